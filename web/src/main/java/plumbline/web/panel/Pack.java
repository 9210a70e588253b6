package plumbline.web.panel;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import plumbline.framework.Answer;
import plumbline.framework.QuestionId;
import plumbline.panel.Grounds;
import plumbline.panel.Outcome;
import plumbline.rating.DiscretionTest;
import plumbline.rating.DiscretionTest.Direction;
import plumbline.rating.RatedInspection;
import plumbline.rating.RatedQuestion;
import plumbline.rating.RatedStandard;
import plumbline.report.HeadingLevel;
import plumbline.report.Sections;
import plumbline.web.cases.AssessedCase;
import plumbline.web.cases.FileResults;
import plumbline.web.cases.SampledCase;
import plumbline.web.results.NationalRatings;
import plumbline.web.results.ResultsPage;

/// What the panel is shown about an inspection.
///
/// @param source where the figures come from, if not from cases that were assessed here
public record Pack(
    Optional<String> source,
    Content ratings,
    Content overall,
    List<Line> lines,
    List<Part> parts,
    List<ResultsPage.Compared> national) {

  /// A standard in short.
  ///
  /// @param deciding the key questions that decide it, with their figures
  /// @param spread of the percentages of its key questions
  public record Line(
      String id,
      String name,
      Content rating,
      String basis,
      String deciding,
      String spread,
      String up,
      String down) {}

  /// A standard whole.
  ///
  /// @param up the tests upward, each with its outcome and why
  /// @param words the lead inspector’s case for discretion; empty where none was made
  /// @param revision that another case would get
  /// @param borderline the cases whose answer decides, where one case would change the rating
  public record Part(
      String id,
      String name,
      boolean fromCases,
      Content section,
      List<String> up,
      List<String> down,
      String words,
      int revision,
      List<Borderline> borderline) {}

  /// @param question that they answer
  /// @param way what one more of would change the rating
  public record Borderline(String question, String way, List<SampledCase> cases) {}

  /// @param sections in which its parts are shown
  /// @param blind which cases whoever reads it may not see yet
  static Pack of(
      Panel panel,
      Sections sections,
      Map<String, DiscretionCases.Kept> pleas,
      NationalRatings national,
      Predicate<AssessedCase> blind) {
    RatedInspection rated = panel.outcome().proposed();
    List<Line> lines = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    for (Outcome.OfStandard one : panel.outcome().standards()) {
      RatedStandard standard = one.standard();
      String id = standard.standard().id();
      lines.add(line(rated, standard, sections));
      Optional<DiscretionCases.Kept> plea = Optional.ofNullable(pleas.get(id));
      parts.add(
          new Part(
              id,
              standard.standard().toString(),
              standard.standard().isJudgedFromCases(),
              sections.standard(rated, standard, HeadingLevel.H3),
              tests(standard, Direction.UP),
              tests(standard, Direction.DOWN),
              plea.map(DiscretionCases.Kept::words).orElse(""),
              plea.map(DiscretionCases.Kept::revision).orElse(0) + 1,
              borderline(panel, standard, blind)));
    }
    return new Pack(
        panel.results().file().map(FileResults::words),
        sections.ratings(rated),
        sections.overall(rated, HeadingLevel.H2),
        lines,
        parts,
        ResultsPage.Compared.of(rated, sections, national));
  }

  private static Line line(RatedInspection rated, RatedStandard standard, Sections sections) {
    boolean fromCases = standard.standard().isJudgedFromCases();
    return new Line(
        standard.standard().id(),
        standard.standard().toString(),
        sections.rating(rated.inspection().framework(), standard.rating()),
        fromCases
            ? rated
                .inspection()
                .casesFor(standard.standard())
                .map(cases -> cases == 1 ? "1 case" : cases + " cases")
                .orElse("cases")
            : "evidence",
        standard.lowest().stream()
            .map(question ->
                "%s: %s"
                    .formatted(
                        question.question().id(),
                        question
                            .counts()
                            .map(counts ->
                                "%s, %s".formatted(counts, question.percentage().orElseThrow()))
                            .orElseGet(() -> String.valueOf(question.percentage().orElseThrow()))))
            .collect(Collectors.joining("; ")),
        spread(standard),
        holding(standard, Direction.UP),
        holding(standard, Direction.DOWN));
  }

  private static String spread(RatedStandard standard) {
    List<plumbline.framework.Percentage> percentages =
        standard.questions().stream()
            .map(RatedQuestion::percentage)
            .flatMap(Optional::stream)
            .sorted()
            .toList();
    return percentages.isEmpty()
        ? ""
        : "%s to %s".formatted(percentages.getFirst(), percentages.getLast());
  }

  private static String holding(RatedStandard standard, Direction direction) {
    List<String> names =
        Grounds.of(standard, direction).stream()
            .filter(DiscretionTest::holds)
            .map(test -> test.test().name().english())
            .toList();
    return names.isEmpty() ? "none" : String.join(", ", names);
  }

  static List<String> tests(RatedStandard standard, Direction direction) {
    return Grounds.of(standard, direction).stream()
        .map(test ->
            "%s %s. %s"
                .formatted(
                    test.test().name().english(),
                    switch (test.outcome()) {
                      case HOLDS -> "holds";
                      case FAILS -> "does not hold";
                      case CANNOT_TELL -> "cannot be told";
                    },
                    test.why()))
        .toList();
  }

  /// The cases whose own data the panel reviews: those that answered No on a deciding question,
  /// where one more Yes would raise the standard, and those that answered Yes, where one more No
  /// would lower it.
  private static List<Borderline> borderline(
      Panel panel, RatedStandard standard, Predicate<AssessedCase> blind) {
    List<Borderline> borderline = new ArrayList<>();
    for (Direction direction : Direction.values()) {
      boolean oneCase =
          Grounds.of(standard, direction).stream()
              .anyMatch(test ->
                  test.holds()
                      && test.test().kind()
                          instanceof plumbline.framework.Discretion.Kind.ChangedAnswers);
      if (!oneCase) {
        continue;
      }
      Answer answer = direction == Direction.UP ? Answer.NO : Answer.YES;
      for (RatedQuestion question : standard.lowest()) {
        QuestionId id = question.question().id();
        borderline.add(
            new Borderline(
                id.value(),
                direction == Direction.UP
                    ? "one more Yes would raise it"
                    : "one more No would lower it",
                panel.results().cases().stream()
                    .filter(blind.negate())
                    .filter(one ->
                        one.assessment()
                            .question(id)
                            .flatMap(asked -> asked.given())
                            .equals(Optional.of(answer)))
                    .map(AssessedCase::sampled)
                    .toList()));
      }
    }
    return borderline;
  }
}
