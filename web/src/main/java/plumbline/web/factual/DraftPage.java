package plumbline.web.factual;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.web.access.Deed;
import plumbline.web.planning.WorkFrame;

/// A draft as it was sent, by paragraph.
///
/// @param challenges of this draft
/// @param closed why no challenge is taken any more
public record DraftPage(
    WorkFrame frame,
    Round round,
    List<DraftPassage> passages,
    List<Challenge> challenges,
    Optional<String> closed) {
  public String address() {
    return frame.address() + "/factual-check";
  }

  /// Its paragraphs by chapter.
  public Map<String, List<DraftPassage>> chapters() {
    Map<String, List<DraftPassage>> chapters = new LinkedHashMap<>();
    passages.forEach(
        one -> chapters.computeIfAbsent(one.chapter(), _ -> new java.util.ArrayList<>()).add(one));
    return chapters;
  }

  public List<Challenge> of(DraftPassage passage) {
    return challenges.stream().filter(one -> one.passage() == passage.number()).toList();
  }

  public boolean canChallenge(DraftPassage passage) {
    return passage.isText() && closed.isEmpty() && frame.may(Deed.CHALLENGE_REPORT);
  }

  public boolean isTold() {
    return round.isSettled() || frame.may(Deed.READ_DRAFT);
  }
}
