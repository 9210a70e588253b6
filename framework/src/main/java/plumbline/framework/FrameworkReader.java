package plumbline.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import plumbline.document.Fields;
import plumbline.document.Node;
import plumbline.document.Parsed;
import plumbline.document.Problems;
import plumbline.document.Source;
import plumbline.document.YamlDocument;

/// Reads a framework file, whole or not at all. Its JSON Schema, `framework.schema.json`, describes
/// the same shape for editors; what only a program can check (that every id exists, that bands have
/// no seams) is checked here. Conditions are compiled by [Conditions], examples are tried by the
/// rating room.
public final class FrameworkReader {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,60}");

  private final Source source;
  private final Problems problems = new Problems();

  private FrameworkReader(Source source) {
    this.source = source;
  }

  public static Parsed<Framework> read(Source source) {
    FrameworkReader reader = new FrameworkReader(source);
    return YamlDocument.read(source)
        .then(root -> reader.problems.reading(() -> reader.framework(root)));
  }

  private Parsed<Framework> framework(Node root) {
    Optional<Framework> read = Fields.of(root, "the framework", problems).map(this::framework);
    return read.<Parsed<Framework>>map(framework -> Parsed.of(framework, problems))
        .orElseGet(() -> new Parsed.Refused<>(problems));
  }

  private Framework framework(Fields file) {
    String id = file.text("framework");
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      file.problem(
          "framework",
          "The framework's id is ‘%s’".formatted(id),
          "use small letters, digits and hyphens, beginning with a letter");
    }
    Texts texts = new Texts(problems);
    RulesReader rules = new RulesReader(file, texts, problems);
    List<Condition> conditions = conditions(file);
    FactCodes facts = facts(file, texts);
    DomainsReader domainsReader = new DomainsReader(file, texts, rules, conditions, problems);
    List<Domain> domains = domainsReader.domains();
    PracticeReader practice = new PracticeReader(file, texts);
    Framework framework =
        new Framework(
            id,
            file.text("version"),
            source,
            texts.text(file, "title"),
            texts.maybeText(file, "about"),
            origin(file),
            languages(file),
            rules.scale(),
            rules.rounding(),
            rules.bands(),
            rules.standardRule(),
            domainsReader.prints(),
            rules.overall(),
            rules.discretion(),
            facts,
            conditions,
            domains,
            practice.caseQuestions(),
            practice.sampling(),
            practice.inspectionTypes(),
            practice.expected(),
            practice.characteristics(),
            practice.diversity(),
            practice.disclosure(),
            practice.chapters(),
            practice.methodology(),
            crosswalk(file));
    file.refuseOthers();
    if (problems.isEmpty()) {
      new Consistency(framework, file).check();
    }
    return framework;
  }

  private Framework.Origin origin(Fields file) {
    Optional<Fields> origin = file.group("source", "the framework's source");
    return origin
        .map(fields -> {
          Framework.Origin read =
              new Framework.Origin(
                  fields.text("publisher"),
                  fields.maybeText("licence"),
                  fields.maybeText("rights"),
                  fields.texts("documents"));
          fields.refuseOthers();
          return read;
        })
        .orElseGet(() -> new Framework.Origin("", Optional.empty(), Optional.empty(), List.of()));
  }

  private static Map<String, Boolean> languages(Fields file) {
    Map<String, Boolean> languages = new LinkedHashMap<>();
    file.maybeGroup("languages", "the list of languages")
        .ifPresent(fields ->
            fields
                .table()
                .keySet()
                .forEach(language ->
                    languages.put(
                        language,
                        fields.oneOf(
                            language, Fields.choices("complete", true, "awaited", false)))));
    languages.putIfAbsent("en", true);
    return languages;
  }

  private List<Condition> conditions(Fields file) {
    List<Condition> conditions = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Fields fields : file.groups("conditions", "a condition")) {
      Condition condition =
          new Condition(
              fields.text("id"),
              fields.text("when"),
              fields.text("cases"),
              fields.maybeText("note"),
              fields.maybeText("source"),
              fields.place("when"));
      fields.refuseOthers();
      if (!ids.add(condition.id())) {
        fields.problem(
            "id",
            "The id of the condition ‘%s’ is used twice".formatted(condition.id()),
            "give one of them another id");
      }
      conditions.add(condition);
    }
    return conditions;
  }

  private FactCodes facts(Fields file, Texts texts) {
    Map<String, List<FactCodes.Code>> byFact = new LinkedHashMap<>();
    file.maybeGroup("facts", "the list of facts")
        .ifPresent(facts ->
            facts.table().keySet().forEach(fact -> byFact.put(fact, codes(facts, fact, texts))));
    return new FactCodes(byFact);
  }

  private List<FactCodes.Code> codes(Fields facts, String fact, Texts texts) {
    List<FactCodes.Code> codes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Fields fields : facts.groups(fact, "a code of ‘" + fact + "’")) {
      String code = fields.text("code");
      if (!seen.add(code)) {
        fields.problem(
            "code",
            "The code ‘%s’ of the fact ‘%s’ is used twice".formatted(code, fact),
            "remove one of them");
      }
      codes.add(new FactCodes.Code(code, texts.text(fields, "name"), fields.maybeText("domain")));
      fields.refuseOthers();
    }
    return codes;
  }

  private Optional<Crosswalk> crosswalk(Fields file) {
    return file.maybeGroup("crosswalk", "the crosswalk")
        .map(fields -> {
          List<Crosswalk.Row> rows = new ArrayList<>();
          for (Fields row : fields.groups("rows", "a row of the crosswalk")) {
            rows.add(
                new Crosswalk.Row(
                    questionId(row, "here"),
                    questionId(row, "there"),
                    row.oneOf("break", Crosswalk.Break.byCode()),
                    row.maybeText("note")));
            row.refuseOthers();
          }
          Crosswalk crosswalk = new Crosswalk(fields.text("to"), rows);
          fields.refuseOthers();
          return crosswalk;
        });
  }

  private static Optional<QuestionId> questionId(Fields row, String key) {
    return row.maybeText(key)
        .flatMap(text -> {
          Optional<QuestionId> id = QuestionId.parse(text);
          if (id.isEmpty()) {
            row.problem(
                key,
                "‘%s’ is not the id of a question".formatted(text),
                "write it like 2.1.1 or 2.1.1.a");
          }
          return id;
        });
  }
}
