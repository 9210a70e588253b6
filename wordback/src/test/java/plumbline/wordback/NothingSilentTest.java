package plumbline.wordback;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.wordback.WordFile.ASSESSMENT;
import static plumbline.wordback.WordFile.WRITTEN;
import static plumbline.wordback.WordFile.paragraph;
import static plumbline.wordback.WordFile.put;
import static plumbline.wordback.WordFile.remove;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import plumbline.drafting.Notation;
import plumbline.drafting.Pieces;
import plumbline.edition.Block;
import plumbline.edition.Run;

/// Whatever is edited, every difference ends as a suggestion or a refusal, and all suggestions
/// together give what the editor sees.
class NothingSilentTest {
  private static final WordFile FILE = WordFile.small();

  /// What the pieces of the written section that are edited begin with, by their place.
  private static final Map<Integer, String> PIECES =
      Map.of(
          0, "What we found",
          2, "Managers read",
          4, "Parents were heard.",
          6, "It helped me.",
          9, "The last words.");

  private static final List<String> COMPUTED = List.of("Computed words", "What follows");

  enum Deed {
    APPEND,
    DELETE,
    INSERT
  }

  record Edit(int piece, Deed deed, String words) {}

  @Property(tries = 150)
  void every_edit_is_accounted_for(
      @ForAll("edits") List<Edit> made, @ForAll Set<@IntRange(max = 1) Integer> computed) {
    Map<Integer, Edit> edits = new TreeMap<>();
    made.forEach(edit -> edits.putIfAbsent(edit.piece(), edit));
    Suggestions back =
        FILE.comesBack(document -> {
          edits.values().forEach(edit -> edit(document, edit));
          computed.forEach(
              index -> paragraph(document, COMPUTED.get(index)).createRun().setText(" Or so."));
        });

    assertThat(back.refusals()).as(back.toString()).hasSameSizeAs(computed);
    assertThat(back.missing()).isEmpty();
    assertThat(back.suggestions().size()).isGreaterThanOrEqualTo(edits.isEmpty() ? 0 : 1);
    assertThat(back.suggestions())
        .extracting(Suggestion::state)
        .containsOnly(
            edits.isEmpty()
                ? new Suggestion.State[0]
                : new Suggestion.State[] {Suggestion.State.FITS});
    assertThat(Pieces.of(back.all(ASSESSMENT, WRITTEN)).words())
        .as(back.toString())
        .isEqualTo(expected(edits));
  }

  private static void edit(XWPFDocument document, Edit edit) {
    String begins = PIECES.getOrDefault(edit.piece(), "");
    switch (edit.deed()) {
      case APPEND -> paragraph(document, begins).createRun().setText(" " + edit.words());
      case DELETE -> remove(document, begins);
      case INSERT -> put(document, paragraph(document, begins), edit.words());
    }
  }

  private static List<String> expected(Map<Integer, Edit> edits) {
    List<String> pieces = new ArrayList<>();
    List<String> written = Pieces.of(WRITTEN).words();
    for (int index = 0; index < written.size(); index++) {
      Edit edit = edits.get(index);
      String piece = written.get(index);
      if (edit == null) {
        pieces.add(piece);
        continue;
      }
      switch (edit.deed()) {
        case APPEND ->
            pieces.addAll(Pieces.of(piece + " " + said(edit.words(), "x ").substring(2)).words());
        case DELETE -> {
          // Nothing of it is left.
        }
        case INSERT -> {
          pieces.add(piece);
          pieces.add(said(edit.words(), ""));
        }
      }
    }
    return pieces;
  }

  /// Words as a paragraph of the notation.
  private static String said(String words, String before) {
    return Notation.write(List.of(new Block.Paragraph(List.of(new Run.Words(before + words)))));
  }

  @Provide
  Arbitrary<List<Edit>> edits() {
    Arbitrary<String> word =
        Arbitraries.strings()
            .withChars("abcXYZ019*_#>|[]<&!~`\\.-+=:’é—")
            .ofMinLength(1)
            .ofMaxLength(6);
    Arbitrary<String> words =
        word.list().ofMinSize(1).ofMaxSize(5).map(list -> "New " + String.join(" ", list) + " end");
    return Combinators.combine(Arbitraries.of(PIECES.keySet()), Arbitraries.of(Deed.class), words)
        .as(Edit::new)
        .list()
        .ofMaxSize(6);
  }
}
