package plumbline.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.document.Fields;
import plumbline.document.Nearest;
import plumbline.document.Node;
import plumbline.document.Place;
import plumbline.document.Problem;
import plumbline.framework.Answer;
import plumbline.framework.Condition;
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
    this.knownFacts = framework.facts().names();
  }

  List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    Map<String, Place> refs = new HashMap<>();
    for (Fields fields : file.groups("cases", "a case")) {
      Case read = inspectedCase(fields);
      Place earlier = refs.putIfAbsent(read.ref(), fields.place("ref"));
      if (earlier != null && !read.ref().isEmpty()) {
        fields.problem(
            "ref",
            "There are two cases ‘%s’".formatted(read.ref()),
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
        .forEach((name, node) -> {
          if (!knownFacts.contains(name)) {
            problems.add(
                new Problem(
                    node.place(),
                    "There is no fact ‘%s’".formatted(name),
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
    List<String> codes = framework.facts().of(name).stream().map(FactCodes.Code::code).toList();
    boolean coded = !codes.isEmpty() && kind != Node.Kind.NOTHING;
    if (coded && !(kind == Node.Kind.TEXT && codes.contains(text))) {
      problems.add(
          new Problem(
              place,
              "The fact ‘%s’ is %s".formatted(name, node.described()),
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
        .maybeGroup("classifications", "‘classifications’ of the case " + ref)
        .ifPresent(group -> {
          for (String name : List.of("rosh", "safety")) {
            group
                .maybeGroup(name, "the classification ‘" + name + "’ of the case " + ref)
                .ifPresent(levels -> classifications.put(name, levels(name, levels)));
          }
          group.refuseOthers();
        });
    return classifications;
  }

  private Map<String, String> levels(String name, Fields levels) {
    List<String> codes = framework.facts().of(name).stream().map(FactCodes.Code::code).toList();
    Map<String, String> byWhom = new LinkedHashMap<>();
    for (String who : List.of("caseManager", "inspector")) {
      levels
          .maybeText(who)
          .ifPresent(level -> {
            if (!codes.isEmpty() && !codes.contains(level)) {
              levels.problem(
                  who,
                  "The classification ‘%s’ is ‘%s’".formatted(name, level),
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
        .maybeGroup(key, "‘" + key + "’ of the case " + ref)
        .ifPresent(group -> {
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
        .maybeGroup(key, "‘%s’ of the case %s".formatted(key, ref))
        .ifPresent(group ->
            group
                .table()
                .forEach((name, node) -> {
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
              "The case %s answers %s, which is asked of %s cases"
                  .formatted(read.ref(), id, domain.cases().orElse("other")),
              "remove the answer, or correct the fact ‘domain’ of the case"));
      return;
    }
    switch (answer) {
      case NOT_APPLICABLE -> {
        if (!question.mayBeNotApplicable()) {
          problems.add(
              new Problem(
                  node.place(),
                  "The case %s answers %s with ‘na’, but the question is answered for every case"
                      .formatted(read.ref(), id),
                  "answer ‘yes’ where little was needed and the work was sufficient, or else ‘no’"));
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
                  "The case %s answers %s with ‘%s’, but the question does not apply to it"
                      .formatted(read.ref(), question.id(), answer.code()),
                  "answer ‘na’, or keep the answer under ‘setAside’"));
      case Conditions.Outcome.CannotTell(String why) ->
          problems.add(
              new Problem(
                  node.place(),
                  "Cannot tell whether %s applies to the case %s, as %s"
                      .formatted(question.id(), read.ref(), why),
                  "give what the condition ‘%s’ of the framework needs"
                      .formatted(question.relevant().onlyIf().map(Condition::id).orElse(""))));
    }
  }
}
