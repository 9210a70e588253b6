package plumbline.web.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddedTimesTest {
  @Test
  void the_days_that_got_no_time_are_told_with_the_reason() {
    assertThat(words("12", "2026-04-02", "2026-04-07"))
        .isEqualTo(
            "12 times added. Left out: Fri 3 Apr (Good Friday), Sat 4 Apr (weekend), Sun 5 Apr"
                + " (weekend), Mon 6 Apr (Easter Monday)");
    assertThat(words("1", "2026-04-13", "2026-04-13")).isEqualTo("1 time added");
    assertThat(words("8", "2026-04-13", "2026-04-14")).isEqualTo("8 times added");
  }

  private static String words(String added, String first, String last) {
    return AddedTimes.read(Map.of("added", added, "first", first, "last", last))
        .orElseThrow()
        .words(NewTimesTest.plan());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2026-04-02, 2026-04-07",
    "-1, 2026-04-02, 2026-04-07",
    "<b>, 2026-04-02, 2026-04-07",
    "5, 2026-04-31, 2026-04-07",
    "5, 2026-04-02, 9999-04-07",
    "5, 2026-04-02, 2026-06-07",
    "5, 1066-04-02, 1066-04-03",
  })
  void an_address_that_says_no_such_thing_is_not_believed(String added, String first, String last) {
    assertThat(AddedTimes.read(Map.of("added", added, "first", first, "last", last))).isEmpty();
    assertThat(AddedTimes.read(Map.of())).isEmpty();
  }
}
