package plumbline.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The same number of cases is the same everywhere.
class StatedSamplesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "There were nine cases where planning was needed | are 9 here and 10 in line 245",
        "There were some cases where planning was needed | "
      })
  void cases_where_work_was_needed_are_stated_alike(String said, String message) {
    told("There were 10 cases where planning was needed", said, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "These consisted of five youth conditional cautions, two youth cautions, seven community resolutions, and one further case. | only 14 disposals are listed beside 1 other",
        "These consisted of five youth conditional cautions, two youth cautions, and eight community resolutions. | "
      })
  void a_case_without_disposal_is_told(String said, String message) {
    told(
        "These consisted of five youth conditional cautions, two youth cautions, and eight community resolutions.",
        said,
        message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "we have made four recommendations | 4 recommendations are announced, but 2 are printed.",
        "we have made recommendations | "
      })
  void announced_recommendations_are_printed(String said, String message) {
    told("we have made two recommendations", said, message);
  }

  private static void told(String words, String said, String message) {
    var messages = Examples.said("stated-samples", words, said.replace("\\n", "\n"));
    if (message == null) {
      assertThat(messages).isEmpty();
    } else {
      assertThat(messages).anyMatch(one -> one.contains(message));
    }
  }
}
