package plumbline.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "See Annexe 1 for more. | See Annexe 2 for more. | See Annexe 2 for more. | The same words refer to Annexe 1 here and to Annexe 2 elsewhere",
        "See Annexe 2 for more. | See Annexe 2 for more. | See Annexe 2 for more. | ",
        "See Annexe 1 for more. | See Annexe 2 for more. | | ",
        "See Annexe 1 for the method. | See Annexe 2 for more. | See Annexe 2 for more. | "
      })
  void the_same_words_refer_to_the_same_annexe(
      String one, String other, String third, String message) {
    String marked =
        "The rating for the standard is driven by the lowest score on each of the key questions. ";
    String words = "This is the number of cases on the day of the announcement.";
    StringBuilder said = new StringBuilder(words);
    for (String reference : new String[] {one, other, third}) {
      said.append(' ').append(marked).append(reference == null ? "" : reference);
    }
    told(words, said.toString(), message);
  }

  @Test
  @Timeout(10)
  void a_text_of_nothing_but_annexes_is_read_once() {
    String annexes = "See " + "annexe 1 and ".repeat(500_000) + "annexe 2.";

    assertThat(Examples.said("cross-references", "This is the number of cases on the day", annexes))
        .isEmpty();
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
