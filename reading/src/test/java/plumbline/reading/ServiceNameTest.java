package plumbline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceNameTest {
  @ParameterizedTest
  @CsvSource({
    "Trafford YJS, Trafford Youth Justice Service, true",
    "Bury & Rochdale YJS, the Rochdale and Bury Youth Offending Team, true",
    "Sussex County Council YJS, Sussex Youth Justice Service, true",
    "Trafford and Kirklees YJS, Trafford YJS, false",
    "Sussex YJS, East Sussex YJS, false",
    "Youth Justice Service, Trafford YJS, false",
    "Youth Justice Service, The Youth Offending Team, false"
  })
  void a_service_is_known_by_all_the_words_of_its_own(String one, String other, boolean like) {
    ServiceName name = new ServiceName(one);
    ServiceName second = new ServiceName(other);
    assertThat(name.isLike(second)).isEqualTo(like);
    assertThat(second.isLike(name)).isEqualTo(like);
  }
}
