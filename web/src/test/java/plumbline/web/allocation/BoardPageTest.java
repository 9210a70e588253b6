package plumbline.web.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardPageTest {
  @ParameterizedTest
  @CsvSource({
    "0, 'Nothing was changed, so there was nothing to save'",
    "1, Saved: 1 row",
    "14, Saved: 14 rows",
    "'', ''",
    "-1, ''",
    "<b>, ''",
    "99999999999, ''",
  })
  void what_was_saved_is_told_in_words_and_nothing_else_is_believed(String rows, String words) {
    assertThat(BoardPage.saved(rows)).isEqualTo(words);
  }
}
