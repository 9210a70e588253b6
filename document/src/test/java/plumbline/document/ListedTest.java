package plumbline.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListedTest {
  @Test
  void things_stand_in_a_sentence_as_english_writes_them() {
    assertThat(Listed.of(List.of())).isEmpty();
    assertThat(Listed.of(List.of("police"))).isEqualTo("police");
    assertThat(Listed.of(List.of(2, 3))).isEqualTo("2 and 3");
    assertThat(Listed.of(List.of("police", "health", "education"), "or"))
        .isEqualTo("police, health or education");
  }
}
