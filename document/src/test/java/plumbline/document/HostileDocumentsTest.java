package plumbline.document;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_32;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files made to break the reader (SAFETY B4, B5): refused in a line, and quickly.
@Timeout(20)
class HostileDocumentsTest {
  private static List<String> refusal(Function<Source, Parsed<Node>> reader, byte[] content) {
    return switch (reader.apply(new Source("a", content))) {
      case Parsed.Accepted<Node>(Node node) -> throw new AssertionError(node);
      case Parsed.Refused<Node>(List<Problem> problems) ->
          problems.stream().map(Problem::toString).toList();
    };
  }

  private static List<String> json(String content) {
    return refusal(JsonDocument::read, content.getBytes(UTF_8));
  }

  private static List<String> yaml(String content) {
    return refusal(YamlDocument::read, content.getBytes(UTF_8));
  }

  private static final String TOO_DEEP =
      "a:1: The file has more than 32 levels of lists and groups: use fewer levels";

  @ParameterizedTest
  @ValueSource(ints = {33, 1_000, 1_000_000})
  void levels_beyond_32_are_refused(int levels) {
    assertThat(json("[".repeat(levels))).containsExactly(TOO_DEEP);
    assertThat(json("{\"a\":".repeat(levels))).containsExactly(TOO_DEEP);
    assertThat(yaml("[".repeat(levels))).containsExactly(TOO_DEEP);
    assertThat(yaml("- ".repeat(levels) + "a")).containsExactly(TOO_DEEP);
  }

  @Test
  void levels_up_to_32_are_read() {
    String deep = "[".repeat(32) + "]".repeat(32);
    assertThat(JsonDocument.read(new Source("a", deep.getBytes(UTF_8))))
        .isInstanceOf(Parsed.Accepted.class);
    assertThat(YamlDocument.read(new Source("a", deep.getBytes(UTF_8))))
        .isInstanceOf(Parsed.Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: &x [1]\nb: *x", "a: &x 1", "&x a: 1", "*x : 1", "- &x {a: 1}\n- *x"})
  void anchors_and_aliases_are_refused(String content) {
    assertThat(yaml(content))
        .singleElement()
        .asString()
        .contains("Anchors (&) and aliases (*) are not read: write the value out");
  }

  @Test
  void a_billion_laughs_are_refused_at_the_first() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [lol, lol]\n");
    for (int level = 1; level <= 30; level++) {
      laughs.append("a%d: &a%d [*a%d, *a%d]%n".formatted(level, level, level - 1, level - 1));
    }
    assertThat(yaml(laughs.toString()))
        .containsExactly("a:1: Anchors (&) and aliases (*) are not read: write the value out");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: !!javax.script.ScriptEngineManager [x]",
        "a: !!python/object/apply:os.system [id]",
        "a: !!binary aGVsbG8=",
        "!!map {a: 1}",
        "%TAG ! tag:example.org,2026:\n---\na: !thing 1",
        "? !!str a\n: 1"
      })
  void tags_are_refused(String content) {
    assertThat(yaml(content))
        .singleElement()
        .asString()
        .endsWith("Tags (!) are not read: remove the tag");
  }

  @Test
  void a_key_twice_is_told_with_the_line_of_the_first_in_either_language() {
    assertThat(json("{\"yes\": 5,\n\n\"yes\": 6}"))
        .containsExactly("a:3: ‘yes’ is given twice: keep one of the two; the first is on line 1");
    assertThat(yaml("'yes': 5\nyes: 6\nyes: 7"))
        .containsExactly(
            "a:2: ‘yes’ is given twice: keep one of the two; the first is on line 1",
            "a:3: ‘yes’ is given twice: keep one of the two; the first is on line 1");
  }

  @Test
  void more_than_half_a_million_values_are_refused() {
    String refusal = "The file has more than 500,000 values: check that it is the right file";
    assertThat(json("[" + "1,".repeat(500_000) + "1]")).containsExactly("a:1: " + refusal);
    assertThat(yaml("- 1\n".repeat(500_001))).containsExactly("a:500000: " + refusal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"NaN", "Infinity", "-Infinity", "+1", "01", ".5", "'a'", "a", "1.", "0x10"})
  void what_json_does_not_know_is_refused(String value) {
    assertThat(json("{\"percent\":\n" + value + "}"))
        .singleElement()
        .asString()
        .startsWith("a:2: This is not JSON (")
        .endsWith("): correct it here; look at the quotes, commas and brackets");
  }

  @Test
  void what_follows_the_end_is_refused() {
    assertThat(json("{}\n{}"))
        .containsExactly(
            "a:2: There is more after the end of the JSON: remove all that follows the last closing"
                + " brace");
    assertThat(yaml("a: 1\n---\nb: 2"))
        .containsExactly("a:3: A second document starts here: keep one document in a file");
  }

  @Test
  void an_empty_file_is_told_apart() {
    String empty = "a:1: The file is empty: give it the content that it should have";
    for (String content : List.of("", " \n\n", "\uFEFF \n\n")) {
      assertThat(json(content)).containsExactly(empty);
      assertThat(yaml(content)).containsExactly(empty);
    }
    assertThat(yaml("# nothing\n")).containsExactly(empty);
  }

  @Test
  void letters_that_are_not_utf_8_are_refused_in_plain_words() {
    byte[] latin = {'a', ':', '\n', 'b', ':', ' ', (byte) 0xE9, '\n'};
    assertThat(refusal(YamlDocument::read, latin))
        .containsExactly("a:2: The file is not in UTF-8: save it as UTF-8");
    assertThat(yaml("a: 1\nb: \u0007bell"))
        .containsExactly("a:2: This is not YAML (unexpected character U+0007): remove it");
    assertThat(refusal(JsonDocument::read, new byte[] {'[', '"', (byte) 0xE9, 'a', 'b', '"', ']'}))
        .containsExactly("a:1: The file is not in UTF-8: save it as UTF-8");
    for (Charset wider : List.of(UTF_16LE, UTF_16BE, UTF_16, UTF_32)) {
      assertThat(refusal(JsonDocument::read, "{\"a\": 1}".getBytes(wider)))
          .containsExactly("a:1: The file is not in UTF-8: save it as UTF-8");
    }
  }
}
