package plumbline.web.factual;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.web.access.Deed;
import plumbline.web.layout.Crumb;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// A challenge with its answers.
///
/// @param passage as the draft had it that was sent
/// @param by the name of whoever made it
/// @param answers all that were given, the latest first
/// @param became of the paragraph in a later draft that the visitor may read
/// @param canSettleOtherwise whether it stands as it was sent, and the visitor can say why
public record AnswerPage(
    WorkFrame frame,
    Round round,
    DraftPassage passage,
    Challenge challenge,
    String by,
    List<Answer> answers,
    Optional<Became> became,
    boolean canSettleOtherwise,
    Map<String, String> typed,
    FormProblems problems) {
  public AnswerPage {
    typed = Map.copyOf(typed);
  }

  public String check() {
    return frame.address() + "/factual-check";
  }

  public String address() {
    return check() + "/challenges/" + challenge.id();
  }

  public List<Crumb> way() {
    return List.of(new Crumb("Factual accuracy check", check()));
  }

  /// Whether the visitor may know the answer: the service, once the letter told it.
  public boolean isTold() {
    return round.isSettled() || frame.may(Deed.READ_DRAFT);
  }

  public boolean canWithdraw() {
    return challenge.isOpen() && !round.isSettled() && frame.may(Deed.CHALLENGE_REPORT);
  }

  public boolean canAnswer() {
    return challenge.withdrawn().isEmpty()
        && !round.isSettled()
        && frame.may(Deed.ANSWER_CHALLENGES);
  }

  /// As it was typed, or else as it was answered last.
  public String typed(String field) {
    if (field.equals("otherwise")) {
      return typed.getOrDefault(
          field, challenge.otherwise().map(Challenge.Otherwise::reason).orElse(""));
    }
    return typed.getOrDefault(
        field,
        challenge
            .answer()
            .map(answer ->
                switch (field) {
                  case "outcome" -> answer.outcome().code();
                  case "change" -> answer.change();
                  default -> answer.reason();
                })
            .orElse(""));
  }

  public int otherwiseRevision() {
    return challenge.otherwise().map(Challenge.Otherwise::revision).orElse(0) + 1;
  }

  public int revision() {
    return answers.size() + 1;
  }
}
