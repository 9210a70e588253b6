package plumbline.web.results;

import com.github.miachm.sods.Range;
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.framework.Base;
import plumbline.framework.Percentage;
import plumbline.framework.Question;
import plumbline.framework.Rating;
import plumbline.framework.Relevance;
import plumbline.framework.Tally;
import plumbline.rating.RatedQuestion;
import plumbline.rating.RatedStandard;
import plumbline.web.cases.FileResults;

/// The results as an OpenDocument workbook. Every cell is a number or a text, and none a formula,
/// whatever a text begins with. Every table says what its figures are out of.
record ResultsWorkbook(Results results) {

  byte[] bytes() {
    SpreadSheet workbook = new SpreadSheet();
    workbook.appendSheet(sheet("Ratings", ratings()));
    workbook.appendSheet(sheet("Figures", figures()));
    workbook.appendSheet(sheet("Classifications", classifications()));
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      workbook.save(bytes);
      return bytes.toByteArray();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /// What stands above each table: whose it is, and which cases count.
  private List<List<Object>> head(String base) {
    return List.of(
        List.of(results.inspection().service()),
        List.of(
            "%s Provisional, by %s@%s."
                .formatted(
                    results.file().map(FileResults::words).orElseGet(this::counted),
                    results.framework().id(),
                    results.framework().version())),
        List.of(base),
        List.of());
  }

  private String counted() {
    return "%s: %d of %d cases."
        .formatted(results.counted().label(), results.cases().size(), results.every().size());
  }

  private List<List<Object>> ratings() {
    List<List<Object>> rows =
        new ArrayList<>(
            head(
                "Base of each percentage: the relevant cases of the deciding question, or all"
                    + " cases of its domain where the framework says so."));
    rows.add(List.of("Standard", "Rating", "Computed", "Per cent", "Decided by"));
    for (RatedStandard rated : results.rated().standards()) {
      rows.add(
          List.of(
              rated.standard().toString(),
              name(rated.rating()),
              name(rated.computed()),
              rated.value().<Object>map(Percentage::doubleValue).orElse(""),
              rated.lowest().stream()
                  .map(question -> question.question().id().value())
                  .collect(Collectors.joining(", "))));
    }
    rows.add(
        List.of(
            "Overall rating",
            name(results.rated().overall().overall()),
            "",
            "",
            results.rated().overall().scoreNumber().map("score "::concat).orElse("")));
    return rows;
  }

  private List<List<Object>> figures() {
    List<List<Object>> rows =
        new ArrayList<>(
            head("Base of each percentage: the column ‘Out of’, named in the column ‘Base’."));
    rows.add(List.of("Question", "Text", "Yes", "Out of", "Per cent", "Base"));
    for (RatedStandard rated : results.rated().standards()) {
      if (rated.standard().isJudgedFromCases()) {
        for (RatedQuestion key : rated.questions()) {
          Stream.concat(Stream.of(key), rated.promptsOf(key.question().id()).stream())
              .forEach(question -> rows.add(figure(question)));
        }
      }
    }
    return rows;
  }

  private static List<Object> figure(RatedQuestion rated) {
    Optional<Tally.Counted> counts = rated.counts();
    return List.of(
        rated.question().id().value(),
        rated.question().text().english(),
        counts.<Object>map(Tally.Counted::yes).orElse(""),
        counts.<Object>map(Tally.Counted::relevant).orElse(""),
        rated.percentage().<Object>map(Percentage::doubleValue).orElse(""),
        base(rated.question()));
  }

  private static String base(Question question) {
    if (question.base() == Base.ALL) {
      return "all cases of the domain";
    }
    return switch (question.relevant()) {
      case Relevance.EveryCase _ -> "cases answered yes or no";
      case Relevance.When(var condition) -> condition.cases();
      case Relevance.WhereApplicable _ -> "cases to which it applies";
    };
  }

  private List<List<Object>> classifications() {
    List<List<Object>> rows =
        new ArrayList<>(
            head("Base: the cases with a level of the case manager and one of the inspector."));
    for (AgreementTable table : AgreementTable.of(results.framework(), results.cases())) {
      rows.add(
          List.of(
              "%s: they agree in %d of %d cases"
                  .formatted(table.title(), table.agreeing(), table.both())));
      List<Object> heading = new ArrayList<>(List.of("Case manager, down; inspector, across"));
      heading.addAll(table.levels());
      rows.add(heading);
      for (AgreementTable.Row row : table.rows()) {
        List<Object> cells = new ArrayList<>(List.of(row.level()));
        cells.addAll(row.counts());
        rows.add(cells);
      }
      rows.add(List.of());
    }
    return rows;
  }

  private static String name(Optional<Rating> rating) {
    return rating.map(Rating::name).orElse("Not rated");
  }

  private static Sheet sheet(String name, List<List<Object>> rows) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(1);
    Sheet sheet = new Sheet(name, rows.size(), columns);
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        Range cell = sheet.getRange(row, column);
        cell.setValue(rows.get(row).get(column));
        cell.setFontBold(row == 0);
      }
    }
    return sheet;
  }
}
