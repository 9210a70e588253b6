package plumbline.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// What a person reads who wrote a field wrongly.
class FieldsTest {
  private static Node yaml(String text) {
    return accepted(YamlDocument.read(new Source("a.yaml", text.getBytes(UTF_8))));
  }

  private static Node json(String text) {
    return accepted(JsonDocument.read(new Source("a.json", text.getBytes(UTF_8))));
  }

  private static Node accepted(Parsed<Node> read) {
    return switch (read) {
      case Parsed.Accepted<Node>(Node node) -> node;
      case Parsed.Refused<Node>(List<Problem> problems) -> throw new AssertionError(problems);
    };
  }

  private static List<String> problems(Node node, Consumer<Fields> ask) {
    List<Problem> problems = new ArrayList<>();
    Fields.of(node, "a tally", problems).ifPresent(ask);
    return problems.stream().map(Problem::toString).toList();
  }

  @Test
  void a_missing_field_is_told_at_its_group_and_an_empty_one_at_its_place() {
    assertThat(problems(json("\n{\"no\": 3}"), fields -> fields.whole("yes", 0, 9)))
        .containsExactly("a.json:2: A tally has no ‘yes’: add the field ‘yes’");
    assertThat(problems(json("{\n\"yes\": null}"), fields -> fields.whole("yes", 0, 9)))
        .containsExactly("a.json:2: ‘yes’ of a tally is empty: give it a value");
    assertThat(problems(yaml("label: '  '"), fields -> fields.text("label")))
        .containsExactly("a.yaml:1: ‘label’ of a tally is empty: give it a value");
  }

  @Test
  void a_field_that_may_be_missing_may_be_null() {
    Node node = json("{\"percent\": null}");
    assertThat(
            problems(
                node,
                fields -> {
                  assertThat(fields.maybeNumber("percent")).isEmpty();
                  assertThat(fields.maybeText("note")).isEmpty();
                  assertThat(fields.list("cases")).isEmpty();
                  assertThat(fields.truth("joint", true)).isTrue();
                  fields.refuseOthers();
                }))
        .isEmpty();
  }

  @Test
  void a_yaml_value_without_quotes_is_what_the_reader_asks_for() {
    Node node = yaml("version: 1.0\npoints: 2\nscored: false\nname: true");
    assertThat(
            problems(
                node,
                fields -> {
                  assertThat(fields.text("version")).isEqualTo("1.0");
                  assertThat(fields.whole("points", 0, 9)).isEqualTo(2);
                  assertThat(fields.truth("scored", true)).isFalse();
                  assertThat(fields.text("name")).isEqualTo("true");
                }))
        .isEmpty();
    assertThat(problems(yaml("points: '2'"), fields -> fields.whole("points", 0, 9)))
        .containsExactly(
            "a.yaml:1: ‘points’ of a tally should be a number, not ‘2’: write a number here");
  }

  @Test
  void a_number_is_written_in_digits() {
    assertThat(problems(json("{\"percent\": 1e2}"), fields -> fields.number("percent")))
        .containsExactly(
            "a.json:1: ‘percent’ of a tally is the number 1e2: write it in at most 20 digits, such"
                + " as 88 or 11.9, without an exponent");
    assertThat(
            problems(
                json("{\"percent\": 11.9, \"yes\": 5.0}"),
                fields -> {
                  assertThat(fields.number("percent")).isEqualTo(new BigDecimal("11.9"));
                  assertThat(fields.whole("yes", 0, 9)).isEqualTo(5);
                }))
        .isEmpty();
  }

  @Test
  void a_whole_number_has_its_limits() {
    String mend = "write a whole number from 0 to 1,000,000";
    assertThat(problems(json("{\"yes\": 2.5}"), fields -> fields.whole("yes", 0, 1_000_000)))
        .containsExactly("a.json:1: ‘yes’ of a tally is 2.5, not a whole number: " + mend);
    assertThat(problems(json("{\"yes\": 1000001}"), fields -> fields.whole("yes", 0, 1_000_000)))
        .containsExactly("a.json:1: ‘yes’ of a tally is 1000001: " + mend);
    assertThat(
            problems(
                json("{\"yes\": 99999999999999999999}"),
                fields -> fields.whole("yes", 0, 1_000_000)))
        .containsExactly("a.json:1: ‘yes’ of a tally is 99999999999999999999: " + mend);
  }

  @Test
  void a_wrong_type_says_what_stands_there() {
    assertThat(problems(json("{\"a\": [1]}"), fields -> fields.text("a")))
        .containsExactly(
            "a.json:1: ‘a’ of a tally should be a text, not a list: write a text here");
    assertThat(problems(json("{\"a\": {}}"), fields -> fields.list("a")))
        .containsExactly(
            "a.json:1: ‘a’ of a tally should be a list, not a group of fields: write a list here");
    assertThat(problems(json("{\"a\": 7}"), fields -> fields.maybeTruth("a")))
        .containsExactly(
            "a.json:1: ‘a’ of a tally should be true or false, not the number 7: write true or"
                + " false here");
    assertThat(problems(json("{\"a\": [null]}"), fields -> fields.texts("a")))
        .containsExactly(
            "a.json:1: ‘a’ of a tally should be a text, not nothing: write a text here");
    assertThat(problems(json("[true]"), fields -> fields.text("a")))
        .containsExactly(
            "a.json:1: A tally should be a group of fields, not a list: write its fields by name");
  }

  @Test
  void a_long_value_is_shown_by_its_beginning() {
    assertThat(problems(json("{\"a\": \"" + "x".repeat(900) + "\"}"), fields -> fields.number("a")))
        .containsExactly(
            "a.json:1: ‘a’ of a tally should be a number, not ‘"
                + "x".repeat(57)
                + "...’: write a number here");
  }

  @Test
  void choices_are_listed_in_the_order_in_which_they_were_given() {
    assertThat(
            problems(
                json("{\"base\": \"some\"}"),
                fields -> fields.oneOf("base", Fields.choices("relevant", 1, "all", 2))))
        .containsExactly("a.json:1: ‘base’ of a tally is ‘some’: use one of relevant, all");
    assertThat(
            problems(
                json("{\"base\": \"Relevant\"}"),
                fields -> fields.oneOf("base", Fields.choices("relevant", 1, "all", 2))))
        .containsExactly("a.json:1: ‘base’ of a tally is ‘Relevant’: did you mean ‘relevant’?");
  }

  @Test
  void every_field_that_nobody_asks_for_is_refused_with_its_line() {
    assertThat(
            problems(
                json("{\"yes\": 5,\n\"relevent\": 8,\n\"colour\": \"red\"}"),
                fields -> {
                  fields.whole("yes", 0, 9);
                  fields.maybeWhole("relevant", 0, 9);
                  fields.refuseOthers();
                }))
        .containsExactly(
            "a.json:2: A tally has no field ‘relevent’: did you mean ‘relevant’?",
            "a.json:3: A tally has no field ‘colour’: use one of yes, relevant");
  }
}
