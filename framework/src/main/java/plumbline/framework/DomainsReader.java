package plumbline.framework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.document.Fields;
import plumbline.document.Nearest;
import plumbline.document.Problem;

/// Reads the domains with their standards, key questions, prompts and examples.
final class DomainsReader {
  private static final Map<String, Standard.Judged> JUDGED =
      Fields.choices("evidence", Standard.Judged.ON_EVIDENCE, "cases", Standard.Judged.FROM_CASES);
  private static final Map<String, Boolean> NOT_APPLICABLE =
      Fields.choices("allowed", true, "refused", false);
  private static final Map<String, Base> BASES =
      Fields.choices("relevant", Base.RELEVANT, "all", Base.ALL);

  private final Fields file;
  private final Texts texts;
  private final ExamplesReader examples;
  private final Map<String, Condition> conditions = new LinkedHashMap<>();
  private final List<Problem> problems;
  private final Defaults keyQuestions;
  private final Defaults prompts;

  /// What a framework says once for all its key questions, or all its prompts.
  private record Defaults(Base base, boolean mayBeNotApplicable, Optional<Text> prints) {}

  DomainsReader(
      Fields file,
      Texts texts,
      RulesReader rules,
      List<Condition> conditions,
      List<Problem> problems) {
    this.file = file;
    this.texts = texts;
    this.examples = new ExamplesReader(rules, problems);
    conditions.forEach(condition -> this.conditions.put(condition.id(), condition));
    this.problems = problems;
    this.keyQuestions = defaults("keyQuestions");
    this.prompts = defaults("prompts");
  }

  private Defaults defaults(String key) {
    return file.maybeGroup(key, "‘" + key + "’")
        .map(fields -> {
          Defaults read =
              new Defaults(
                  fields.oneOf("base", BASES),
                  fields.maybeOneOf("notApplicable", NOT_APPLICABLE).orElse(true),
                  texts.maybeText(fields, "prints"));
          fields.refuseOthers();
          return read;
        })
        .orElseGet(() -> new Defaults(Base.RELEVANT, true, Optional.empty()));
  }

  Framework.Prints prints() {
    return new Framework.Prints(keyQuestions.prints(), prompts.prints());
  }

  List<Domain> domains() {
    List<Domain> domains = new ArrayList<>();
    for (Fields fields : file.groups("domains", "a domain")) {
      Domain domain =
          new Domain(
              fields.text("id"),
              texts.text(fields, "name"),
              fields.maybeText("cases"),
              fields.maybeText("sampleField"),
              standards(fields));
      fields.refuseOthers();
      domains.add(domain);
    }
    if (domains.isEmpty()) {
      file.problem("domains", "The framework has no domains", "list them with their standards");
    }
    return domains;
  }

  private List<Standard> standards(Fields domain) {
    List<Standard> standards = new ArrayList<>();
    for (Fields fields : domain.groups("standards", "a standard")) {
      int before = problems.size();
      Standard.Judged judged = fields.oneOf("judged", JUDGED);
      boolean scored = fields.truth("scored", true);
      List<Fields> given = fields.groups("examples", "an example");
      List<Example> read = new ArrayList<>();
      if (problems.size() == before) { // else nobody knows what its examples should hold
        given.forEach(example -> read.add(examples.example(example, judged)));
      }
      Standard standard =
          new Standard(
              fields.text("id"),
              texts.text(fields, "name"),
              texts.text(fields, "statement"),
              judged,
              scored,
              questions(fields),
              read);
      if (scored && fields.list("examples").isEmpty()) {
        fields.problem(
            "examples",
            "The scored standard %s has no examples".formatted(standard.id()),
            "add at least one that must hold, such as "
                + (standard.isJudgedFromCases()
                    ? "{given: {2.1.1: 13/20}, then: Good}"
                    : "{judgement: Good, then: Good, points: 2}"));
      }
      fields.refuseOthers();
      standards.add(standard);
    }
    return standards;
  }

  private List<Question> questions(Fields standard) {
    List<Question> questions = new ArrayList<>();
    for (Fields fields : standard.groups("questions", "a key question")) {
      String written = fields.text("id");
      Optional<QuestionId> id = QuestionId.parse(written).filter(QuestionId::isKeyQuestion);
      if (id.isEmpty() && !written.isEmpty()) {
        fields.problem(
            "id",
            "The id of the key question is ‘%s’".formatted(written),
            "write the standard's id, a full stop and a number, such as \"2.1.1\"");
      }
      QuestionId key = id.orElse(new QuestionId("0.0.0"));
      Relevance relevance = relevance(fields, Optional.empty()).orElse(new Relevance.EveryCase());
      Optional<Condition> within =
          relevance instanceof Relevance.When(Condition condition)
              ? Optional.of(condition)
              : Optional.empty();
      List<Question> promptsOfKey = new ArrayList<>();
      for (Fields prompt : fields.groups("prompts", "a prompt")) {
        if (promptsOfKey.size() == QuestionId.MOST_PROMPTS) {
          prompt.problem(
              "text",
              "The key question %s has more than %d prompts"
                  .formatted(key, QuestionId.MOST_PROMPTS),
              "remove some of them");
          break;
        }
        promptsOfKey.add(
            question(
                prompt,
                key.prompt(promptsOfKey.size()),
                prompts,
                relevance(prompt, within).orElse(relevance),
                List.of()));
      }
      questions.add(question(fields, key, keyQuestions, relevance, promptsOfKey));
    }
    return questions;
  }

  private Question question(
      Fields fields, QuestionId id, Defaults defaults, Relevance relevance, List<Question> within) {
    List<Question.Variant> variants = new ArrayList<>();
    for (Fields variant : fields.groups("variants", "a variant")) {
      variants.add(new Question.Variant(variant.text("text"), variant.texts("in")));
      variant.refuseOthers();
    }
    Question question =
        new Question(
            id,
            texts.text(fields, "text"),
            fields.maybeText("aspect"),
            relevance,
            fields.maybeOneOf("base", BASES).orElse(defaults.base()),
            fields
                .maybeOneOf("notApplicable", NOT_APPLICABLE)
                .orElse(defaults.mayBeNotApplicable()),
            texts.maybeText(fields, "guidance"),
            fields.maybeText("letter"),
            variants,
            within);
    fields.refuseOthers();
    return question;
  }

  private Optional<Relevance> relevance(Fields fields, Optional<Condition> within) {
    return fields
        .maybeText("relevant")
        .map(name -> {
          if (name.equals("where-applicable")) {
            return new Relevance.WhereApplicable(within);
          }
          Condition condition = conditions.get(name);
          if (condition == null) {
            fields.problem(
                "relevant",
                "There is no condition ‘%s’".formatted(name),
                Nearest.advice(name, conditions.keySet()));
            return new Relevance.EveryCase();
          }
          return new Relevance.When(condition);
        });
  }
}
