package plumbline.web.factual;

import java.util.List;
import java.util.Optional;
import plumbline.edition.ChangedWords;
import plumbline.edition.ChangedWords.Change;
import plumbline.edition.ChangedWords.Piece;

/// What became of a challenged paragraph in a later draft.
///
/// @param where which draft, in words: `draft 2`
/// @param pieces what of it was kept, removed and added; none where it is no longer there
public record Became(String where, Optional<List<Piece>> pieces) {

  /// @param where in words
  record Later(String where, List<DraftPassage> passages) {}

  static Became of(DraftPassage passage, List<DraftPassage> before, Later later) {
    return new Became(
        later.where(),
        passage
            .became(before, later.passages())
            .map(now -> ChangedWords.between(passage.words(), now)));
  }

  public boolean isUnchanged() {
    return pieces.isPresent()
        && pieces.get().stream().allMatch(piece -> piece.change() == Change.KEPT);
  }
}
