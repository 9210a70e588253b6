package plumbline.inspection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import plumbline.document.Fields;
import plumbline.document.Nearest;
import plumbline.document.Problem;
import plumbline.framework.Disclosure;
import plumbline.framework.Framework;
import plumbline.framework.Rating;
import plumbline.framework.Standard;

/// Reads what an inspection says beside its answers: facts, surveys, recommendations, what was
/// published.
final class FindingsReader {
  private final Fields file;
  private final Framework framework;
  private final List<Problem> problems;

  FindingsReader(Fields file, Framework framework, List<Problem> problems) {
    this.file = file;
    this.framework = framework;
    this.problems = problems;
  }

  private <T> List<T> each(String key, String itemName, Function<Fields, T> read) {
    List<T> items = new ArrayList<>();
    for (Fields fields : file.groups(key, itemName)) {
      items.add(read.apply(fields));
      fields.refuseOthers();
    }
    return items;
  }

  Optional<Inspection.Source> source() {
    return file.maybeGroup("source", "the source")
        .map(fields -> {
          Inspection.Source source =
              new Inspection.Source(
                  fields.text("title"),
                  fields.maybeText("publisher"),
                  fields.maybeText("licence"),
                  fields.maybeText("url"));
          fields.refuseOthers();
          return source;
        });
  }

  Inspection.Profile profile() {
    return file.maybeGroup("profile", "the profile")
        .map(fields -> {
          Inspection.Profile profile =
              new Inspection.Profile(
                  fields.texts("aliases"),
                  fields.texts("authorities"),
                  fields.maybeText("region"),
                  fields.maybeText("policeArea"),
                  fields.maybeText("country"),
                  fields.texts("partners"));
          fields.refuseOthers();
          return profile;
        })
        .orElse(Inspection.Profile.UNKNOWN);
  }

  List<Fact> facts(String key) {
    return each(
        key,
        "an item of " + key,
        fields ->
            new Fact(
                fields.text("label"),
                fields.text("value"),
                fields.maybeText("unit"),
                fields.maybeText("source")));
  }

  List<Inspection.CaseQuestionResult> caseQuestions() {
    TalliesReader tallies = new TalliesReader(file, framework, problems);
    List<Inspection.CaseQuestionResult> results = new ArrayList<>();
    for (Fields fields : file.groups("caseQuestions", "a case question")) {
      String id = fields.text("id");
      String domain = fields.text("domain");
      tallies
          .tally("the case question " + id, fields)
          .ifPresent(tally ->
              results.add(
                  new Inspection.CaseQuestionResult(
                      id,
                      domain,
                      tally,
                      fields.maybeText("factor"),
                      fields.maybeText("riskLevel"),
                      fields.maybeText("source"))));
      fields.maybeText("factor");
      fields.maybeText("riskLevel");
      fields.maybeText("source");
      fields.refuseOthers();
    }
    return results;
  }

  List<Inspection.Demographic> demographics() {
    return each(
        "demographics",
        "a demographic",
        fields ->
            new Inspection.Demographic(
                fields.text("characteristic"), fields.text("group"), groups(fields)));
  }

  private static List<Inspection.Demographic.Group> groups(Fields fields) {
    List<Inspection.Demographic.Group> groups = new ArrayList<>();
    fields
        .group("values", "the values of a demographic")
        .ifPresent(values ->
            values
                .table()
                .keySet()
                .forEach(name ->
                    groups.add(new Inspection.Demographic.Group(name, percent(values, name)))));
    return groups;
  }

  List<Inspection.Offence> offences() {
    return each(
        "offenceTypes",
        "an offence type",
        fields -> new Inspection.Offence(fields.text("offence"), percent(fields, "percent")));
  }

  private static BigDecimal percent(Fields fields, String key) {
    BigDecimal percent = fields.number(key);
    if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
      fields.problem(
          key,
          "‘%s’ is %s per cent".formatted(key, percent.toPlainString()),
          "write a percentage from 0 to 100");
    }
    return percent;
  }

  List<Inspection.SurveyFinding> surveys() {
    return each(
        "surveys",
        "a survey finding",
        fields ->
            new Inspection.SurveyFinding(
                fields.text("survey"),
                fields.maybeWhole("responses", 0, 1_000_000),
                fields.text("finding")));
  }

  List<Inspection.Recommendation> recommendations() {
    return each(
        "recommendations",
        "a recommendation",
        fields ->
            new Inspection.Recommendation(
                fields.whole("number", 1, 1000),
                fields.text("to"),
                summary(fields),
                fields.maybeText("restsOn")));
  }

  /// Our own words under `summary`, or the report's under `text`, as `extract` writes them.
  private static String summary(Fields fields) {
    Optional<String> text = fields.maybeText("text");
    if (text.isPresent() && fields.node("summary").isPresent()) {
      fields.problem("text", "A recommendation has a text and a summary", "keep one of the two");
    }
    return text.orElseGet(() -> fields.text("summary"));
  }

  List<Inspection.Shown> disclosure() {
    return each(
        "disclosure",
        "a table that is shown",
        fields ->
            new Inspection.Shown(
                fields.oneOf("table", Disclosure.Table.byCode()),
                fields.maybeText("group"),
                fields.text("reason")));
  }

  List<Inspection.Contradiction> contradictions() {
    return each(
        "knownContradictions",
        "a known contradiction",
        fields ->
            new Inspection.Contradiction(
                fields.text("kind"), fields.maybeText("where"), fields.text("note")));
  }

  Optional<Inspection.Published> published() {
    return file.maybeGroup("published", "what was published").map(this::published);
  }

  private Inspection.Published published(Fields fields) {
    Map<String, Rating> standards = new LinkedHashMap<>();
    List<String> ids = framework.standards().stream().map(Standard::id).toList();
    fields
        .maybeGroup("standards", "the published ratings")
        .ifPresent(group ->
            group
                .table()
                .forEach((id, node) -> {
                  if (!ids.contains(id)) {
                    problems.add(
                        new Problem(
                            node.place(),
                            "%s has no standard ‘%s’".formatted(framework.id(), id),
                            Nearest.advice(id, ids)));
                  }
                  standards.put(id, InspectionReader.rating(group, id, framework));
                }));
    Optional<BigDecimal> score = fields.maybeNumber("score");
    Map<String, Rating> choices = new LinkedHashMap<>();
    framework.scale().ratings().forEach(rating -> choices.put(rating.name(), rating));
    Inspection.Published published =
        new Inspection.Published(standards, score, fields.maybeOneOf("overall", choices));
    fields.refuseOthers();
    return published;
  }
}
