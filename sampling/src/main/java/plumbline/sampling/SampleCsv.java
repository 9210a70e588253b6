package plumbline.sampling;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import plumbline.document.CsvCell;

/// A sample as one rectangular table for a spreadsheet. The first column says what a row is: about
/// (the draw), population, match, selected, reserve, excluded or swap.
public final class SampleCsv {
  private static final List<String> COLUMNS =
      List.of(
          "row",
          "domain",
          "ref",
          "line",
          "order",
          "chance",
          "second_read",
          "for_colleagues",
          "characteristic",
          "level",
          "population",
          "sample",
          "points",
          "cases",
          "margin",
          "text");

  private final StringBuilder out = new StringBuilder();

  private SampleCsv() {}

  public static String of(Sample sample) {
    SampleCsv csv = new SampleCsv();
    csv.write(sample);
    return csv.out.toString();
  }

  private void write(Sample sample) {
    out.append(String.join(",", COLUMNS)).append("\r\n");
    about("seed " + sample.seed());
    sample.phrase().ifPresent(phrase -> about("phrase " + phrase));
    about("list " + sample.listFile() + ", sha256 " + sample.listHash());
    about(
        "framework "
            + sample.plan().framework().id()
            + ", sha256 "
            + sample.plan().framework().hash());
    about("algorithm " + sample.algorithm());
    about("announced " + sample.plan().announced());
    sample.notes().forEach(this::about);
    for (Population one : sample.populations()) {
      line()
          .set("row", "population")
          .set("domain", one.domain())
          .number("population", one.eligible())
          .number("sample", one.size())
          .points("margin", one.margin())
          .set("text", one.rule())
          .end();
    }
    for (Match row : sample.match().rows()) {
      line()
          .set("row", "match")
          .set("domain", row.domain())
          .set("characteristic", row.characteristic())
          .set("level", row.level())
          .number("population", row.population())
          .number("sample", row.sample())
          .points("points", OptionalDouble.of(row.points()))
          .points("cases", OptionalDouble.of(row.cases()))
          .points("margin", row.margin())
          .end();
    }
    write("selected", sample.selected());
    write("reserve", sample.reserves());
    for (Excluded one : sample.excluded()) {
      line()
          .set("row", "excluded")
          .set("ref", one.ref())
          .number("line", one.line())
          .set("text", one.reason())
          .end();
    }
    for (Swap swap : sample.swaps()) {
      line()
          .set("row", "swap")
          .set("domain", swap.domain())
          .set("ref", swap.ref())
          .set(
              "text",
              English.text(
                  "replaced by %s because %s. %s",
                  swap.replacement(), swap.because(), swap.effect()))
          .end();
    }
  }

  private void about(String words) {
    line().set("row", "about").set("text", words).end();
  }

  private void write(String row, List<DrawnCase> cases) {
    int order = 0;
    for (DrawnCase one : cases) {
      order++;
      line()
          .set("row", row)
          .set("domain", one.domain())
          .set("ref", one.ref())
          .number("line", one.line())
          .number("order", order)
          .set("chance", String.format(Locale.ROOT, "%.6f", one.chance()))
          .set("second_read", one.secondRead() ? "yes" : "")
          .set("for_colleagues", one.forColleagues() ? "yes" : "")
          .end();
    }
  }

  private Line line() {
    return new Line();
  }

  private final class Line {
    private final String[] values = new String[COLUMNS.size()];

    Line() {
      Arrays.fill(values, "");
    }

    Line set(String column, String value) {
      values[COLUMNS.indexOf(column)] = CsvCell.of(value);
      return this;
    }

    Line number(String column, int value) {
      values[COLUMNS.indexOf(column)] = Integer.toString(value);
      return this;
    }

    Line points(String column, OptionalDouble value) {
      if (value.isPresent()) {
        double rounded = Math.rint(value.getAsDouble() * 100) / 100;
        values[COLUMNS.indexOf(column)] =
            String.format(Locale.ROOT, "%.2f", rounded == 0 ? 0.0 : rounded);
      }
      return this;
    }

    void end() {
      out.append(String.join(",", values)).append("\r\n");
    }
  }
}
