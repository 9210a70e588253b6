package plumbline.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PiecesTest {
  private static final String TEXT =
      """
      ## What we *found*
      Yes in {2.1.1:of} cases.[^a] And \\{9.9.9:of\\}.

      * one
      * two

      > First.
      >
      > Second.

      [^a]: The plan.
      """;

  private static List<String> words(String text) {
    return Pieces.of(text).words();
  }

  @Test
  void each_piece_is_told_in_one_form_with_its_notes() {
    assertThat(words(TEXT))
        .containsExactly(
            "## What we found",
            "Yes in {2.1.1:of} cases.[^1] And {9.9.9:of}.\n\n[^1]: The plan.",
            "- one",
            "- two",
            "> First.",
            "> Second.");
  }

  @Test
  void one_piece_changes_and_all_else_stays_as_it_was_typed() {
    assertThat(Pieces.of(TEXT).replaced(2, "- 1st"))
        .isEqualTo(TEXT.replace("* one\n* two", "- 1st\n- two").stripTrailing());
    assertThat(Pieces.of(TEXT).replaced(0, ""))
        .isEqualTo(TEXT.replace("## What we *found*\n", "").stripTrailing());
    assertThat(Pieces.of("").inserted(0, "First.")).isEqualTo("First.");
  }

  @Test
  void items_join_the_list_that_they_stand_beside() {
    assertThat(Pieces.of(TEXT).inserted(2, "- zero")).contains("- zero\n- one\n- two\n");
    assertThat(Pieces.of(TEXT).inserted(4, "- three")).contains("- one\n- two\n- three\n");
    assertThat(Pieces.of(TEXT).inserted(3, "Between.")).contains("- one\n\nBetween.\n\n- two\n");
  }

  @Test
  void notes_come_and_go_with_what_names_them() {
    assertThat(Pieces.of(TEXT).replaced(1, "Nothing.")).doesNotContain("[^");
    assertThat(Pieces.of(TEXT).inserted(6, "See.[^1]\n\n[^1]: Another."))
        .endsWith("See.[^1]\n\n[^a]: The plan.\n\n[^1]: Another.");
    assertThat(Pieces.of(TEXT).inserted(6, "See.[^a]\n\n[^a]: Another."))
        .contains("[^a]: The plan.", "See.[^1]", "[^1]: Another.");
    assertThat(Pieces.of("One.\n\n[^x]: Nobody names it.").replaced(0, "Two."))
        .isEqualTo("Two.\n\n[^x]: Nobody names it.");
  }

  @Property
  void every_piece_can_be_replaced_taken_out_and_put_in(
      @ForAll("pieces") List<String> pieces,
      @ForAll("piece") String piece,
      @ForAll @IntRange(max = 8) int wanted) {
    String text = Pieces.joined(pieces);
    assertThat(words(text)).isEqualTo(pieces);
    int place = Math.min(wanted, pieces.size());

    List<String> more = new ArrayList<>(pieces);
    more.add(place, piece);
    assertThat(words(Pieces.of(text).inserted(place, piece))).isEqualTo(more);

    if (place < pieces.size()) {
      List<String> other = new ArrayList<>(pieces);
      other.set(place, piece);
      assertThat(words(Pieces.of(text).replaced(place, piece))).isEqualTo(other);
      other.remove(place);
      assertThat(words(Pieces.of(text).replaced(place, ""))).isEqualTo(other);
    }
  }

  @Property
  void no_text_breaks_the_pieces(@ForAll String text) {
    Pieces pieces = Pieces.of(text);
    assertThat(pieces.inserted(pieces.words().size(), "More.")).contains("More.");
  }

  @Provide
  Arbitrary<List<String>> pieces() {
    return piece().list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<String> piece() {
    return Arbitraries.of(
        "## A heading",
        "A paragraph.",
        "With {2.1.1:of} and **bold**.",
        "- an item",
        "- another {2.1.1:of}",
        "> Said.",
        "See.[^1]\n\n[^1]: The plan.",
        "- noted[^1] twice[^2]\n\n[^1]: One.\n[^2]: Two.",
        "> [!GOOD PRACTICE] Box\n> Words.\n>\n> - every month",
        "Table: Children\n\n| Group | Children |\n| --- | --: |\n| Girls | 12 |");
  }
}
