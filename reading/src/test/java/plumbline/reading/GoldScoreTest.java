package plumbline.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.reading.ExtractionScore.flat;
import static plumbline.reading.ExtractionScore.table;
import static plumbline.reading.Reports.fields;
import static plumbline.reading.Reports.items;
import static plumbline.reading.Reports.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.document.Node;
import plumbline.document.Parsed;
import plumbline.framework.FrameworkLibrary;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;

/// What `extract` reads from the published reports, against what people transcribed by hand.
class GoldScoreTest {

  @ParameterizedTest
  @ValueSource(strings = {"trafford-2020", "kirklees-2021"})
  void the_tables_are_read_as_they_were_transcribed(String id) {
    Report report = Reports.published(id);
    Node ours = Reports.extracted(report);
    Node gold = Reports.json(Reports.shared("gold/" + id + ".json"));
    ExtractionScore score = new ExtractionScore();
    score.part("inspection", head(gold), head(ours));
    score.part("ratings", ratings(gold, "rating"), flat(fields(published(ours), "standards")));
    score.part("ratings in sections", ratings(gold, "sectionRating"), sectionRatings(report));
    score.part("discretion", discretion(gold), discretionOf(ours));
    List<String> tally = List.of("yes", "relevant", "percent");
    Map<String, String> questions = new LinkedHashMap<>();
    questions.putAll(table(items(gold, "keyQuestions"), List.of("id"), tally));
    questions.putAll(table(items(gold, "prompts"), List.of("id"), tally));
    score.part("questions", questions, flat(fields(ours, "tallies")));
    score.part("sample", known(flat(fields(gold, "sample")), ours), sample(gold, ours));
    score.part(
        "recommendations",
        table(items(gold, "recommendations"), List.of("number"), List.of("to")),
        table(items(ours, "recommendations"), List.of("number"), List.of("to")));
    for (String list : List.of("contextualFacts", "caseload", "staffing", "organisationData")) {
      String there = list.equals("contextualFacts") ? "contextual" : list;
      List<Node> tabular = tabular(items(gold, there), report);
      score.part(
          list,
          table(tabular, List.of("label"), List.of("value")),
          table(items(ours, list), List.of("label"), List.of("value")));
    }
    score.part("demographics", demographics(gold), demographics(ours));
    score.part(
        "offences",
        table(items(gold, "offenceTypes"), List.of("offence"), List.of("percent")),
        table(items(ours, "offenceTypes"), List.of("offence"), List.of("percent")));
    System.out.println(id + System.lineSeparator() + score);
    assertThat(score.values()).isGreaterThan(200);
    assertThat(score.share()).as(score.toString()).isGreaterThanOrEqualTo(0.995);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trafford-2020",
        "kirklees-2021",
        "bury-and-rochdale-2020",
        "cheshire-2021",
        "wirral-2021"
      })
  void ratings_scores_and_counts_are_those_of_the_shipped_inspection(String id) {
    Report report = Reports.published(id);
    Extracted extracted = Extracted.of(report);
    Node ours = Reports.extracted(report);
    Node shipped = Reports.json(Reports.inspection(id));
    ExtractionScore score = new ExtractionScore();
    score.part("published", flat(fields(shipped, "published")), flat(fields(ours, "published")));
    score.part("tallies", flat(fields(shipped, "tallies")), flat(fields(ours, "tallies")));
    Map<String, Node> sample = new LinkedHashMap<>(fields(shipped, "sample"));
    sample.remove("relevantCases");
    Map<String, Node> sampleRead = new LinkedHashMap<>(fields(ours, "sample"));
    sampleRead.remove("relevantCases");
    score.part("sample", flat(sample), flat(sampleRead));
    score.part("discretion", discretionOf(shipped), discretionOf(ours));
    score.part("demographics", demographics(shipped), demographics(ours));
    assertThat(text(ours, "framework")).isEqualTo(text(shipped, "framework"));
    assertThat(text(ours, "frameworkHash")).isEqualTo(text(shipped, "frameworkHash"));
    assertThat(text(ours, "service")).isEqualTo(text(shipped, "service"));
    assertThat(text(ours, "joint")).isEqualTo(text(shipped, "joint"));
    System.out.println(id + System.lineSeparator() + score);
    assertThat(score.share()).as(score.toString()).isEqualTo(1);
    Parsed<Inspection> inspection =
        InspectionReader.read(
            Reports.source(id + ".json", extracted.json().orElseThrow()),
            FrameworkLibrary.shipped());
    assertThat(inspection).isInstanceOf(Parsed.Accepted.class);
  }

  private static Map<String, String> head(Node file) {
    Map<String, String> head = new LinkedHashMap<>();
    for (String key : List.of("id", "service", "framework", "fieldwork", "joint")) {
      head.put(key, text(file, key));
    }
    head.put("score", text(file, "score") + text(published(file), "score"));
    head.put("overall", text(file, "overall") + text(published(file), "overall"));
    return head;
  }

  private static Node published(Node file) {
    return new Node.Mapping(file.place(), fields(file, "published"), Map.of());
  }

  private static Map<String, String> ratings(Node gold, String key) {
    Map<String, String> ratings = new LinkedHashMap<>();
    items(gold, "standards").forEach(one -> ratings.put(text(one, "id"), text(one, key)));
    return ratings;
  }

  private static Map<String, String> sectionRatings(Report report) {
    Map<String, String> ratings = new LinkedHashMap<>();
    report.ratings().stream()
        .filter(rating -> rating.section().part() == Section.Part.CHAPTER)
        .forEach(rating -> ratings.put(rating.standard(), rating.rating().name()));
    return ratings;
  }

  private static Map<String, String> discretion(Node gold) {
    Map<String, String> uses = new LinkedHashMap<>();
    for (Node standard : items(gold, "standards")) {
      Map<String, Node> use = fields(standard, "discretion");
      if (!use.isEmpty()) {
        uses.put(
            text(standard, "id"),
            text(use.get("from")) + ", " + text(use.get("to")) + ", " + text(use.get("reason")));
      }
    }
    return uses;
  }

  private static Map<String, String> discretionOf(Node file) {
    Map<String, String> uses = new LinkedHashMap<>();
    for (Node use : items(file, "discretion")) {
      List<String> tests = new ArrayList<>();
      items(use, "tests").forEach(test -> tests.add(text(test)));
      uses.put(
          text(use, "standard"),
          text(use, "from") + ", " + text(use, "to") + ", " + String.join(" ", tests));
    }
    return uses;
  }

  private static Map<String, String> known(Map<String, String> gold, Node ours) {
    assertThat(fields(ours, "sample")).isNotEmpty();
    return gold;
  }

  /// The transcription leaves out what the inspection files also have.
  private static Map<String, String> sample(Node gold, Node ours) {
    Map<String, String> sample = flat(fields(ours, "sample"));
    sample
        .keySet()
        .removeIf(key -> List.of("courtCaseInterviews", "outOfCourtCaseInterviews").contains(key));
    assertThat(fields(gold, "sample")).isNotEmpty();
    return sample;
  }

  /// The items whose labels are the report's own words: the others tell in the transcriber's words
  /// what stands in running text.
  private static List<Node> tabular(List<Node> items, Report report) {
    StringBuilder words = new StringBuilder();
    for (Stated row : report.facts()) {
      words.append(row.heading()).append(": ").append(row.label()).append('\n');
      words.append(row.label()).append('\n');
    }
    for (Report.Placed placed : report.blocks()) {
      if (placed.section().part() == Section.Part.CONTEXTUAL_FACTS
          || placed.block() instanceof Block.Table) {
        words.append(placed.block().words()).append('\n');
      }
    }
    return items.stream().filter(item -> words.indexOf(text(item, "label")) >= 0).toList();
  }

  private static Map<String, String> demographics(Node file) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Node one : items(file, "demographics")) {
      String group = text(one, "characteristic") + ", " + text(one, "group") + ", ";
      flat(fields(one, "values")).forEach((name, value) -> values.put(group + name, value));
    }
    return values;
  }
}
