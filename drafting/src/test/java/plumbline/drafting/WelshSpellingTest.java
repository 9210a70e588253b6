package plumbline.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.language.TextPairs;

class WelshSpellingTest {
  @Test
  void wrong_words_are_told_once_and_in_their_order() {
    assertThat(
            WelshSpelling.unknown(
                "Mae’r gwasnaeth yn dda iawm, a’r plant yn ddiogel; mae’r gwasnaeth yn gryf."))
        .containsExactly("gwasnaeth", "iawm");
  }

  @Test
  void figures_marks_of_notes_and_names_are_no_words() {
    assertThat(WelshSpelling.unknown("Roedd {2.1.1:of} yn dda.[^xqzw] Gwasanaeth Wxyz a’r Bwrdd."))
        .isEmpty();
  }

  @Test
  void a_very_long_word_is_not_taken_apart() {
    assertThat(WelshSpelling.unknown("a".repeat(100_000) + " plant")).hasSize(1);
    assertThat(WelshSpelling.unknown("a’".repeat(50_000))).hasSize(1);
  }

  /// No translator has read our own Welsh; its words at least are Welsh.
  @ParameterizedTest
  @ValueSource(strings = {"report-cy.csv", "youth-justice-cy.csv"})
  void what_we_print_is_spelled_well(String file) throws IOException {
    Map<String, List<String>> unknown = new TreeMap<>();
    for (String welsh : translations(file).values()) {
      List<String> words = WelshSpelling.unknown(welsh);
      if (!words.isEmpty()) {
        unknown.put(welsh, words);
      }
    }
    assertThat(unknown).isEmpty();
  }

  private static Map<String, String> translations(String file) throws IOException {
    try (InputStream data = Objects.requireNonNull(TextPairs.class.getResourceAsStream(file))) {
      return switch (TextPairs.read(new Source(file, data.readAllBytes()), "cy")) {
        case Parsed.Accepted<Map<String, String>>(Map<String, String> pairs) -> pairs;
        case Parsed.Refused<Map<String, String>> refused ->
            throw new IllegalStateException(refused.toString());
      };
    }
  }
}
