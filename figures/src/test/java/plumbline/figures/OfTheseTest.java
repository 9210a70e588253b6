package plumbline.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// ‘Seven of these’ are seven of the cases that the sentence before counts.
class OfTheseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "In four of these, planning | The text says 4 of 10, but the table has 70% for 3.2.2; 7 of 10 would agree.",
        "In seven of them, planning | ",
        "In some of these, planning | "
      })
  void these_are_the_cases_before(String said, String message) {
    told("In seven of these, planning", said, message);
  }

  private static void told(String words, String said, String message) {
    var messages = Examples.said("linked-amounts", words, said.replace("\\n", "\n"));
    if (message == null) {
      assertThat(messages).isEmpty();
    } else {
      assertThat(messages).anyMatch(one -> one.contains(message));
    }
  }
}
