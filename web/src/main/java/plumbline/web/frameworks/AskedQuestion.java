package plumbline.web.frameworks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import plumbline.framework.Condition;
import plumbline.framework.Crosswalk;
import plumbline.framework.Question;
import plumbline.framework.QuestionId;
import plumbline.framework.Relevance;
import plumbline.framework.Standard;
import plumbline.framework.Text;

/// A key question or a prompt as its framework asks it.
///
/// @param letter a prompt's printed letter; empty for a key question
/// @param cases which cases it asks about, and out of which its percentage is
/// @param expression the condition as the framework file writes it
/// @param variants other readings that reports print
/// @param earlier what it corresponds to in another framework, and what breaks a trend
public record AskedQuestion(
    String id,
    String letter,
    String text,
    Optional<String> guidance,
    String cases,
    Optional<String> note,
    Optional<String> expression,
    List<Question.Variant> variants,
    List<Counterpart> earlier,
    List<AskedQuestion> prompts) {

  /// @param address empty where the other framework was not received
  public record Counterpart(String question, Optional<String> address, String words) {}

  static AskedQuestion of(
      KnownFramework known, Question question, List<KnownFramework> frameworks) {
    Optional<Condition> condition =
        question.relevant() instanceof Relevance.When(Condition when)
            ? Optional.of(when)
            : Optional.empty();
    return new AskedQuestion(
        question.id().value(),
        letter(question),
        question.text().english(),
        question.guidance().map(Text::english),
        cases(known, question),
        condition.flatMap(Condition::note),
        condition.map(Condition::when),
        question.variants(),
        earlier(known, question, frameworks),
        question.prompts().stream().map(prompt -> of(known, prompt, frameworks)).toList());
  }

  private static String letter(Question question) {
    String id = question.id().value();
    return question.id().isKeyQuestion()
        ? ""
        : question.printedLetter().orElse(id.substring(id.lastIndexOf('.') + 1));
  }

  /// Standards that are judged on evidence ask about the service, not about cases.
  private static String cases(KnownFramework known, Question question) {
    if (!known.framework().domainsByQuestion().containsKey(question.id())) {
      return "";
    }
    String asked =
        switch (question.relevant()) {
          case Relevance.EveryCase _ -> "every case";
          case Relevance.When(Condition condition) -> condition.cases();
          case Relevance.WhereApplicable _ -> "the cases to which it applies";
        };
    String base =
        switch (question.base()) {
          case RELEVANT -> "the relevant cases";
          case ALL -> "all inspected cases";
        };
    return "Asked of %s; the percentage is out of %s.".formatted(asked, base);
  }

  private static List<Counterpart> earlier(
      KnownFramework known, Question question, List<KnownFramework> frameworks) {
    Optional<Crosswalk> crosswalk = known.framework().crosswalk();
    if (crosswalk.isEmpty()) {
      return List.of();
    }
    Optional<KnownFramework> other =
        frameworks.stream()
            .filter(one -> one.version().latest())
            .filter(one -> one.version().id().equals(crosswalk.get().to()))
            .findFirst();
    return crosswalk.get().rows().stream()
        .filter(row -> row.here().equals(Optional.of(question.id())))
        .filter(row -> question.id().isKeyQuestion() || row.change() != Crosswalk.Break.NONE)
        .map(row -> counterpart(crosswalk.get().to(), row, other))
        .toList();
  }

  private static Counterpart counterpart(
      String framework, Crosswalk.Row row, Optional<KnownFramework> other) {
    String words = row.change().words() + row.note().map(note -> ". " + note).orElse("");
    return new Counterpart(
        row.there().map(there -> "%s of %s".formatted(there, framework)).orElse(framework),
        row.there()
            .flatMap(there ->
                other.flatMap(known ->
                    standardOf(known, there).map(standard -> known.address(standard, there)))),
        words);
  }

  private static Optional<Standard> standardOf(KnownFramework known, QuestionId question) {
    return known.framework().standards().stream()
        .filter(standard -> question.value().startsWith(standard.id() + "."))
        .findFirst();
  }

  /// What most of its prompts are asked of, said once for them all; empty where that is nothing
  /// else than for the key question itself.
  public String casesOfMostPrompts() {
    return prompts.stream()
        .map(AskedQuestion::cases)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .filter(most -> !most.equals(cases))
        .orElse("");
  }

  /// Whether it has to be said which cases this prompt is asked of.
  public boolean isAskedDifferently(AskedQuestion prompt) {
    String most = casesOfMostPrompts();
    return !prompt.cases().equals(most.isEmpty() ? cases : most);
  }
}
