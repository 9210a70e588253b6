package plumbline.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.document.Fields;
import plumbline.document.Nearest;
import plumbline.document.Node;
import plumbline.document.Place;
import plumbline.document.Problem;
import plumbline.framework.Answer;
import plumbline.framework.Conditions;
import plumbline.framework.Domain;
import plumbline.framework.FactCodes;
import plumbline.framework.Framework;
import plumbline.framework.Question;
import plumbline.framework.QuestionId;

/// Reads the cases with the inspectors' answers, and checks each answer against the question's
/// condition.
final class CasesReader {
  private final Fields file;
  private final Framework framework;
  private final Map<QuestionId, Question> questions;
  private final Map<QuestionId, Domain> domains;
  private final List<Problem> problems;
  private final List<String> knownFacts;

  /// An answer and where it was written.
  private record Given(Answer answer, Node node) {}

  CasesReader(Fields file, Framework framework, List<Problem> problems) {
    this.file = file;
    this.framework = framework;
    this.questions = framework.questions();
    this.domains = framework.domainsByQuestion();
    this.problems = problems;
    this.knownFacts =
        Stream.concat(FactCodes.CASE_LIST.stream(), framework.facts().byFact().keySet().stream())
            .distinct()
            .toList();
  }

  List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    Map<String, Place> refs = new HashMap<>();
    for (Fields fields : file.groups("cases", "a case")) {
      Case read = inspectedCase(fields);
      Place earlier = refs.putIfAbsent(read.ref(), fields.place("ref"));
      if (earlier != null) {
        fields.problem(
            "ref",
            "The case ‘%s’ stands twice".formatted(read.ref()),
            "keep one of them; the first is on line %d".formatted(earlier.line()));
      }
      cases.add(read);
    }
    return cases;
  }

  private Case inspectedCase(Fields fields) {
    int before = problems.size();
    String ref = fields.text("ref");
    Map<String, Object> facts = facts(fields, ref);
    Map<QuestionId, Given> answers = answers(fields, "answers", ref);
    Case read =
        new Case(
            ref,
            facts,
            classifications(fields, ref),
            truths(fields, "factors", ref),
            truths(fields, "changes", ref),
            answersOf(answers),
            answersOf(answers(fields, "setAside", ref)),
            fields.place());
    fields.refuseOthers();
    if (problems.size() == before) {
      answers.forEach((id, given) -> check(read, id, given.answer(), given.node()));
    }
    return read;
  }

  private Map<String, Object> facts(Fields fields, String ref) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("ref", ref);
    fields
        .table("facts")
        .forEach(
            (name, node) -> {
              if (!knownFacts.contains(name)) {
                problems.add(
                    new Problem(
                        node.place(),
                        "There is no fact ‘%s’ of a case".formatted(name),
                        Nearest.advice(name, knownFacts)));
              } else {
                fact(name, node).ifPresent(value -> facts.put(name, value));
              }
            });
    return facts;
  }

  private Optional<Object> fact(String name, Node node) {
    if (!(node instanceof Node.Scalar(Place place, String text, Node.Kind kind))) {
      problems.add(
          new Problem(
              node.place(),
              "The fact ‘%s’ is %s".formatted(name, node.described()),
              "write a single value"));
      return Optional.empty();
    }
    List<String> codes =
        framework.facts().of(name).stream().map(FactCodes.Code::code).toList();
    if (kind == Node.Kind.TEXT && !codes.isEmpty() && !codes.contains(text)) {
      problems.add(
          new Problem(
              place,
              "‘%s’ is no value of the fact ‘%s’".formatted(text, name),
              Nearest.advice(text, codes)));
      return Optional.empty();
    }
    return switch (kind) {
      case TEXT, PLAIN -> Optional.of(text);
      case TRUTH -> Optional.of(text.equals("true"));
      case NUMBER -> {
        if (!text.matches("-?\\d{1,9}")) {
          problems.add(
              new Problem(
                  place, "The fact ‘%s’ is %s".formatted(name, text), "write a whole number"));
          yield Optional.empty();
        }
        yield Optional.of(Long.valueOf(text));
      }
      case NOTHING -> Optional.empty();
    };
  }

  private Map<String, Map<String, String>> classifications(Fields fields, String ref) {
    Map<String, Map<String, String>> classifications = new LinkedHashMap<>();
    fields
        .maybeGroup("classifications", "the classifications of " + ref)
        .ifPresent(
            group -> {
              for (String name : List.of("rosh", "safety")) {
                group
                    .maybeGroup(name, "the classification ‘" + name + "’ of " + ref)
                    .ifPresent(levels -> classifications.put(name, levels(name, levels)));
              }
              group.refuseOthers();
            });
    return classifications;
  }

  private Map<String, String> levels(String name, Fields levels) {
    List<String> codes =
        framework.facts().of(name).stream().map(FactCodes.Code::code).toList();
    Map<String, String> byWhom = new LinkedHashMap<>();
    for (String who : List.of("caseManager", "inspector")) {
      levels
          .maybeText(who)
          .ifPresent(
              level -> {
                if (!codes.isEmpty() && !codes.contains(level)) {
                  levels.problem(
                      who,
                      "‘%s’ is no level of ‘%s’".formatted(level, name),
                      Nearest.advice(level, codes));
                }
                byWhom.put(who, level);
              });
    }
    levels.refuseOthers();
    return byWhom;
  }

  private static Map<String, Boolean> truths(Fields fields, String key, String ref) {
    Map<String, Boolean> truths = new LinkedHashMap<>();
    fields
        .maybeGroup(key, "the " + key + " of " + ref)
        .ifPresent(
            group -> {
              for (String name : List.of("desistance", "safety", "others")) {
                if (!(key.equals("factors") && name.equals("desistance"))) {
                  group.maybeTruth(name).ifPresent(value -> truths.put(name, value));
                }
              }
              group.refuseOthers();
            });
    return truths;
  }

  private static Map<QuestionId, Answer> answersOf(Map<QuestionId, Given> given) {
    Map<QuestionId, Answer> answers = new LinkedHashMap<>();
    given.forEach((id, one) -> answers.put(id, one.answer()));
    return answers;
  }

  private Map<QuestionId, Given> answers(Fields fields, String key, String ref) {
    Map<QuestionId, Given> answers = new LinkedHashMap<>();
    TalliesReader ids = new TalliesReader(file, framework, problems);
    fields
        .maybeGroup(key, "the answers of " + ref)
        .ifPresent(
            group ->
                group
                    .table()
                    .forEach(
                        (name, node) -> {
                          Optional<QuestionId> id = ids.questionId(name, node.place());
                          Answer answer = group.oneOf(name, Answer.BY_CODE);
                          id.ifPresent(known -> answers.put(known, new Given(answer, node)));
                        }));
    return answers;
  }

  private void check(Case read, QuestionId id, Answer answer, Node node) {
    Question question = questions.get(id);
    Domain domain = domains.get(id);
    if (question == null || domain == null) {
      return;
    }
    if (!domain.cases().equals(read.domain())) {
      problems.add(
          new Problem(
              node.place(),
              "The case %s answers %s, a question about %s cases"
                  .formatted(read.ref(), id, domain.cases().orElse("other")),
              "remove the answer, or correct the case's fact ‘domain’"));
      return;
    }
    switch (answer) {
      case NOT_APPLICABLE -> {
        if (!question.mayBeNotApplicable()) {
          problems.add(
              new Problem(
                  node.place(),
                  "%s of the case %s is ‘na’, but is answered for every case"
                      .formatted(id, read.ref()),
                  "answer yes where little was needed and the work was sufficient, else no"));
        }
      }
      case YES, NO -> applies(read, question, answer, node);
    }
  }

  private void applies(Case read, Question question, Answer answer, Node node) {
    switch (read.applies(question)) {
      case Conditions.Outcome.Holds _ -> {}
      case Conditions.Outcome.Fails _ ->
          problems.add(
              new Problem(
                  node.place(),
                  "The case %s answers %s with ‘%s’, but the question doesn't apply to it"
                      .formatted(read.ref(), question.id(), answer.code()),
                  "answer ‘na’, or keep the answer under ‘setAside’"));
      case Conditions.Outcome.CannotTell(String why) ->
          problems.add(
              new Problem(
                  node.place(),
                  "It can't be told whether %s applies to the case %s (%s)"
                      .formatted(question.id(), read.ref(), why),
                  "give the facts, classifications, factors and changes that its condition needs"));
    }
  }
}
