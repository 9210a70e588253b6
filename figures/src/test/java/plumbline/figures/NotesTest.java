package plumbline.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Marks have their notes, and notes their marks.
class NotesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "we conducted 34 interviews with case managers.7 | Mark 7 has no note: the last note is 6.",
        "we conducted 34 interviews with case managers.6 | ",
        "we conducted 34 interviews with case managers.9 | ",
        "we conducted 34 interviews in 8.7 days. | "
      })
  void the_last_mark_has_a_note(String said, String message) {
    told("we conducted 34 interviews with case managers.", said, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "factors related to keeping the child safe.3 \\nOf five others there is no more to say.3 | Mark 3 stands here and in line 245",
        "factors related to keeping the child safe.3 \\nOf five others there is no more to say. | "
      })
  void a_mark_stands_behind_one_sentence(String said, String message) {
    told("factors related to keeping the child safe.3", said, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "5 Seconded officers are counted once. | Mark 5 leads to a note about something else",
        "5 The standard’s rating is driven by its lowest score. | "
      })
  void the_same_words_have_the_same_note(String said, String message) {
    told(
        "5 The rating for the standard is driven by the lowest score on each of the key questions.",
        said,
        message);
  }

  private static void told(String words, String said, String message) {
    var messages = Examples.said("notes", words, said.replace("\\n", "\n"));
    if (message == null) {
      assertThat(messages).isEmpty();
    } else {
      assertThat(messages).anyMatch(one -> one.contains(message));
    }
  }
}
