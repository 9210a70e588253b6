package plumbline.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import plumbline.framework.Aggregate;
import plumbline.framework.Domain;
import plumbline.framework.Framework;
import plumbline.framework.Standard;
import plumbline.inspection.Inspection;
import plumbline.inspection.Sample;
import plumbline.rating.RatedInspection;
import plumbline.rating.RatedQuestion;
import plumbline.rating.RatedStandard;

/// The tables of a report: ratings, the service, the sample and every figure. They say what the
/// data say, and need no writer.
final class Annexe {
  private final RatedInspection rated;
  private final List<DataTable> data;
  private final Inspection inspection;
  private final Framework framework;

  Annexe(RatedInspection rated, List<DataTable> data) {
    this.rated = rated;
    this.data = data;
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
                    "score",
                    inspection.service() + " score",
                    bound("score:fraction", score + "/" + rated.overall().maxScore()))));
    rated
        .overall()
        .overall()
        .ifPresent(rating ->
            overall.add(row("overall", "Overall rating", bound("overall:name", rating.name()))));
    if (overall.isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              Prose.words(
                  "There is no score and no overall rating while a standard that counts has no rating.")));
    } else {
      blocks.add(
          table(
              "score-and-rating", "Score and overall rating", List.of("What", "Result"), overall));
    }
    for (Domain domain : framework.domains()) {
      blocks.addAll(origins(domain));
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
    return framework.discretionTest(id).map(test -> test.name().english()).orElse(id);
  }

  /// The ratings of one domain, where its chapter begins.
  List<Block> ratingsOf(Domain domain) {
    List<Block.Row> rows =
        ratedIn(domain)
            .map(one -> row("", one.standard().toString(), rating(one.standard().id(), one)))
            .toList();
    return rows.isEmpty()
        ? List.of()
        : List.of(
            table(
                "domain-ratings-" + domain.id(),
                "Ratings in this chapter: " + domain.heading(),
                List.of("Standard", "Rating"),
                rows));
  }

  private Stream<RatedStandard> ratedIn(Domain domain) {
    return domain.standards().stream()
        .flatMap(standard -> rated.standard(standard.id()).stream())
        .filter(one -> one.rating().isPresent());
  }

  private static List<Run> rating(String id, RatedStandard one) {
    return one.rating().map(rating -> bound(id + ":rating:name", rating.name())).orElse(List.of());
  }

  /// The ratings of a domain, each with what it comes from.
  private List<Block> origins(Domain domain) {
    List<Block.Row> rows =
        ratedIn(domain)
            .map(one -> {
              String id = one.standard().id();
              return new Block.Row(
                  "rating-" + id,
                  false,
                  List.of(
                      Prose.words(one.standard().toString()),
                      rating(id, one),
                      one.computed()
                          .map(rating -> bound(id + ":computed:name", rating.name()))
                          .orElse(Prose.words("–")),
                      basis(one)));
            })
            .toList();
    return rows.isEmpty()
        ? List.of()
        : List.of(
            table(
                "ratings-" + domain.id(),
                "Ratings of " + domain.heading(),
                List.of("Standard", "Rating", "By the cases", "Comes from"),
                rows));
  }

  /// What decides a standard: the figures of its lowest key questions, or their average.
  private List<Run> basis(RatedStandard one) {
    if (!one.standard().isJudgedFromCases()) {
      return Prose.words("the evidence");
    }
    String id = one.standard().id();
    if (framework.standardRule() == Aggregate.AVERAGE) {
      return one.value()
          .map(value -> bound(id + ":per-cent", value.number() + " per cent"))
          .orElse(List.of());
    }
    List<Run> runs = new ArrayList<>();
    for (RatedQuestion lowest : one.lowest()) {
      String question = lowest.question().id().value();
      lowest
          .percentage()
          .ifPresent(percentage -> {
            runs.addAll(Prose.words((runs.isEmpty() ? "" : ", ") + question + ": "));
            runs.addAll(bound(question + ":share", percentage.toString()));
          });
    }
    return runs;
  }

  List<Block> profile() {
    Inspection.Profile profile = inspection.profile();
    List<Block.Row> rows = new ArrayList<>();
    rows.add(row("service", "Service", Prose.words(inspection.service())));
    inspection.fieldwork().ifPresent(when -> rows.add(row("", "Fieldwork", Prose.words(when))));
    rows.add(
        row(
            "",
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
      rows.add(row("", name, Prose.words(String.join("; ", values))));
    }
  }

  List<Block> sample() {
    Sample sample = inspection.sample();
    List<Block.Row> rows =
        sample.told(framework).stream()
            .map(one ->
                one.field().isEmpty()
                    ? row("", one.label(), Prose.words(one.text()))
                    : row(
                        "sample-" + one.field(),
                        one.label(),
                        bound(
                            "sample:"
                                + one.field()
                                + (sample.count(one.field()).isPresent() ? ":number" : ""),
                            one.text())))
            .toList();
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

  List<Block> inspectionData() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            Prose.words(
                Bases.of(framework)
                    + (isCounted()
                        ? " A dash stands for what is not published."
                        : " The counts behind these percentages are not published."))));
    for (Domain domain : framework.domains()) {
      List<RatedStandard> standards =
          domain.standards().stream()
              .filter(Standard::isJudgedFromCases)
              .flatMap(standard -> rated.standard(standard.id()).stream())
              .toList();
      if (!standards.isEmpty()) {
        blocks.add(new Block.Heading(2, "data-" + domain.id(), domain.heading()));
        for (RatedStandard standard : standards) {
          blocks.add(KeyQuestions.annexe(standard));
        }
      }
    }
    caseQuestions(blocks);
    disclosure(blocks);
    return blocks;
  }

  private boolean isCounted() {
    return rated.standards().stream()
        .flatMap(standard -> standard.questions().stream())
        .anyMatch(question -> question.counts().isPresent());
  }

  private void caseQuestions(List<Block> blocks) {
    for (DataTable table : data) {
      if (!table.name().equals(OpenData.CASE_QUESTIONS)) {
        continue;
      }
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

  /// Which figures of few children are left out, and which are shown all the same.
  private void disclosure(List<Block> blocks) {
    for (DataTable table : data) {
      if (table.name().equals(OpenData.DISCLOSURE)) {
        blocks.add(new Block.Heading(2, "disclosure-heading", table.title()));
        blocks.add(
            table(
                "disclosure",
                table.about(),
                List.of("Table", "Part of it", "Row", "Here", "Why"),
                table.rows().stream()
                    .map(row ->
                        Block.Row.of(
                            Prose.words(cell(table, row, "id")),
                            cell(table, row, "about"),
                            cell(table, row, "label"),
                            cell(table, row, "value"),
                            cell(table, row, "source")))
                    .toList()));
      }
    }
  }

  private static String cell(DataTable table, List<String> row, String column) {
    for (int index = 0; index < row.size(); index++) {
      if (table.columns().get(index).name().equals(column)) {
        return row.get(index).isEmpty() ? "all" : row.get(index);
      }
    }
    return "all";
  }

  static Block.Table table(String anchor, String caption, List<String> head, List<Block.Row> rows) {
    return new Block.Table(anchor, caption, head, head.stream().map(_ -> false).toList(), rows);
  }

  static Block.Row row(String anchor, String name, List<Run> value) {
    return new Block.Row(anchor, false, List.of(Prose.words(name), value));
  }

  private static List<Run> bound(String ref, String text) {
    return List.of(new Run.Bound(ref, text));
  }
}
