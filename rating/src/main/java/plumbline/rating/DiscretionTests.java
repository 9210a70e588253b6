package plumbline.rating;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import plumbline.framework.Aggregate;
import plumbline.framework.Band;
import plumbline.framework.Discretion;
import plumbline.framework.Framework;
import plumbline.framework.Percentage;
import plumbline.framework.Share;
import plumbline.rating.DiscretionTest.Direction;
import plumbline.rating.DiscretionTest.Outcome;

/// Evaluates a framework's discretion tests for one standard judged from cases, upward and
/// downward. A test opens the question whether the panel should depart from the computed rating; it
/// never answers it.
final class DiscretionTests {
  private final Framework framework;
  private final Optional<Integer> inspected;
  private final List<RatedQuestion> questions;
  private final List<RatedQuestion> deciding;
  private final Percentage value;
  private final Band band;

  /// @param questions the key questions that have a percentage
  /// @param deciding those of them that decide the rating
  /// @param inspected the cases inspected, where they are known
  DiscretionTests(
      Framework framework,
      List<RatedQuestion> questions,
      List<RatedQuestion> deciding,
      Percentage value,
      Optional<Integer> inspected) {
    this.framework = framework;
    this.questions = questions;
    this.deciding = deciding;
    this.value = value;
    this.inspected = inspected;
    this.band = framework.bands().of(value);
  }

  List<DiscretionTest> evaluate(Discretion discretion) {
    List<DiscretionTest> results = new ArrayList<>();
    for (Direction direction : Direction.values()) {
      for (Discretion.Test test : discretion.tests()) {
        results.add(evaluate(test, direction));
      }
    }
    return results;
  }

  private DiscretionTest evaluate(Discretion.Test test, Direction direction) {
    Optional<Band> next =
        switch (direction) {
          case UP -> framework.bands().above(band);
          case DOWN -> framework.bands().below(band);
        };
    if (next.isEmpty()) {
      return new DiscretionTest(
          test,
          direction,
          Outcome.FAILS,
          switch (direction) {
            case UP -> "There is no rating above %s.".formatted(band.rating());
            case DOWN -> "There is no rating below %s.".formatted(band.rating());
          });
    }
    return switch (test.kind()) {
      case Discretion.Kind.NearBoundary(int points) ->
          nearBoundary(test, direction, next.get(), points);
      case Discretion.Kind.ChangedAnswers(int cases) -> changedAnswers(test, direction, cases);
      case Discretion.Kind.SmallBase(int cases) -> smallBase(test, direction, cases);
    };
  }

  private DiscretionTest nearBoundary(
      Discretion.Test test, Direction direction, Band next, int points) {
    Band boundary = direction == Direction.UP ? next : band;
    BigFraction distance = value.above(new Percentage(boundary.floor())).abs();
    boolean holds = distance.compareTo(BigFraction.of(points)) <= 0;
    String why =
        "%s stands %s %s the boundary of %s at %s%%."
            .formatted(
                value,
                points(new Percentage(distance)),
                direction == Direction.UP ? "below" : "above",
                boundary.rating(),
                boundary.floorNumber());
    return new DiscretionTest(test, direction, holds ? Outcome.HOLDS : Outcome.FAILS, why);
  }

  private static String points(Percentage distance) {
    String number = distance.number();
    return number + (number.equals("1") ? " percentage point" : " percentage points");
  }

  private DiscretionTest changedAnswers(Discretion.Test test, Direction direction, int cases) {
    return switch (direction) {
      case UP -> oneMoreYes(test, cases);
      case DOWN -> oneMoreNo(test, cases);
    };
  }

  /// Upward, every tied lowest question must rise; the case may differ on each.
  private DiscretionTest oneMoreYes(Discretion.Test test, int cases) {
    boolean lowest = framework.standardRule() == Aggregate.LOWEST;
    Collection<List<RatedQuestion>> candidates =
        lowest ? List.of(deciding) : questions.stream().map(List::of).toList();
    Outcome outcome =
        either(candidates.stream().map(changed -> all(changed, cases, Direction.UP)).toList());
    String subject =
        deciding.stream()
            .map(rated -> rated.question().id().value())
            .collect(Collectors.joining(" and "));
    String why =
        switch (outcome) {
          case HOLDS ->
              "One more Yes on %s would raise the standard above %s."
                  .formatted(subject, band.rating());
          case FAILS ->
              "One more Yes on %s would leave the standard at %s."
                  .formatted(subject, band.rating());
          case CANNOT_TELL -> cannotTell(subject);
        };
    return new DiscretionTest(test, Direction.UP, outcome, why);
  }

  /// Downward, one No more on any key question is enough, if it drags the standard down.
  private DiscretionTest oneMoreNo(Discretion.Test test, int cases) {
    List<Outcome> outcomes =
        questions.stream().map(rated -> all(List.of(rated), cases, Direction.DOWN)).toList();
    Outcome outcome = either(outcomes);
    String subject =
        questions.stream()
            .filter(rated -> all(List.of(rated), cases, Direction.DOWN) == outcome)
            .map(rated -> rated.question().id().value())
            .collect(Collectors.joining(" or "));
    String why =
        switch (outcome) {
          case HOLDS ->
              "One more No on %s would take the standard below %s."
                  .formatted(subject, band.rating());
          case FAILS ->
              "One more No on any key question would leave the standard at %s."
                  .formatted(band.rating());
          case CANNOT_TELL -> cannotTell(subject);
        };
    return new DiscretionTest(test, Direction.DOWN, outcome, why);
  }

  private static String cannotTell(String subject) {
    return "It can’t be told: the report prints a percentage for %s, and the counts that fit it differ."
        .formatted(subject);
  }

  private static Outcome either(Collection<Outcome> outcomes) {
    if (outcomes.contains(Outcome.HOLDS)) {
      return Outcome.HOLDS;
    }
    return outcomes.contains(Outcome.CANNOT_TELL) ? Outcome.CANNOT_TELL : Outcome.FAILS;
  }

  /// Whether the standard's band changes in a direction when these questions get other answers: for
  /// all counts that fit, for none, or for some.
  private Outcome all(List<RatedQuestion> changed, int cases, Direction direction) {
    return framework.standardRule() == Aggregate.LOWEST
        ? allOfLowest(changed, cases, direction)
        : recomputed(changed, cases, direction);
  }

  /// Under the lowest rule each question can be looked at by itself: upward the standard rises if
  /// each changed question does and no other holds it down; downward it falls if a changed question
  /// does.
  private Outcome allOfLowest(List<RatedQuestion> changed, int cases, Direction direction) {
    if (direction == Direction.UP
        && questions.stream()
            .anyMatch(rated ->
                !changed.contains(rated) && !beyond(rated.percentage().orElseThrow(), direction))) {
      return Outcome.FAILS;
    }
    Outcome outcome = Outcome.HOLDS;
    for (RatedQuestion rated : changed) {
      switch (alone(rated, cases, direction)) {
        case FAILS -> {
          return Outcome.FAILS;
        }
        case CANNOT_TELL -> outcome = Outcome.CANNOT_TELL;
        case HOLDS -> {}
      }
    }
    return outcome;
  }

  private Outcome alone(RatedQuestion rated, int cases, Direction direction) {
    List<Share> fits = Fits.of(rated, framework.rounding(), inspected);
    long beyond =
        fits.stream()
            .filter(fit ->
                changed(fit, cases, direction)
                    .filter(share -> beyond(framework.rounding().percentage(share), direction))
                    .isPresent())
            .count();
    if (fits.isEmpty()) {
      return Outcome.CANNOT_TELL;
    }
    if (beyond == fits.size()) {
      return Outcome.HOLDS;
    }
    return beyond == 0 ? Outcome.FAILS : Outcome.CANNOT_TELL;
  }

  private Outcome recomputed(List<RatedQuestion> changed, int cases, Direction direction) {
    List<Percentage> after = new ArrayList<>();
    for (RatedQuestion rated : questions) {
      if (changed.contains(rated)) {
        Optional<Share> share =
            rated
                .counts()
                .flatMap(counts ->
                    changed(new Share(counts.yes(), counts.relevant()), cases, direction));
        if (rated.counts().isEmpty()) {
          return Outcome.CANNOT_TELL;
        }
        if (share.isEmpty()) {
          return Outcome.FAILS;
        }
        after.add(framework.rounding().percentage(share.get()));
      } else {
        after.add(rated.percentage().orElseThrow());
      }
    }
    Percentage newValue = StandardRule.value(framework, after).orElseThrow();
    return beyond(newValue, direction) ? Outcome.HOLDS : Outcome.FAILS;
  }

  private static Optional<Share> changed(Share share, int cases, Direction direction) {
    int yes =
        switch (direction) {
          case UP -> share.yes() + cases;
          case DOWN -> share.yes() - cases;
        };
    return yes < 0 || yes > share.base()
        ? Optional.empty()
        : Optional.of(new Share(yes, share.base()));
  }

  private boolean beyond(Percentage percentage, Direction direction) {
    Band reached = framework.bands().of(percentage);
    return switch (direction) {
      case UP -> band.rating().isBelow(reached.rating());
      case DOWN -> reached.rating().isBelow(band.rating());
    };
  }

  private DiscretionTest smallBase(Discretion.Test test, Direction direction, int cases) {
    List<Outcome> outcomes = deciding.stream().map(rated -> smallBase(rated, cases)).toList();
    Outcome outcome = either(outcomes);
    String subject =
        deciding.stream()
            .map(rated -> rated.question().id().value())
            .collect(Collectors.joining(" and "));
    String bases =
        deciding.stream()
            .flatMap(rated -> rated.counts().stream())
            .map(counts -> String.valueOf(counts.relevant()))
            .distinct()
            .collect(Collectors.joining(" and "));
    String why =
        switch (outcome) {
          case HOLDS ->
              "%s rests on %s cases or fewer%s."
                  .formatted(subject, cases, bases.isEmpty() ? "" : " (" + bases + ")");
          case FAILS ->
              "%s rests on more than %s cases%s."
                  .formatted(subject, cases, bases.isEmpty() ? "" : " (" + bases + ")");
          case CANNOT_TELL -> cannotTell(subject);
        };
    return new DiscretionTest(test, direction, outcome, why);
  }

  private Outcome smallBase(RatedQuestion rated, int cases) {
    List<Share> fits = Fits.of(rated, framework.rounding(), inspected);
    long small = fits.stream().filter(fit -> fit.base() <= cases).count();
    if (fits.isEmpty() || (small > 0 && small < fits.size())) {
      return Outcome.CANNOT_TELL;
    }
    return small == 0 ? Outcome.FAILS : Outcome.HOLDS;
  }
}
