package plumbline.web.diversity;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import plumbline.document.CsvCell;
import plumbline.judgement.DiversityColumn;
import plumbline.judgement.DiversityFigure;
import plumbline.judgement.DiversityRow;
import plumbline.judgement.DiversitySummary;
import plumbline.judgement.DiversityTable;
import plumbline.statistics.RelativeRate;

/// The summary of diversity as a table for a spreadsheet: a line for each figure, with what it is
/// out of. It holds what the page shows, and nothing else.
final class DiversityCsv {
  private static final List<String> HEADER =
      List.of(
          "characteristic", "group", "figure", "count", "out of", "rate", "from", "to", "words");
  private static final String RATE = "Relative rate";

  private final StringBuilder csv = new StringBuilder();

  private DiversityCsv() {}

  static String of(DiversitySummary summary) {
    DiversityCsv table = new DiversityCsv();
    table.line(HEADER);
    summary.tables().forEach(table::lines);
    return table.csv.toString();
  }

  private void lines(DiversityTable table) {
    for (DiversityRow row : table.rows()) {
      String characteristic = table.characteristic().name().english();
      String group = row.group().name().english();
      for (DiversityColumn column : table.columns()) {
        DiversityFigure figure = row.figure(column);
        String count = "";
        String of = "";
        if (figure instanceof DiversityFigure.Shown(int counted, var all)) {
          count = String.valueOf(counted);
          of = all.isPresent() ? String.valueOf(all.getAsInt()) : "";
        }
        line(List.of(characteristic, group, column.label(), count, of, "", "", "", figure.words()));
      }
      row.rate()
          .ifPresent(rate ->
              line(
                  List.of(
                      characteristic,
                      group,
                      RATE,
                      "",
                      "",
                      rate.known()
                          .map(RelativeRate.Known::rate)
                          .map(DiversityCsv::number)
                          .orElse(""),
                      rate.known()
                          .map(RelativeRate.Known::low)
                          .map(DiversityCsv::number)
                          .orElse(""),
                      rate.known()
                          .map(RelativeRate.Known::high)
                          .map(DiversityCsv::number)
                          .orElse(""),
                      rate.words())));
    }
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.3f", number);
  }

  private void line(List<String> cells) {
    csv.append(cells.stream().map(CsvCell::of).collect(Collectors.joining(",", "", "\r\n")));
  }
}
