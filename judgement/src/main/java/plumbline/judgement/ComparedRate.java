package plumbline.judgement;

import java.util.Locale;
import java.util.Optional;
import plumbline.framework.DiversityCharacteristic.Group;
import plumbline.framework.Share;
import plumbline.statistics.Confidence;
import plumbline.statistics.RelativeRate;
import plumbline.statistics.RelativeRate.Undefined.Why;

/// At which multiple of another group’s rate children of a group are on the caseload:
/// disproportionality.
///
/// @param words one sentence or more
/// @param known empty where there is no telling
public record ComparedRate(String words, Optional<RelativeRate.Known> known) {

  /// A group’s children on the caseload, and all young people of it in the area.
  record Counts(Group group, DiversityFigure caseload, DiversityFigure population) {
    String children() {
      return group.children().map(Object::toString).orElse(group.name().english());
    }
  }

  /// Empty where a count is not known, so that nothing can be compared.
  static Optional<ComparedRate> of(Counts group, Counts other) {
    if (isUnknown(group) || isUnknown(other)) {
      return Optional.empty();
    }
    if (!(group.caseload() instanceof DiversityFigure.Shown(int some, var _))
        || !(other.caseload() instanceof DiversityFigure.Shown(int others, var _))
        || !(group.population() instanceof DiversityFigure.Shown(int all, var _))
        || !(other.population() instanceof DiversityFigure.Shown(int allOthers, var _))) {
      return Optional.of(
          untold(
              "%s: too few to tell at which rate they are on the caseload."
                  .formatted(capital(group.children()))));
    }
    for (Counts one : new Counts[] {group, other}) {
      if (isNobody(one)) {
        return Optional.of(
            untold(
                "There are no %s on the caseload or in the area, so no rate can be told."
                    .formatted(one.children())));
      }
      if (isMoreThanAll(one)) {
        return Optional.of(
            untold(
                "There are more %s on the caseload than in the area, so no rate can be told."
                    .formatted(one.children())));
      }
    }
    return Optional.of(
        told(
            group,
            other,
            RelativeRate.of(
                new Share(some, all), new Share(others, allOthers), Confidence.NINETY_FIVE)));
  }

  private static boolean isUnknown(Counts one) {
    return one.caseload() instanceof DiversityFigure.Unknown
        || one.population() instanceof DiversityFigure.Unknown;
  }

  private static boolean isNobody(Counts one) {
    return one.caseload() instanceof DiversityFigure.Shown(int some, var _)
        && one.population() instanceof DiversityFigure.Shown(int all, var _)
        && some == 0
        && all == 0;
  }

  private static boolean isMoreThanAll(Counts one) {
    return one.caseload() instanceof DiversityFigure.Shown(int some, var _)
        && one.population() instanceof DiversityFigure.Shown(int all, var _)
        && some > all;
  }

  private static ComparedRate told(Counts group, Counts other, RelativeRate rate) {
    return switch (rate) {
      case RelativeRate.Known known ->
          new ComparedRate(
              "%s are on the caseload at %s times the rate of %s (95%% interval %s to %s).%s"
                  .formatted(
                      capital(group.children()),
                      number(known.rate()),
                      other.children(),
                      number(known.low()),
                      number(known.high()),
                      known.mayBeOne() ? " The rates may be the same." : ""),
              Optional.of(known));
      case RelativeRate.Undefined(Why why) ->
          untold(
              switch (why) {
                case NOBODY_IN_GROUP ->
                    "No %s are on the caseload, so there is no rate to compare."
                        .formatted(group.children());
                case NOBODY_TO_COMPARE_WITH ->
                    "No %s are on the caseload to compare %s with."
                        .formatted(other.children(), group.children());
              });
    };
  }

  private static ComparedRate untold(String words) {
    return new ComparedRate(words, Optional.empty());
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  /// `1.4`; below one a place more, so that 0.04 is not nought.
  static String number(double rate) {
    return String.format(Locale.UK, rate < 0.95 ? "%.2f" : "%.1f", rate);
  }
}
