package plumbline.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Letters of prompts stand in their order, and annexes exist.
class CrossReferencesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "b) Does assessment consider personal circumstances? | The letter b) is printed twice",
        "a) Does assessment consider personal circumstances? | ",
        "d) Does assessment consider personal circumstances? | "
      })
  void a_letter_stands_once_in_a_list(String said, String message) {
    told("c) Does assessment consider personal circumstances?", said, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "This is, as Annexe 3 says, the number of cases on the day | There is no Annexe 3; the report has Annexe 1, 2.",
        "This is, as Annexe 2 says, the number of cases on the day | "
      })
  void an_annexe_exists(String said, String message) {
    told("This is the number of cases on the day", said, message);
  }

  private static void told(String words, String said, String message) {
    var messages = Examples.said("cross-references", words, said.replace("\\n", "\n"));
    if (message == null) {
      assertThat(messages).isEmpty();
    } else {
      assertThat(messages).anyMatch(one -> one.contains(message));
    }
  }
}
