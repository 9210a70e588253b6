package plumbline.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A table’s percentage is some number of cases.
class PossiblePercentagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "how to keep the child \\nsafe? 66% | No number of cases up to 15 gives 66%; cut off instead of rounded, 2 of 3 would.",
        "how to keep the child \\nsafe? 68% | No number of cases up to 15 gives 68%.",
        "how to keep the child \\nsafe? 73% | ",
        "how to keep the child \\nsafe? 0% | "
      })
  void some_number_of_cases_gives_it(String said, String message) {
    told("how to keep the child \nsafe? 67%", said, message);
  }

  private static void told(String words, String said, String message) {
    var messages = Examples.said("possible-percentages", words, said.replace("\\n", "\n"));
    if (message == null) {
      assertThat(messages).isEmpty();
    } else {
      assertThat(messages).anyMatch(one -> one.contains(message));
    }
  }
}
