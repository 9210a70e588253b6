package plumbline.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import plumbline.framework.Discretion;
import plumbline.framework.Framework;
import plumbline.framework.Rating;
import plumbline.rating.DiscretionTest;
import plumbline.rating.DiscretionTest.Direction;
import plumbline.rating.RatedStandard;

/// What a panel may decide.
///
/// A rating that cases give may be moved, by the framework’s number of bands, on a ground that
/// holds in that direction and with a reason. A rating that is judged on evidence was never
/// computed, so there is nothing to depart from: the panel confirms what the lead inspector
/// proposes or sends it back (DESIGN, section 3, rules 4 and 5; our decision).
public final class Rules {
  private final Framework framework;

  public Rules(Framework framework) {
    this.framework = framework;
  }

  /// Everything that speaks against a decision; nothing where it stands.
  public List<Objection> objections(
      RatedStandard standard, Decision decision, Agreement agreement, Meeting meeting) {
    List<Objection> objections = new ArrayList<>(meeting.objections());
    objections.addAll(objections(standard, decision));
    objections.addAll(agreement.objections(meeting));
    return objections;
  }

  /// What speaks against a decision whoever takes it.
  public List<Objection> objections(RatedStandard standard, Decision decision) {
    return switch (decision) {
      case Decision.Confirm() ->
          standard.rating().isPresent()
              ? List.of()
              : List.of(
                  new Objection(
                      "%s has no rating to confirm".formatted(standard.standard()),
                      standard.standard().isJudgedFromCases()
                          ? "wait for the results of its cases"
                          : "ask the lead inspector to propose one"));
      case Decision.SendBack(String reason) ->
          reason.isBlank()
              ? List.of(
                  new Objection(
                      "%s would go back without a reason".formatted(standard.standard()),
                      "say what the lead inspector is to look at again"))
              : List.of();
      case Decision.Move move -> move(standard, move);
    };
  }

  private List<Objection> move(RatedStandard standard, Decision.Move move) {
    if (!standard.standard().isJudgedFromCases()) {
      return List.of(
          new Objection(
              "%s is judged on evidence, so there is no computed rating to depart from"
                  .formatted(standard.standard()),
              "confirm what the lead inspector proposes, or send it back with what to weigh again"));
    }
    Optional<Discretion> discretion = framework.discretion();
    if (standard.computed().isEmpty() || discretion.isEmpty()) {
      return List.of(
          new Objection(
              "%s has no rating that could be moved".formatted(standard.standard()),
              "leave it as it is"));
    }
    Rating from = standard.computed().get();
    int bands = Math.abs(move.to().rank() - from.rank());
    List<Objection> objections = new ArrayList<>();
    if (bands == 0) {
      objections.add(
          new Objection(
              "The cases give %s already".formatted(from), "confirm it, or choose another rating"));
      return objections;
    }
    Direction direction = from.isBelow(move.to()) ? Direction.UP : Direction.DOWN;
    int most = discretion.get().moves();
    if (bands > most) {
      Rating nearest = framework.scale().moved(from, direction == Direction.UP ? most : -most);
      objections.add(
          new Objection(
              "From %s to %s are %d bands, and the panel moves a rating by %s"
                  .formatted(from, move.to(), bands, most == 1 ? "one" : "at most " + most),
              "move it to %s, or confirm it".formatted(nearest)));
    }
    objections.addAll(grounds(standard, move, direction));
    if (move.reason().isBlank()) {
      objections.add(
          new Objection("The move has no reason", "say what the panel weighed, for the record"));
    }
    return objections;
  }

  private static List<Objection> grounds(
      RatedStandard standard, Decision.Move move, Direction direction) {
    List<String> holding = standard.testsThatHold(direction);
    String way = Grounds.words(direction);
    if (holding.isEmpty()) {
      return List.of(
          new Objection(
              "No test of discretion holds %s for %s (%s)"
                  .formatted(way, standard.standard(), why(standard, direction)),
              "confirm %s, or send it back"
                  .formatted(standard.computed().map(Rating::name).orElse(""))));
    }
    if (move.grounds().isEmpty()) {
      return List.of(
          new Objection(
              "The move has no ground",
              "choose at least one of the tests that hold %s: %s"
                  .formatted(way, Grounds.names(standard, holding))));
    }
    return move.grounds().stream()
        .filter(ground -> !holding.contains(ground))
        .map(ground ->
            new Objection(
                "The test %s does not hold %s for %s"
                    .formatted(Grounds.names(standard, List.of(ground)), way, standard.standard()),
                "choose among those that hold: " + Grounds.names(standard, holding)))
        .toList();
  }

  private static String why(RatedStandard standard, Direction direction) {
    return Grounds.of(standard, direction).stream()
        .map(DiscretionTest::why)
        .map(words -> words.endsWith(".") ? words.substring(0, words.length() - 1) : words)
        .collect(Collectors.joining("; "));
  }
}
