package plumbline.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceTest {
  @Test
  void problems_are_told_in_the_order_of_the_file() {
    List<Problem> found =
        List.of(at("b.json", 1, 1), at("a.json", 10, 2), at("a.json", 9, 8), at("a.json", 10, 1));
    assertThat(new Parsed.Refused<>(found).problems())
        .containsExactly(
            at("a.json", 9, 8), at("a.json", 10, 1), at("a.json", 10, 2), at("b.json", 1, 1));
  }

  @Test
  void problems_of_one_place_keep_the_order_in_which_they_were_found() {
    Place place = new Place("a.json", 3, 1);
    Problem first = new Problem(place, "The tally has 9 yes out of 8", "correct it");
    Problem second = new Problem(place, "A tally has no field ‘no’", "remove it");
    assertThat(new Parsed.Refused<>(List.of(first, second)).problems())
        .containsExactly(first, second);
  }

  @Test
  void a_refusal_without_a_problem_is_a_mistake_of_ours() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Parsed.Refused<>(List.of()))
        .withMessage("A refusal names its problems.");
  }

  @Test
  void a_problem_is_printed_as_file_line_what_mend() {
    assertThat(at("trafford-2020.json", 12, 5))
        .hasToString("trafford-2020.json:12: The case is missing: add it");
  }

  /// A terminal and a log show what a file calls its fields; no file may write lines of its own
  /// there.
  @Test
  void a_problem_is_one_line_whatever_the_file_is_called_inside() {
    Problem problem =
        new Problem(
            new Place("a.json", 1, 1),
            "No field ‘x\n2026-11-24 INFO all is well\u001B[2J\u2028\u202Emoc’",
            "y".repeat(2_000));
    assertThat(problem.what()).isEqualTo("No field ‘x 2026-11-24 INFO all is well [2J moc’");
    assertThat(problem.mend()).hasSize(500).endsWith("yyy...");
  }

  private static Problem at(String file, int line, int column) {
    return new Problem(new Place(file, line, column), "The case is missing", "add it");
  }
}
