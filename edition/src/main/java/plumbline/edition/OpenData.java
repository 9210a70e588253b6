package plumbline.edition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import plumbline.disclosure.Withheld;
import plumbline.framework.Rating;
import plumbline.framework.Share;
import plumbline.framework.Tally;
import plumbline.inspection.Fact;
import plumbline.inspection.Inspection;
import plumbline.inspection.Sample;
import plumbline.rating.RatedInspection;
import plumbline.rating.RatedQuestion;
import plumbline.rating.RatedStandard;
import plumbline.report.RatingRules;

/// Everything a report counts, as tables. All tables take their columns from one list, so that they
/// can be stacked, within an inspection and over many.
public final class OpenData {
  static final String CASE_QUESTIONS = "case-questions";
  static final String DISCLOSURE = "disclosure";

  /// Every column that a table may have, in order.
  enum Field {
    ID(
        "id",
        "Id",
        DataTable.Type.TEXT,
        "The standard, the question, the field or the number of the row"),
    LABEL("label", "What", DataTable.Type.TEXT, "What the figure is about, in words"),
    ABOUT(
        "about",
        "Of whom or what",
        DataTable.Type.TEXT,
        "The group, the domain or the kind of question"),
    YES("yes", "Yes", DataTable.Type.WHOLE, "Cases answered yes"),
    BASE("base", "Out of", DataTable.Type.WHOLE, "The cases that the count of yes is out of"),
    PER_CENT("per_cent", "Per cent", DataTable.Type.NUMBER, "In per cent, as published"),
    VALUE("value", "Figure", DataTable.Type.TEXT, "As printed"),
    UNIT("unit", "Unit", DataTable.Type.TEXT, "What the figure counts"),
    BY_RULE("by_rule", "Rating by the rule", DataTable.Type.TEXT, "What the cases alone give"),
    RATING(
        "rating",
        "Rating",
        DataTable.Type.TEXT,
        "The rating, or the band that a percentage falls in"),
    SOURCE("source", "Source", DataTable.Type.TEXT, "Where the figure is from");

    private final String key;
    private final String title;
    private final DataTable.Type type;
    private final String about;

    Field(String key, String title, DataTable.Type type, String about) {
      this.key = key;
      this.title = title;
      this.type = type;
      this.about = about;
    }

    DataTable.Column column() {
      return new DataTable.Column(key, title, type, about);
    }
  }

  private final RatedInspection rated;
  private final Inspection inspection;
  private final List<Withheld> withheld;
  private final List<DataTable> tables = new ArrayList<>();

  private OpenData(RatedInspection rated, List<Withheld> withheld) {
    this.rated = rated;
    this.withheld = withheld;
    this.inspection = rated.inspection();
  }

  /// Every column that a table may have, in order.
  static List<DataTable.Column> columns() {
    return Arrays.stream(Field.values()).map(Field::column).toList();
  }

  /// What a column is named in a file, by what it is called in a table for people.
  public static Map<String, String> columnsByTitle() {
    return Arrays.stream(Field.values())
        .collect(Collectors.toMap(one -> one.title, one -> one.key));
  }

  /// @param withheld what is left out of the rated inspection
  public static List<DataTable> of(RatedInspection rated, List<Withheld> withheld) {
    return new OpenData(rated, withheld).tables();
  }

  private List<DataTable> tables() {
    add(
        "overall",
        "Score and overall rating",
        RatingRules.overallRule(inspection.framework()),
        overall());
    add(
        "ratings",
        "Ratings of the standards",
        "One row a standard; value is its points",
        ratings());
    add("questions", "Key questions and prompts", Bases.of(inspection.framework()), questions());
    add(
        CASE_QUESTIONS,
        "Questions outside the standards",
        "Yes out of the cases asked",
        caseQuestions());
    add(
        "discretion",
        "Discretion of the ratings panel",
        "Where it moved a rating, and why",
        discretion());
    add("sample", "The sample", "Cases inspected, interviews and meetings", sample());
    add(
        "relevant-cases",
        "Relevant cases",
        "Cases to which a part of the work applies",
        relevantCases());
    add(
        "contextual-facts",
        "Contextual facts",
        "The area and its children",
        facts(inspection.contextualFacts()));
    add("demographics", "Children cautioned or sentenced", "Shares of each group", demographics());
    add("caseload", "Caseload", "The service’s caseload", facts(inspection.caseload()));
    add("offence-types", "Types of offence", "Shares of the cases inspected", offences());
    add("staffing", "Staffing", "The service’s staff", facts(inspection.staffing()));
    add(
        "organisation-data",
        "Organisation data",
        "The service’s work",
        facts(inspection.organisationData()));
    add("surveys", "Surveys", "Value is the number of responses", surveys());
    add("recommendations", "Recommendations", "About is whom they are made to", recommendations());
    add(
        DISCLOSURE,
        "Small numbers",
        "What is left out or shown of few children, and why",
        disclosure());
    return tables;
  }

  /// A table keeps the columns that any of its rows uses; one without rows is left out.
  private void add(String name, String title, String about, List<Map<Field, String>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    List<Field> used = new ArrayList<>();
    for (Field field : Field.values()) {
      if (rows.stream().anyMatch(row -> !row.getOrDefault(field, "").isEmpty())) {
        used.add(field);
      }
    }
    tables.add(
        new DataTable(
            name,
            title,
            about,
            used.stream().map(Field::column).toList(),
            rows.stream()
                .map(row -> used.stream().map(field -> row.getOrDefault(field, "")).toList())
                .toList()));
  }

  private List<Map<Field, String>> overall() {
    Map<Field, String> row = new EnumMap<>(Field.class);
    rated.overall().scoreNumber().ifPresent(score -> row.put(Field.VALUE, score));
    rated.overall().overall().map(Rating::name).ifPresent(name -> row.put(Field.RATING, name));
    if (row.isEmpty()) {
      return List.of();
    }
    row.put(Field.ID, "score");
    row.put(Field.LABEL, inspection.service());
    row.put(Field.UNIT, "out of " + rated.overall().maxScore());
    return List.of(row);
  }

  private List<Map<Field, String>> ratings() {
    List<Map<Field, String>> rows = new ArrayList<>();
    for (RatedStandard one : rated.standards()) {
      Map<Field, String> row = new EnumMap<>(Field.class);
      row.put(Field.ID, one.standard().id());
      row.put(Field.LABEL, one.standard().name().english());
      row.put(Field.ABOUT, inspection.framework().domainOf(one.standard()).name().english());
      one.rating()
          .ifPresent(rating -> {
            row.put(Field.RATING, rating.name());
            if (one.standard().scored()) {
              row.put(Field.VALUE, String.valueOf(rating.points()));
            }
          });
      one.computed().map(Rating::name).ifPresent(name -> row.put(Field.BY_RULE, name));
      rows.add(row);
    }
    return rows;
  }

  private List<Map<Field, String>> questions() {
    List<Map<Field, String>> rows = new ArrayList<>();
    for (RatedStandard standard : rated.standards()) {
      for (RatedQuestion question : standard.questions()) {
        if (standard.standard().isJudgedFromCases()) {
          rows.add(question(question, "key question"));
          standard
              .promptsOf(question.question().id())
              .forEach(prompt -> rows.add(question(prompt, "prompt")));
        }
      }
    }
    return rows.stream()
        .filter(row -> row.containsKey(Field.PER_CENT) || row.containsKey(Field.YES))
        .toList();
  }

  private static Map<Field, String> question(RatedQuestion rated, String kind) {
    Map<Field, String> row = new EnumMap<>(Field.class);
    row.put(Field.ID, rated.question().id().value());
    row.put(Field.LABEL, rated.question().text().english());
    row.put(Field.ABOUT, kind);
    rated
        .counts()
        .ifPresent(counts -> {
          row.put(Field.YES, String.valueOf(counts.yes()));
          row.put(Field.BASE, String.valueOf(counts.relevant()));
        });
    rated.percentage().ifPresent(percentage -> row.put(Field.PER_CENT, percentage.number()));
    if (kind.equals("key question")) {
      rated.band().ifPresent(band -> row.put(Field.RATING, band.rating().name()));
    }
    return row;
  }

  private List<Map<Field, String>> caseQuestions() {
    List<Map<Field, String>> rows = new ArrayList<>();
    for (Inspection.CaseQuestionResult result : inspection.caseQuestions()) {
      Map<Field, String> row = new EnumMap<>(Field.class);
      row.put(Field.ID, result.id());
      row.put(
          Field.LABEL,
          inspection
              .framework()
              .caseQuestion(result.id())
              .map(question -> question.text().english())
              .orElse(result.id()));
      List<String> about = new ArrayList<>(List.of(result.domain()));
      result.factor().ifPresent(about::add);
      result.riskLevel().map(level -> level + " risk").ifPresent(about::add);
      row.put(Field.ABOUT, String.join("; ", about));
      result.source().ifPresent(source -> row.put(Field.SOURCE, source));
      switch (result.tally()) {
        case Tally.Counted(int yes, int relevant) -> {
          row.put(Field.YES, String.valueOf(yes));
          row.put(Field.BASE, String.valueOf(relevant));
          if (relevant > 0) {
            row.put(
                Field.PER_CENT,
                inspection.framework().rounding().percentage(new Share(yes, relevant)).number());
          }
        }
        case Tally.Published(var percentage) -> row.put(Field.PER_CENT, percentage.number());
      }
      rows.add(row);
    }
    return rows;
  }

  private List<Map<Field, String>> discretion() {
    List<Map<Field, String>> rows = new ArrayList<>();
    for (RatedStandard standard : rated.standards()) {
      standard
          .discretion()
          .ifPresent(use -> {
            Map<Field, String> row = new EnumMap<>(Field.class);
            row.put(Field.ID, use.standard());
            row.put(Field.LABEL, use.reason().orElse(""));
            row.put(Field.ABOUT, String.join(", ", use.tests()));
            row.put(Field.BY_RULE, use.from().name());
            row.put(Field.RATING, use.to().name());
            rows.add(row);
          });
    }
    return rows;
  }

  private List<Map<Field, String>> sample() {
    Sample sample = inspection.sample();
    List<Map<Field, String>> rows = new ArrayList<>();
    Sample.fields(inspection.framework())
        .forEach((field, label) ->
            sample.printed(field).ifPresent(value -> rows.add(row(field, label, value))));
    sample
        .outOfCourtBreakdown()
        .forEach((disposal, count) ->
            rows.add(row("outOfCourtBreakdown", "Of these: " + disposal, count.toString())));
    return rows;
  }

  private static Map<Field, String> row(String id, String label, String value) {
    Map<Field, String> row = new EnumMap<>(Field.class);
    row.put(Field.ID, id);
    row.put(Field.LABEL, label);
    row.put(Field.VALUE, value);
    return row;
  }

  private List<Map<Field, String>> relevantCases() {
    return inspection.sample().relevantCases().stream()
        .map(one -> {
          Map<Field, String> row = row(one.domain(), one.about(), String.valueOf(one.cases()));
          one.source().ifPresent(source -> row.put(Field.SOURCE, source));
          return row;
        })
        .toList();
  }

  private static List<Map<Field, String>> facts(List<Fact> facts) {
    List<Map<Field, String>> rows = new ArrayList<>();
    for (Fact fact : facts) {
      Map<Field, String> row = row(String.valueOf(rows.size() + 1), fact.label(), fact.value());
      fact.unit().ifPresent(unit -> row.put(Field.UNIT, unit));
      fact.source().ifPresent(source -> row.put(Field.SOURCE, source));
      rows.add(row);
    }
    return rows;
  }

  private List<Map<Field, String>> demographics() {
    List<Map<Field, String>> rows = new ArrayList<>();
    for (Inspection.Demographic one : inspection.demographics()) {
      for (Inspection.Demographic.Group group : one.values()) {
        Map<Field, String> row = row("", one.characteristic(), group.name());
        row.put(Field.ABOUT, one.group());
        row.put(Field.PER_CENT, group.percent().toPlainString());
        rows.add(row);
      }
    }
    return rows;
  }

  private List<Map<Field, String>> offences() {
    return inspection.offenceTypes().stream()
        .map(one -> {
          Map<Field, String> row = row("", one.offence(), "");
          row.put(Field.PER_CENT, one.percent().toPlainString());
          return row;
        })
        .toList();
  }

  private List<Map<Field, String>> surveys() {
    return inspection.surveys().stream()
        .map(one -> {
          Map<Field, String> row =
              row("", one.survey(), one.responses().map(String::valueOf).orElse(""));
          row.put(Field.ABOUT, one.finding());
          return row;
        })
        .toList();
  }

  private List<Map<Field, String>> recommendations() {
    return inspection.recommendations().stream()
        .map(one -> {
          Map<Field, String> row = row(String.valueOf(one.number()), one.summary(), "");
          row.put(Field.ABOUT, one.to());
          one.restsOn().ifPresent(findings -> row.put(Field.SOURCE, findings));
          return row;
        })
        .toList();
  }

  private List<Map<Field, String>> disclosure() {
    List<Map<Field, String>> rows = new ArrayList<>();
    for (Withheld one : withheld) {
      Map<Field, String> row = row(one.table().code(), one.row(), "left out");
      row.put(Field.ABOUT, one.group());
      row.put(Field.SOURCE, one.why().words());
      rows.add(row);
    }
    for (Inspection.Shown one : inspection.disclosure()) {
      Map<Field, String> row = row(one.table().code(), "", "shown");
      row.put(Field.ABOUT, one.group().orElse(""));
      row.put(Field.SOURCE, one.reason());
      rows.add(row);
    }
    return rows;
  }
}
