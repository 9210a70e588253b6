package plumbline.web.panel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import plumbline.panel.Meeting;
import plumbline.panel.Objection;
import plumbline.panel.Outcome;
import plumbline.web.judgement.Judgement;
import plumbline.web.results.Results;

/// Where the ratings panel of an inspection stands.
///
/// @param results what the finished cases give
/// @param judgements what the lead inspector proposes, by standard
/// @param members the panel members of the inspection: their names by their ids
/// @param interests whoever of them has an interest in it, and which
/// @param meeting empty until the panel meets
/// @param meetingRevision of the meeting; 0 until the panel meets
record Panel(
    Results results,
    Map<String, Judgement> judgements,
    Map<String, PanelDecisions.Kept> decisions,
    Outcome outcome,
    Map<String, String> members,
    Map<String, String> interests,
    Optional<Meeting> meeting,
    int meetingRevision,
    List<Integer> unfinished) {

  boolean isChair(UUID person) {
    return meeting.filter(one -> one.isChair(person.toString())).isPresent();
  }

  /// What keeps the ratings from being confirmed.
  List<Objection> objections() {
    List<Objection> objections = new java.util.ArrayList<>();
    if (meeting.isEmpty()) {
      objections.add(new Objection("The panel has not met", "say who is at the meeting"));
    } else {
      objections.addAll(meeting.get().objections());
    }
    if (!unfinished.isEmpty()) {
      objections.add(
          new Objection(
              "Cases are not finished: "
                  + String.join(", ", unfinished.stream().map(String::valueOf).toList()),
              "wait for their inspectors to submit them, or have them replaced"));
    }
    objections.addAll(outcome.objections());
    for (Outcome.OfStandard one : outcome.standards()) {
      Panels.illustrations(results, one.standard().standard())
          .filter(found -> !found.cases().isEmpty() && one.standard().rating().isEmpty())
          .ifPresent(found ->
              objections.add(
                  new Objection(
                      "%s has cases in the sample and no rating (%d)"
                          .formatted(one.standard().standard(), found.cases().size()),
                      "wait for what the lead inspector proposes")));
    }
    return objections;
  }
}
