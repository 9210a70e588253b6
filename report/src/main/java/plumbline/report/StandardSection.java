package plumbline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import plumbline.framework.Discretion;
import plumbline.framework.Framework;
import plumbline.framework.Percentage;
import plumbline.framework.Standard;
import plumbline.framework.Text;
import plumbline.inspection.Inspection;
import plumbline.rating.DiscretionTest;
import plumbline.rating.Explanation;
import plumbline.rating.RatedInspection;
import plumbline.rating.RatedQuestion;
import plumbline.rating.RatedStandard;

/// A standard: what it asks for, its rating, why it has it, and the figures behind.
///
/// @param why the working in sentences
/// @param move the panel's departure from the computed rating
/// @param cases which cases were inspected: `Of the 8 cases inspected`
/// @param prints which base the key questions' table prints
/// @param sure how sure the rating is
/// @param published what the service was told, where that is another rating
/// @param ratings where the ratings of the inspection stand
/// @param unfolded whether nothing is folded away
public record StandardSection(
    HeadingLevel level,
    String id,
    String name,
    String statement,
    RatingMark rating,
    boolean scored,
    boolean fromCases,
    List<String> why,
    Optional<Move> move,
    List<KeyQuestion> questions,
    String cases,
    Optional<String> prints,
    Optional<String> promptsPrint,
    Optional<Chart> chart,
    HowSure sure,
    List<Test> tests,
    Optional<String> published,
    String ratings,
    boolean unfolded) {

  /// @param words the panel's move and its reason in a sentence
  /// @param named the tests that the panel named as its ground
  /// @param held the tests that hold in the direction moved
  public record Move(RatingMark from, RatingMark to, String words, String named, String held) {}

  /// A discretion test, both ways, each with its reason.
  public record Test(String name, String about, String upward, String downward) {}

  static StandardSection of(
      RatedInspection rated,
      RatedStandard standard,
      HeadingLevel level,
      Links links,
      boolean unfolded) {
    Inspection inspection = rated.inspection();
    Framework framework = inspection.framework();
    Standard asked = standard.standard();
    List<String> sentences = Explanation.of(rated, standard);
    Optional<Move> move =
        standard.discretion().map(use -> move(framework, standard, use, sentences.getLast()));
    return new StandardSection(
        level,
        asked.id(),
        asked.toString(),
        asked.statement().english(),
        RatingMark.of(standard.rating(), framework.scale()),
        asked.scored(),
        asked.isJudgedFromCases(),
        // The last sentence tells the move, and stands with it.
        move.isPresent() ? sentences.subList(0, sentences.size() - 1) : sentences,
        move,
        standard.questions().stream()
            .map(question -> KeyQuestion.of(rated, standard, question, links))
            .toList(),
        KeyQuestion.ofCases(inspection.casesFor(asked), "cases inspected"),
        framework.prints().keyQuestions().map(Text::english),
        framework.prints().prompts().map(Text::english),
        chart(framework, standard),
        HowSure.of(rated, standard, level.below()),
        tests(framework, standard),
        standard.differsFromPublished()
            ? standard.published().map(told -> "The service was told: %s.".formatted(told))
            : Optional.empty(),
        links.inspection(inspection),
        unfolded);
  }

  private static Move move(
      Framework framework, RatedStandard standard, Inspection.DiscretionUse use, String words) {
    return new Move(
        RatingMark.of(use.from(), framework.scale()),
        RatingMark.of(use.to(), framework.scale()),
        words,
        names(framework, use.tests()),
        names(framework, standard.testsBehindDiscretion()));
  }

  private static String names(Framework framework, List<String> tests) {
    if (tests.isEmpty()) {
      return "none";
    }
    return tests.stream()
        .map(id -> framework.discretionTest(id).map(test -> test.name().english()).orElse(id))
        .collect(Collectors.joining(", "));
  }

  private static List<Test> tests(Framework framework, RatedStandard standard) {
    List<Test> tests = new ArrayList<>();
    if (standard.tests().isEmpty()) {
      return tests;
    }
    for (Discretion.Test test : framework.discretion().map(Discretion::tests).orElse(List.of())) {
      tests.add(
          new Test(
              test.name().english(),
              test.about().english(),
              result(standard, test, DiscretionTest.Direction.UP),
              result(standard, test, DiscretionTest.Direction.DOWN)));
    }
    return tests;
  }

  private static String result(
      RatedStandard standard, Discretion.Test test, DiscretionTest.Direction direction) {
    return standard.tests().stream()
        .filter(result -> result.test().id().equals(test.id()) && result.direction() == direction)
        .map(result ->
            switch (result.outcome()) {
              case HOLDS -> "holds. " + result.why();
              case FAILS -> "does not hold. " + result.why();
              case CANNOT_TELL -> "cannot be told. " + result.why();
            })
        .findFirst()
        .orElse("was not tried.");
  }

  private static Optional<Chart> chart(Framework framework, RatedStandard standard) {
    List<RatedQuestion> drawn =
        standard.questions().stream()
            .filter(question -> question.percentage().isPresent())
            .toList();
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    List<Chart.Bar> bars =
        drawn.stream().map(question -> bar(framework, standard, question)).toList();
    List<Chart.Floor> floors = Chart.floors(framework.bands(), BigFraction.of(100), "%");
    return Optional.of(
        new Chart(
            "Key questions of %s against the bands".formatted(standard.standard()),
            "Bar chart. %s. The bands begin here: %s. The table of key questions has the same figures."
                .formatted(
                    bars.stream().map(Chart.Bar::label).collect(Collectors.joining("; ")),
                    Chart.listed(floors)),
            bars,
            floors));
  }

  private static Chart.Bar bar(
      Framework framework, RatedStandard standard, RatedQuestion question) {
    Percentage percentage = question.percentage().orElseThrow();
    boolean decides = KeyQuestion.decides(framework, standard, question).isPresent();
    return new Chart.Bar(
        "%s: %s%s%s"
            .formatted(
                question.question().id(),
                percentage,
                question.counts().map(counts -> " (" + counts + ")").orElse(""),
                decides ? ", decides" : ""),
        percentage.number(),
        decides);
  }

  /// Whether any count is known; else only percentages were published.
  public boolean counted() {
    return questions.stream().anyMatch(question -> !question.yes().equals("not published"));
  }

  public boolean hasPrompts() {
    return questions.stream().anyMatch(question -> !question.prompts().isEmpty());
  }

  public boolean hasNotes() {
    return questions.stream().anyMatch(question -> question.note().isPresent());
  }
}
