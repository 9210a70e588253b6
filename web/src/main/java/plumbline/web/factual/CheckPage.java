package plumbline.web.factual;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.web.access.Deed;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// How the check stands.
///
/// @param sent the drafts that were sent, the latest first
/// @param hindrance what keeps another from being sent
/// @param standing the accepted challenges of all drafts that nothing was changed for, nor settled
///   otherwise, for who can answer them
public record CheckPage(
    WorkFrame frame,
    List<Sent> sent,
    Optional<String> hindrance,
    List<Challenge> standing,
    LocalDate today,
    Map<String, String> typed,
    FormProblems problems) {
  public CheckPage {
    typed = Map.copyOf(typed);
  }

  /// A draft with what came of it.
  ///
  /// @param moves of the day until which it is checked
  /// @param unsettled what keeps its outcome letter from being sent
  public record Sent(
      Round round,
      List<Challenge> challenges,
      List<Rounds.Move> moves,
      Optional<String> unsettled) {
    public boolean hasChallenges() {
      return challenges.stream().anyMatch(one -> one.withdrawn().isEmpty());
    }
  }

  public String address() {
    return frame.address() + "/factual-check";
  }

  public boolean isSelfAudit() {
    return frame.inspection().isSelfAudit();
  }

  public boolean challenges() {
    return frame.may(Deed.CHALLENGE_REPORT);
  }

  public boolean answers() {
    return frame.may(Deed.ANSWER_CHALLENGES);
  }

  /// Whether the visitor may know what was answered in a round.
  public boolean isTold(Round round) {
    return round.isSettled() || frame.may(Deed.READ_DRAFT);
  }

  public boolean isOpen(Round round) {
    return round.closed(today).isEmpty();
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
