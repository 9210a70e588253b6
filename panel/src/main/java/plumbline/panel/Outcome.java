package plumbline.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.inspection.Inspection;
import plumbline.rating.RatedInspection;
import plumbline.rating.RatedStandard;

/// Where a panel stands: what it decided about each standard, and whether that still holds.
///
/// @param proposed the inspection as it comes to the panel: what its cases give, and what the lead
///   inspector proposes
public record Outcome(RatedInspection proposed, List<OfStandard> standards) {
  public Outcome {
    standards = List.copyOf(standards);
  }

  /// How far a standard is.
  public enum State {
    /// Nothing was decided.
    OPEN,
    /// It was decided on something else than is proposed now, or on grounds that no longer hold.
    OVERTAKEN,
    SENT_BACK,
    DECIDED
  }

  /// @param judgement the revision of the judgement that is proposed now; 0 where there is none
  public record OfStandard(
      RatedStandard standard, int judgement, Optional<Decided> decided, State state) {
    /// A standard that need not be rated, such as resettlement where there was no relevant case.
    boolean mayStayUnrated() {
      return standard.rating().isEmpty()
          && (!standard.standard().scored() || standard.standard().isJudgedFromCases());
    }
  }

  /// @param judgements the revisions of the judgements that are proposed, by standard
  /// @param decisions the latest of each standard
  public static Outcome of(
      RatedInspection proposed, Map<String, Integer> judgements, Map<String, Decided> decisions) {
    Rules rules = new Rules(proposed.inspection().framework());
    return new Outcome(
        proposed,
        proposed.standards().stream()
            .map(standard -> {
              String id = standard.standard().id();
              int judgement = judgements.getOrDefault(id, 0);
              Optional<Decided> decided = Optional.ofNullable(decisions.get(id));
              return new OfStandard(
                  standard,
                  judgement,
                  decided,
                  decided.map(one -> state(rules, standard, judgement, one)).orElse(State.OPEN));
            })
            .toList());
  }

  private static State state(Rules rules, RatedStandard standard, int judgement, Decided decided) {
    if (!decided.isAbout(standard, judgement)
        || !rules.objections(standard, decided.decision()).isEmpty()) {
      return State.OVERTAKEN;
    }
    return decided.decision() instanceof Decision.SendBack ? State.SENT_BACK : State.DECIDED;
  }

  public Optional<OfStandard> standard(String id) {
    return standards.stream().filter(one -> one.standard().standard().id().equals(id)).findFirst();
  }

  /// What keeps the panel from confirming the ratings of the whole inspection.
  public List<Objection> objections() {
    List<Objection> objections = new ArrayList<>();
    for (OfStandard one : standards) {
      if (one.mayStayUnrated()) {
        continue;
      }
      String name = one.standard().standard().toString();
      switch (one.state()) {
        case OPEN -> objections.add(new Objection(name + " is not decided", "decide on it"));
        case OVERTAKEN ->
            objections.add(
                new Objection(
                    name + " has changed since it was decided", "decide on what is proposed now"));
        case SENT_BACK ->
            objections.add(
                new Objection(
                    name + " was sent back to the lead inspector",
                    "decide on it when that is answered"));
        case DECIDED -> {}
      }
    }
    proposed.overall().missing().stream()
        .filter(id -> objections.stream().noneMatch(one -> one.what().startsWith(id + " ")))
        .forEach(id ->
            objections.add(
                new Objection(
                    "%s counts towards the score and has no rating".formatted(id),
                    "wait for its results")));
    return objections;
  }

  /// The inspection with the panel’s moves: from it the ratings follow by rule.
  public Inspection decided() {
    Map<String, Inspection.DiscretionUse> moves = new LinkedHashMap<>();
    for (OfStandard one : standards) {
      if (one.state() == State.DECIDED
          && one.decided().orElseThrow().decision() instanceof Decision.Move move) {
        String id = one.standard().standard().id();
        moves.put(
            id,
            new Inspection.DiscretionUse(
                id,
                one.standard().computed().orElseThrow(),
                move.to(),
                move.grounds(),
                Optional.of(move.reason())));
      }
    }
    return proposed.inspection().decided(proposed.inspection().judgements(), moves);
  }

  public RatedInspection rated() {
    return RatedInspection.of(decided());
  }
}
