package plumbline.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plumbline.framework.Base;
import plumbline.framework.Domain;
import plumbline.framework.Framework;
import plumbline.framework.Standard;
import plumbline.inspection.Fact;
import plumbline.inspection.Inspection;
import plumbline.inspection.Sample;
import plumbline.rating.RatedInspection;
import plumbline.rating.RatedStandard;
import plumbline.report.HeadingLevel;
import plumbline.report.RatingRules;

/// The tables of a report: ratings, facts, sample, rules and every figure. They say what the data
/// say, and need no writer.
final class Annexe {
  private final RatedInspection rated;
  private final Inspection inspection;
  private final Framework framework;

  Annexe(RatedInspection rated) {
    this.rated = rated;
    this.inspection = rated.inspection();
    this.framework = inspection.framework();
  }

  List<Block> ratings() {
    List<Block> blocks = new ArrayList<>();
    List<Block.Row> overall = new ArrayList<>();
    rated
        .overall()
        .scoreNumber()
        .ifPresent(score ->
            overall.add(
                row(
                    inspection.service() + " score",
                    bound("score", score + "/" + rated.overall().maxScore()))));
    rated
        .overall()
        .overall()
        .ifPresent(rating -> overall.add(row("Overall rating", bound("overall", rating.name()))));
    if (overall.isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              Prose.words(
                  "There is no score and no overall rating while a standard that counts has no rating.")));
    } else {
      blocks.add(table("ratings", "Score and overall rating", List.of("What", "Result"), overall));
    }
    for (Domain domain : framework.domains()) {
      blocks.addAll(ratings(domain, "ratings-" + domain.id()));
    }
    discretion(blocks);
    return blocks;
  }

  private void discretion(List<Block> blocks) {
    List<Block.Row> rows =
        rated.standards().stream()
            .flatMap(standard -> standard.discretion().stream())
            .map(use ->
                Block.Row.of(
                    Prose.words(use.standard()),
                    use.from().name(),
                    use.to().name(),
                    String.join(", ", use.tests().stream().map(this::test).toList()),
                    use.reason().orElse("")))
            .toList();
    if (!rows.isEmpty()) {
      blocks.add(
          table(
              "discretion",
              "Where the ratings panel exercised its professional discretion",
              List.of("Standard", "By the cases", "Rating", "Ground", "Reason"),
              rows));
    }
  }

  private String test(String id) {
    return framework.discretion().stream()
        .flatMap(discretion -> discretion.tests().stream())
        .filter(test -> test.id().equals(id))
        .map(test -> test.name().english())
        .findFirst()
        .orElse(id);
  }

  /// The ratings of one domain, where its chapter begins.
  List<Block> ratingsOf(Domain domain) {
    return ratings(domain, "domain-ratings-" + domain.id());
  }

  private List<Block> ratings(Domain domain, String anchor) {
    List<Block.Row> rows = new ArrayList<>();
    for (Standard standard : domain.standards()) {
      Optional<RatedStandard> one = rated.standard(standard.id());
      one.flatMap(RatedStandard::rating)
          .ifPresent(rating ->
              rows.add(row(standard.toString(), bound(standard.id() + ":rating", rating.name()))));
    }
    return rows.isEmpty()
        ? List.of()
        : List.of(
            table(
                anchor,
                "Ratings of %s. %s".formatted(domain.id(), domain.name()),
                List.of("Standard", "Rating"),
                rows));
  }

  List<Block> profile() {
    Inspection.Profile profile = inspection.profile();
    List<Block.Row> rows = new ArrayList<>();
    rows.add(row("Service", Prose.words(inspection.service())));
    inspection.fieldwork().ifPresent(when -> rows.add(row("Fieldwork", Prose.words(when))));
    rows.add(
        row(
            "Kind of inspection",
            Prose.words(inspection.joint() ? "Joint inspection" : "Single inspection")));
    lines(rows, "Also called", profile.aliases());
    lines(rows, "Local authority", profile.authorities());
    lines(rows, "Region", profile.region().stream().toList());
    lines(rows, "Police area", profile.policeArea().stream().toList());
    lines(rows, "Country", profile.country().stream().toList());
    lines(rows, "Partners of this inspection", profile.partners());
    return List.of(table("profile", "The service", List.of("What", "Who or where"), rows));
  }

  private static void lines(List<Block.Row> rows, String name, List<String> values) {
    if (!values.isEmpty()) {
      rows.add(row(name, Prose.words(String.join(", ", values))));
    }
  }

  List<Block> contextualFacts() {
    List<Block> blocks = new ArrayList<>();
    facts(blocks, "contextualFacts", "Facts about the area", inspection.contextualFacts());
    demographics(blocks);
    facts(blocks, "caseload", "Caseload", inspection.caseload());
    if (!inspection.offenceTypes().isEmpty()) {
      blocks.add(
          new Block.Table(
              "offenceTypes",
              "Types of offence",
              List.of("Offence", "Per cent"),
              List.of(false, true),
              inspection.offenceTypes().stream()
                  .map(one -> row(one.offence(), Prose.words(one.percent().toPlainString())))
                  .toList()));
    }
    return blocks;
  }

  List<Block> organisation() {
    List<Block> blocks = new ArrayList<>();
    facts(blocks, "staffing", "Staffing", inspection.staffing());
    facts(blocks, "organisationData", "Organisation data", inspection.organisationData());
    if (!inspection.surveys().isEmpty()) {
      blocks.add(
          new Block.Table(
              "surveys",
              "Surveys",
              List.of("Survey", "Responses", "Finding"),
              List.of(false, true, false),
              inspection.surveys().stream()
                  .map(one ->
                      Block.Row.of(
                          Prose.words(one.survey()),
                          one.responses().map(String::valueOf).orElse("–"),
                          one.finding()))
                  .toList()));
    }
    return blocks;
  }

  private static void facts(List<Block> blocks, String list, String title, List<Fact> facts) {
    if (facts.isEmpty()) {
      return;
    }
    List<Block.Row> rows = new ArrayList<>();
    for (Fact fact : facts) {
      rows.add(
          new Block.Row(
              "",
              false,
              List.of(
                  Prose.words(fact.label()),
                  List.of(new Run.Bound(list + ":" + (rows.size() + 1), fact.value())),
                  Prose.words(fact.unit().orElse("")),
                  Prose.words(fact.source().orElse("")))));
    }
    blocks.add(
        new Block.Table(
            list,
            title,
            List.of("What", "Figure", "Unit", "Source"),
            List.of(false, true, false, false),
            rows));
  }

  private void demographics(List<Block> blocks) {
    Map<String, List<Inspection.Demographic>> byCharacteristic = new LinkedHashMap<>();
    inspection
        .demographics()
        .forEach(one ->
            byCharacteristic
                .computeIfAbsent(one.characteristic(), _ -> new ArrayList<>())
                .add(one));
    byCharacteristic.forEach((characteristic, groups) -> {
      Set<String> names = new LinkedHashSet<>();
      groups.forEach(one -> one.values().forEach(value -> names.add(value.name())));
      List<String> head = new ArrayList<>(List.of(capitalised(characteristic)));
      head.addAll(names);
      blocks.add(
          new Block.Table(
              "demographics-" + (blocks.size() + 1),
              "Children cautioned or sentenced, by %s, in per cent".formatted(characteristic),
              head,
              head.stream().map(name -> !name.equals(head.getFirst())).toList(),
              groups.stream()
                  .map(one ->
                      Block.Row.of(
                          Prose.words(one.group()),
                          names.stream().map(name -> percent(one, name)).toArray(String[]::new)))
                  .toList()));
    });
  }

  private static String percent(Inspection.Demographic one, String name) {
    return one.values().stream()
        .filter(value -> value.name().equals(name))
        .map(Inspection.Demographic.Group::percent)
        .map(BigDecimal::toPlainString)
        .findFirst()
        .orElse("–");
  }

  static String capitalised(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  List<Block> sample() {
    Sample sample = inspection.sample();
    List<Block.Row> rows = new ArrayList<>();
    Sample.fields(framework)
        .forEach((field, label) -> {
          sample
              .printed(field)
              .ifPresent(
                  value -> rows.add(row(label, List.of(new Run.Bound("sample:" + field, value)))));
          if (field.equals("outOfCourtCases")) {
            sample
                .outOfCourtBreakdown()
                .forEach((disposal, count) ->
                    rows.add(row("of these, " + disposal, Prose.words(count.toString()))));
          }
        });
    List<Block> blocks = new ArrayList<>();
    if (rows.isEmpty()) {
      return blocks;
    }
    blocks.add(new Block.Heading(2, "the-sample", "The sample"));
    blocks.add(
        new Block.Table(
            "sample", "The sample", List.of("What", "Figure"), List.of(false, true), rows));
    if (!sample.relevantCases().isEmpty()) {
      blocks.add(
          new Block.Table(
              "relevant-cases",
              "Relevant cases",
              List.of("Domain", "Cases about", "Cases", "Where"),
              List.of(false, false, true, false),
              sample.relevantCases().stream()
                  .map(one ->
                      Block.Row.of(
                          Prose.words(one.domain()),
                          one.about(),
                          String.valueOf(one.cases()),
                          one.source().orElse("")))
                  .toList()));
    }
    return blocks;
  }

  List<Block> rules() {
    RatingRules rules = RatingRules.of(framework, HeadingLevel.H3);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, "rules", "The rules of rating"));
    blocks.add(new Block.Paragraph(Prose.words(rules.standardRule() + " " + rules.rounding())));
    blocks.add(
        table(
            "bands",
            "Bands of percentages",
            List.of("Percentage", "In words", "Rating"),
            rules.bands().stream()
                .map(band ->
                    Block.Row.of(Prose.words(band.range()), band.words(), band.rating().name()))
                .toList()));
    blocks.add(new Block.Paragraph(Prose.words(rules.overallRule())));
    blocks.add(
        table(
            "points",
            "Points of a standard",
            List.of("Rating of the standard", "Points"),
            rules.points().stream()
                .map(one ->
                    Block.Row.of(Prose.words(one.rating().name()), String.valueOf(one.points())))
                .toList()));
    blocks.add(
        table(
            "score-bands",
            "Bands of scores",
            List.of("Score", "Overall rating"),
            rules.overallBands().stream()
                .map(band -> Block.Row.of(Prose.words(band.range()), band.rating().name()))
                .toList()));
    rules.limits().forEach(limit -> blocks.add(new Block.Paragraph(Prose.words(limit))));
    rules
        .moves()
        .ifPresent(moves -> {
          blocks.add(new Block.Paragraph(Prose.words(moves)));
          blocks.add(
              new Block.Items(
                  Optional.empty(),
                  rules.tests().stream().map(test -> discretionTest(test)).toList()));
        });
    if (!rules.weighs().isEmpty()) {
      blocks.add(new Block.Paragraph(Prose.words("The panel also weighs:")));
      blocks.add(
          new Block.Items(Optional.empty(), rules.weighs().stream().map(Prose::words).toList()));
    }
    return blocks;
  }

  private static List<Run> discretionTest(RatingRules.Test test) {
    return List.of(new Run.Strong(test.name() + ". "), new Run.Words(test.about()));
  }

  List<Block> inspectionData() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(Prose.words(base())));
    for (Domain domain : framework.domains()) {
      List<RatedStandard> standards =
          domain.standards().stream()
              .filter(Standard::isJudgedFromCases)
              .flatMap(standard -> rated.standard(standard.id()).stream())
              .toList();
      if (!standards.isEmpty()) {
        blocks.add(
            new Block.Heading(
                2, "data-" + domain.id(), "%s. %s".formatted(domain.id(), domain.name())));
        for (RatedStandard standard : standards) {
          blocks.add(
              KeyQuestions.table(
                  "data-" + standard.standard().id(),
                  "Questions of " + standard.standard(),
                  framework,
                  standard.questions(),
                  standard.prompts()));
        }
      }
    }
    caseQuestions(blocks);
    return blocks;
  }

  /// Which cases the figures are out of: it is always said.
  private String base() {
    boolean ofAll =
        framework.standards().stream()
            .flatMap(standard -> standard.questions().stream())
            .anyMatch(question -> question.base() == Base.ALL);
    return "These tables print, for every key question and every prompt, the cases answered yes out of "
        + (ofAll ? "all cases inspected in its domain" : "the relevant cases of the question")
        + ", as counts where they are known and as percentages."
        + " A dash stands for what is not published.";
  }

  private void caseQuestions(List<Block> blocks) {
    List<DataTable> tables =
        OpenData.of(rated).stream().filter(table -> table.name().equals("case-questions")).toList();
    for (DataTable table : tables) {
      blocks.add(new Block.Heading(2, "case-questions-heading", "Questions outside the standards"));
      List<DataTable.Column> columns =
          table.columns().stream().filter(column -> !column.name().equals("id")).toList();
      blocks.add(
          new Block.Table(
              "case-questions",
              "Questions outside the standards",
              columns.stream().map(DataTable.Column::title).toList(),
              columns.stream().map(column -> column.type() != DataTable.Type.TEXT).toList(),
              table.rows().stream()
                  .map(row ->
                      new Block.Row(
                          "",
                          false,
                          columns.stream()
                              .map(column -> row.get(table.columns().indexOf(column)))
                              .map(Prose::words)
                              .toList()))
                  .toList()));
    }
  }

  private static Block.Table table(
      String anchor, String caption, List<String> head, List<Block.Row> rows) {
    return new Block.Table(anchor, caption, head, head.stream().map(_ -> false).toList(), rows);
  }

  private static Block.Row row(String name, List<Run> value) {
    return new Block.Row("", false, List.of(Prose.words(name), value));
  }

  private static List<Run> bound(String ref, String text) {
    return List.of(new Run.Bound(ref, text));
  }
}
