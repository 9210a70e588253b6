package plumbline.report;

import java.util.List;
import java.util.Optional;
import plumbline.framework.Aggregate;
import plumbline.framework.Base;
import plumbline.framework.Condition;
import plumbline.framework.Framework;
import plumbline.framework.Percentage;
import plumbline.framework.Question;
import plumbline.framework.Relevance;
import plumbline.framework.Tally;
import plumbline.inspection.Inspection;
import plumbline.rating.RatedInspection;
import plumbline.rating.RatedQuestion;
import plumbline.rating.RatedStandard;

/// A key question with its figure and its prompts.
///
/// @param href the question in its framework
/// @param yes such as `5 of 8`, or why there is no count
/// @param band the band of the percentage
/// @param decides words that mark a question that decides the rating; empty if it doesn't
/// @param cases which cases it is about: `Of the 8 cases inspected`
/// @param note which cases are relevant, in the framework's words
/// @param printedAs the reading of this inspection's report, where it differs
/// @param prompts empty for a question without prompts
public record KeyQuestion(
    String id,
    String text,
    Optional<String> href,
    String yes,
    String percentage,
    Optional<RatingMark> band,
    Optional<String> decides,
    String cases,
    Optional<String> note,
    Optional<String> printedAs,
    List<Prompt> prompts) {

  public record Prompt(
      String id,
      String letter,
      String text,
      Optional<String> href,
      String yes,
      String percentage,
      Optional<String> printedAs,
      boolean published) {}

  static KeyQuestion of(
      RatedInspection rated, RatedStandard standard, RatedQuestion question, Links links) {
    Inspection inspection = rated.inspection();
    Framework framework = inspection.framework();
    return new KeyQuestion(
        question.question().id().value(),
        question.question().text().english(),
        links.frameworkQuestion(framework, question.question().id()),
        yes(question.tally()),
        percentage(question),
        question.band().map(band -> RatingMark.of(band.rating(), framework.scale())),
        decides(framework, standard, question),
        cases(question, inspection.casesFor(standard.standard())),
        note(question.question()),
        printedAs(question.question(), inspection),
        standard.promptsOf(question.question().id()).stream()
            .map(prompt -> prompt(prompt, inspection, links))
            .toList());
  }

  private static Prompt prompt(RatedQuestion prompt, Inspection inspection, Links links) {
    String id = prompt.question().id().value();
    return new Prompt(
        id,
        id.substring(id.lastIndexOf('.') + 1),
        prompt.question().text().english(),
        links.frameworkQuestion(inspection.framework(), prompt.question().id()),
        yes(prompt.tally()),
        percentage(prompt),
        printedAs(prompt.question(), inspection),
        prompt.tally().isPresent());
  }

  /// The count as it is known: never worked out from a percentage.
  static String yes(Optional<Tally> tally) {
    return tally
        .map(known ->
            switch (known) {
              case Tally.Counted(int _, int relevant) when relevant == 0 -> "no relevant case";
              case Tally.Counted counted -> counted.toString();
              case Tally.Published _ -> "not published";
            })
        .orElse("not published");
  }

  static String percentage(RatedQuestion question) {
    return question
        .percentage()
        .map(Percentage::toString)
        .orElse(question.tally().isPresent() ? "none" : "not published");
  }

  static Optional<String> decides(
      Framework framework, RatedStandard standard, RatedQuestion question) {
    if (framework.standardRule() != Aggregate.LOWEST || !standard.lowest().contains(question)) {
      return Optional.empty();
    }
    return Optional.of(
        "decides the rating%s%s"
            .formatted(
                standard.discretion().isPresent() ? " before discretion" : "",
                standard.lowest().size() == 1 ? "" : " (tied)"));
  }

  /// Which cases a question is about, in the words that head its table.
  static String cases(RatedQuestion question, Optional<Integer> inspected) {
    Optional<Integer> relevant = question.counts().map(Tally.Counted::relevant);
    if (question.question().base() == Base.ALL) {
      return ofCases(relevant.or(() -> inspected), "cases inspected");
    }
    return switch (question.question().relevant()) {
      case Relevance.EveryCase _ ->
          relevant.isPresent() && inspected.isPresent() && !relevant.equals(inspected)
              ? ofCases(relevant, "relevant cases")
              : ofCases(relevant.or(() -> inspected), "cases inspected");
      case Relevance.When(Condition condition) -> ofCases(relevant, condition.cases());
      case Relevance.WhereApplicable _ -> ofCases(relevant, "cases to which it applies");
    };
  }

  static String ofCases(Optional<Integer> number, String cases) {
    if (number.isEmpty()) {
      return "Of the " + cases;
    }
    return switch (number.get()) {
      case 0 -> "There were no " + cases;
      case 1 -> "Of the 1 " + cases.replaceFirst("\\bcases\\b", "case");
      default -> "Of the %d %s".formatted(number.get(), cases);
    };
  }

  private static Optional<String> note(Question question) {
    return question.relevant() instanceof Relevance.When(Condition condition)
        ? condition.note()
        : Optional.empty();
  }

  private static Optional<String> printedAs(Question question, Inspection inspection) {
    return question.variants().stream()
        .filter(variant -> variant.in().contains(inspection.id()))
        .map(Question.Variant::text)
        .findFirst();
  }

  public boolean anyPromptPublished() {
    return prompts.stream().anyMatch(Prompt::published);
  }

  /// Whether any count of its prompts is known; else only percentages were published.
  public boolean anyPromptCounted() {
    return prompts.stream().anyMatch(prompt -> !prompt.yes().equals("not published"));
  }
}
