package plumbline.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Shares of the caseload are those of its counts.
class SumsOfPartsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "45% Current caseload subject to court | 22 of the caseload of 50 is 44%, not 45%.",
        "44.0% Current caseload subject to court | "
      })
  void the_share_of_court_disposals_is_their_sum(String said, String message) {
    told("44% Current caseload subject to court", said, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"50% Current caseload | 28 of the caseload of 50 is 56%, not 50%."})
  void the_share_of_out_of_court_disposals_is_their_sum(String said, String message) {
    told("56% Current caseload", said, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"51 Total caseload | "})
  void counts_that_miss_the_caseload_are_not_shared_out(String said, String message) {
    told("50 Total caseload", said, message);
  }

  private static void told(String words, String said, String message) {
    var messages = Examples.said("sums-of-parts", words, said.replace("\\n", "\n"));
    if (message == null) {
      assertThat(messages).isEmpty();
    } else {
      assertThat(messages).anyMatch(one -> one.contains(message));
    }
  }
}
