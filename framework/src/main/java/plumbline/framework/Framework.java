package plumbline.framework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.document.ContentHash;
import plumbline.document.Source;

/// A framework of inspection: domains, standards, key questions and prompts, and the rules that
/// turn answers into ratings. Data, read from a file; identified by id, version and content hash.
///
/// @param source the file that it was read from
/// @param languages how far the texts are translated, by language code: `complete` or `awaited`
/// @param diversity what the summary of diversity counts by; empty where there is no such summary
/// @param disclosure what a published report leaves out, for being of few
/// @param prints which base the published tables print, in words, for key questions and prompts
public record Framework(
    String id,
    String version,
    Source source,
    Text title,
    Optional<Text> about,
    Origin origin,
    Map<String, Boolean> languages,
    Scale scale,
    Rounding rounding,
    Bands bands,
    Aggregate standardRule,
    Prints prints,
    Overall overall,
    Optional<Discretion> discretion,
    FactCodes facts,
    List<Condition> conditions,
    List<Domain> domains,
    List<CaseQuestion> caseQuestions,
    Optional<Sampling> sampling,
    List<InspectionType> inspectionTypes,
    Expected expected,
    Optional<Characteristics> characteristics,
    List<DiversityCharacteristic> diversity,
    Disclosure disclosure,
    List<Chapter> chapters,
    Methodology methodology,
    Optional<Crosswalk> crosswalk) {

  /// Whose wording this is and under which licence it may be used.
  public record Origin(
      String publisher,
      Optional<String> licence,
      Optional<String> rights,
      List<String> documents) {}

  public record Prints(Optional<Text> keyQuestions, Optional<Text> prompts) {}

  public Framework {
    languages = Map.copyOf(languages);
    conditions = List.copyOf(conditions);
    domains = List.copyOf(domains);
    caseQuestions = List.copyOf(caseQuestions);
    inspectionTypes = List.copyOf(inspectionTypes);
    diversity = List.copyOf(diversity);
    chapters = List.copyOf(chapters);
  }

  /// What tells this content from every other of the same id and version.
  public ContentHash hash() {
    return source.hash();
  }

  public List<Standard> standards() {
    return domains.stream().flatMap(domain -> domain.standards().stream()).toList();
  }

  public List<Standard> scoredStandards() {
    return standards().stream().filter(Standard::scored).toList();
  }

  public Optional<Standard> standard(String standardId) {
    for (Domain domain : domains) {
      for (Standard standard : domain.standards()) {
        if (standard.id().equals(standardId)) {
          return Optional.of(standard);
        }
      }
    }
    return Optional.empty();
  }

  public Domain domainOf(Standard standard) {
    return domains.stream()
        .filter(domain -> domain.standards().contains(standard))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(standard + " is of another framework."));
  }

  /// A key question or a prompt. Asked for with every answer that is saved, so it makes no map.
  public Optional<Question> question(QuestionId id) {
    for (Domain domain : domains) {
      for (Standard standard : domain.standards()) {
        Optional<Question> found = standard.question(id);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /// A question about each case that belongs to no standard.
  public Optional<CaseQuestion> caseQuestion(String caseQuestionId) {
    return caseQuestions.stream()
        .filter(question -> question.id().equals(caseQuestionId))
        .findFirst();
  }

  public Optional<Discretion.Test> discretionTest(String testId) {
    return discretion.stream()
        .flatMap(rules -> rules.tests().stream())
        .filter(test -> test.id().equals(testId))
        .findFirst();
  }

  /// The domain that staffing and organisation data stand with: the first that is judged on
  /// evidence alone, or else the last of all.
  public Optional<Domain> aboutTheOrganisation() {
    return domains.stream()
        .filter(domain -> domain.standards().stream().noneMatch(Standard::isJudgedFromCases))
        .findFirst()
        .or(() -> domains.stream().reduce((_, last) -> last));
  }

  /// The domain of whose cases a question is asked; none where it is judged on evidence.
  public Optional<Domain> domainAsking(QuestionId id) {
    return domains.stream()
        .filter(domain ->
            domain.standards().stream()
                .anyMatch(
                    standard -> standard.isJudgedFromCases() && standard.question(id).isPresent()))
        .findFirst();
  }

  /// Every key question, each followed by its prompts, in the framework's order.
  public Map<QuestionId, Question> questions() {
    Map<QuestionId, Question> questions = new LinkedHashMap<>();
    standards().stream()
        .flatMap(standard -> standard.questions().stream())
        .flatMap(question -> Stream.concat(Stream.of(question), question.prompts().stream()))
        .forEach(question -> questions.put(question.id(), question));
    return questions;
  }

  /// The domain of every key question and prompt that cases answer.
  public Map<QuestionId, Domain> domainsByQuestion() {
    Map<QuestionId, Domain> byQuestion = new LinkedHashMap<>();
    for (Domain domain : domains) {
      for (Standard standard : domain.standards()) {
        if (standard.isJudgedFromCases()) {
          for (Question question : standard.questions()) {
            byQuestion.put(question.id(), domain);
            question.prompts().forEach(prompt -> byQuestion.put(prompt.id(), domain));
          }
        }
      }
    }
    return byQuestion;
  }

  /// The highest score: every scored standard at the top of the scale.
  public int maxScore() {
    return switch (overall.rule()) {
      case SUM -> scoredStandards().size() * scale.best().points();
      case AVERAGE, LOWEST -> scale.best().points();
    };
  }

  /// The texts that a report prints, in another language: by their English, as far as they have
  /// been translated.
  public Map<String, String> translations(String language) {
    Map<String, String> translations = new LinkedHashMap<>();
    Stream.of(
            Stream.of(title),
            domains.stream().map(Domain::name),
            standards().stream().flatMap(one -> Stream.of(one.name(), one.statement())),
            questions().values().stream().map(Question::text),
            caseQuestions.stream().map(CaseQuestion::text),
            chapters.stream().map(Chapter::title),
            methodology.sections().stream()
                .flatMap(one -> Stream.concat(Stream.of(one.title()), one.paragraphs().stream())),
            discretion.stream()
                .flatMap(one -> one.tests().stream())
                .flatMap(test -> Stream.of(test.name(), test.about())))
        .flatMap(texts -> texts)
        .forEach(text ->
            text.in(language).ifPresent(words -> translations.putIfAbsent(text.english(), words)));
    return translations;
  }

  /// The texts that a language lacks, by what they are of.
  public List<String> textsMissingIn(String language) {
    List<String> missing = new ArrayList<>();
    for (Standard standard : standards()) {
      missing(language, standard.name(), "name of " + standard.id(), missing);
      missing(language, standard.statement(), "statement of " + standard.id(), missing);
    }
    questions()
        .forEach((questionId, question) ->
            missing(language, question.text(), "question " + questionId, missing));
    return missing;
  }

  private static void missing(String language, Text text, String what, List<String> missing) {
    if (text.in(language).isEmpty()) {
      missing.add(what);
    }
  }
}
