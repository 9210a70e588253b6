package plumbline.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The text tells the method as the framework has it.
class RulesInTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "joint working is based on the following key questions, which are only asked in youth conditional caution cases: | Not every key question of 3.4 is asked only in such cases",
        "joint working is based on the following key questions, one of which is only asked in some cases: |"
      })
  void questions_of_every_case_are_not_told_as_those_of_some(String said, String message) {
    told("joint working is based on the following key questions:", said, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Our rating1 for assessment is based on the following key questions, which are only asked in some cases: |"
      })
  void a_standard_whose_questions_are_all_of_every_case_has_none_of_some(
      String said, String message) {
    told("Our rating1 for assessment is based on the following key questions:", said, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The resettlement standard does not affect the overall rating. | Standard 4.1 does influence the overall rating",
        "The resettlement standard has no influence on the overall rating. | Standard 4.1 does influence the overall rating",
        "The resettlement standard may affect the overall rating. | ",
        "The staffing standard does not affect the overall rating alone. | "
      })
  void the_resettlement_standard_limits_the_overall_rating(String said, String message) {
    told("The resettlement standard is rated separately.", said, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "the answers to the following five questions: | 5 questions are said to follow, but standard 1.2 has 4.",
        "the answers to the following questions: | "
      })
  void the_questions_that_follow_are_counted(String said, String message) {
    told("the answers to the following four questions:", said, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "If we rate three key questions as | The example has 4 key questions",
        "If we rate one key questions as | "
      })
  void an_example_can_occur(String said, String message) {
    told("If we rate two key questions as", said, message);
  }

  private static void told(String words, String said, String message) {
    var messages = Examples.said("rules-in-text", words, said.replace("\\n", "\n"));
    if (message == null) {
      assertThat(messages).isEmpty();
    } else {
      assertThat(messages).anyMatch(one -> one.contains(message));
    }
  }
}
