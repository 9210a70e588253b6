package plumbline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import plumbline.edition.ChangedWords.Change;
import plumbline.edition.ChangedWords.Piece;

class ChangedWordsTest {
  @Test
  void a_corrected_figure_is_told_alone() {
    assertThat(
            ChangedWords.between(
                "Staff had 12 cases each on average.", "Staff had 13 cases each on average."))
        .containsExactly(
            new Piece(Change.KEPT, "Staff had"),
            new Piece(Change.REMOVED, "12"),
            new Piece(Change.ADDED, "13"),
            new Piece(Change.KEPT, "cases each on average."));
  }

  @Test
  void what_became_of_a_paragraph_is_the_one_that_shares_most_words() {
    String challenged = "In five of eight cases the child was involved in the plan.";
    assertThat(
            ChangedWords.closest(
                challenged,
                List.of(
                    "In six of eight cases the plan kept others safe.",
                    "In six of eight cases the child was involved in the plan.",
                    "The board meets every quarter.")))
        .contains("In six of eight cases the child was involved in the plan.");
    assertThat(ChangedWords.closest(challenged, List.of("The board meets every quarter.")))
        .isEmpty();
    assertThat(ChangedWords.closest(challenged, List.of())).isEmpty();
  }

  @Test
  void a_paragraph_that_stands_as_it_was_comes_before_one_with_more_words() {
    assertThat(ChangedWords.closest("a a b", List.of("a b a", "a a b"))).contains("a a b");
  }

  @Property
  void both_texts_can_be_read_from_what_changed(
      @ForAll @Chars({'a', 'b', ' ', '\n'}) String before,
      @ForAll @Chars({'a', 'b', ' ', '\n'}) String now) {
    List<Piece> pieces = ChangedWords.between(before, now);
    assertThat(read(pieces, Change.REMOVED)).isEqualTo(oneSpaced(before));
    assertThat(read(pieces, Change.ADDED)).isEqualTo(oneSpaced(now));
  }

  @Property
  void what_did_not_change_is_kept_whole(@ForAll @Chars({'a', 'b', ' '}) String text) {
    assertThat(ChangedWords.between(text, text)).allMatch(piece -> piece.change() == Change.KEPT);
  }

  private static String read(List<Piece> pieces, Change with) {
    return pieces.stream()
        .filter(piece -> piece.change() == Change.KEPT || piece.change() == with)
        .map(Piece::text)
        .collect(Collectors.joining(" "));
  }

  private static String oneSpaced(String text) {
    return Arrays.stream(text.split("\\s+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
