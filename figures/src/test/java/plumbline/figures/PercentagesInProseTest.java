package plumbline.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A percentage in a sentence is some number of its cases.
class PercentagesInProseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "in most cases (75 per cent of cases) | 75 per cent is no whole number of 10 or 15 cases",
        "in most cases (80 per cent of cases) | ",
        "in most cases (67 per cent of cases) | ",
        "in most cases (75 per cent of the staff in the survey) | "
      })
  void of_the_cases_where_work_was_needed(String said, String message) {
    told("in most cases (70 per cent of cases)", said, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Our rating6 for joint working is based on the following key questions, based on two cases: | The standard does not rest on 2 cases: 3.4.1 at 67%",
        "Our rating6 for joint working is based on the following key questions, based on 15 cases: | "
      })
  void of_the_cases_that_a_standard_rests_on(String said, String message) {
    told("Our rating6 for joint working is based on the following key questions:", said, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "in half of the cases inspected. | The 15 cases inspected have no half",
        "in just over half of the cases inspected. | ",
        "in one-third of the cases inspected. | "
      })
  void half_of_the_cases_is_whole(String said, String message) {
    told("in two-thirds of the cases inspected.", said, message);
  }

  private static void told(String words, String said, String message) {
    var messages = Examples.said("percentages-in-prose", words, said.replace("\\n", "\n"));
    if (message == null) {
      assertThat(messages).isEmpty();
    } else {
      assertThat(messages).anyMatch(one -> one.contains(message));
    }
  }
}
