package plumbline.sampling;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.framework.FactCodes;
import plumbline.framework.Framework;
import plumbline.framework.Sampling;

/// Reads a service's case list, CSV or .xlsx, row by row. Either every value is understood, or
/// every problem is told and nothing of the list is used.
public final class CaseListReader {
  private final Framework framework;
  private final Sampling sampling;
  private final DateOrder dateOrder;
  private final ListProblems problems;
  private final List<String> notes = new ArrayList<>();

  private Optional<Columns> columns = Optional.empty();
  private int headerLine = 1;
  private boolean rowsFollow;
  private String sheet = "";
  private int width;
  private int domainAt;
  private int disposalAt;
  private final List<Integer> unnamed = new ArrayList<>();
  private final List<ColumnReading> readings = new ArrayList<>();
  private final List<ListedCase> cases = new ArrayList<>();

  private CaseListReader(
      Framework framework, Sampling sampling, DateOrder dateOrder, ListProblems problems) {
    this.framework = framework;
    this.sampling = sampling;
    this.dateOrder = dateOrder;
    this.problems = problems;
  }

  public static Parsed<CaseList> read(Path path, Framework framework, DateOrder dateOrder) {
    return read(path.toString(), framework, dateOrder, problems -> ListFile.of(path, problems));
  }

  /// Reads a list that was sent.
  ///
  /// @param name of its file, as messages print it
  public static Parsed<CaseList> read(
      String name, byte[] content, Framework framework, DateOrder dateOrder) {
    return read(name, framework, dateOrder, problems -> ListFile.of(name, content, problems));
  }

  private static Parsed<CaseList> read(
      String name,
      Framework framework,
      DateOrder dateOrder,
      Function<ListProblems, ListFile> file) {
    ListProblems problems = new ListProblems(name);
    Optional<Sampling> sampling = framework.sampling();
    if (sampling.isEmpty()) {
      problems.add(
          1,
          English.text("The framework ‘%s’ doesn’t say how samples are drawn", framework.id()),
          "use a framework that has a part ‘sampling’");
      return new Parsed.Refused<>(problems.all());
    }
    CaseListReader reader = new CaseListReader(framework, sampling.get(), dateOrder, problems);
    try {
      CaseList list = reader.read(file.apply(problems));
      return Parsed.of(list, problems.all());
    } catch (StopReading stop) {
      List<Problem> all = new ArrayList<>(problems.all());
      all.add(stop.problem());
      return new Parsed.Refused<>(all);
    }
  }

  private CaseList read(ListFile file) {
    if (file.isWorkbook()) {
      notes.addAll(Workbook.read(file.content(), problems, name -> sheet = name, this::take));
    } else {
      readText(file);
    }
    if (columns.isEmpty()) {
      throw problems.stop(
          1,
          "The list is empty",
          "write the columns in the first line and a case in each line after it");
    }
    if (!rowsFollow) {
      problems.add(
          headerLine, "The list has columns, but no case", "write a case in each line after them");
    }
    settleDates();
    judgePersonalData();
    return new CaseList(file.name(), file.hash(), columns.get(), cases, notes);
  }

  private void readText(ListFile file) {
    EncodingScan scan = EncodingScan.of(file.content(), problems);
    Charset encoding = scan.encoding();
    if (!encoding.equals(StandardCharsets.UTF_8)) {
      notes.add(scan.note());
    }
    char separator = separator(file, encoding);
    if (separator != ',') {
      notes.add(
          English.text("The list is separated by %s.", separator == ';' ? "semicolons" : "tabs"));
    }
    TextRows.of(file, encoding, separator, problems).read(this::take);
  }

  /// The separator that finds the most columns of the method in the first line.
  private char separator(ListFile file, Charset encoding) {
    char best = ',';
    int most = 0;
    for (char candidate : TextRows.SEPARATORS) {
      try {
        TextRows rows = TextRows.of(file, encoding, candidate, new ListProblems(file.name()));
        int known = Columns.known(rows.first(), framework);
        if (known > most) {
          best = candidate;
          most = known;
        }
      } catch (StopReading unfit) {
        // The reading itself will tell.
      }
    }
    return best;
  }

  private void take(Row row) {
    if (row.isBlank()) {
      return;
    }
    if (columns.isEmpty()) {
      begin(row);
      return;
    }
    if (row.line() > ListLimits.MOST_LINES) {
      throw ListLimits.tooManyLines(row.line(), problems);
    }
    rowsFollow = true;
    takeCase(row, columns.get());
  }

  private void begin(Row header) {
    headerLine = header.line();
    if (!sheet.isEmpty() && Columns.known(header.values(), framework) == 0) {
      throw problems.stop(
          headerLine,
          English.text(
              "Row %,d of the sheet ‘%s’ was read for the headings, and has none of a case list",
              headerLine, sheet),
          "make the list the first sheet and its headings the first row");
    }
    width = header.values().size();
    Columns read = Columns.of(header, framework, sampling, problems);
    columns = Optional.of(read);
    domainAt = read.names().indexOf(Columns.DOMAIN);
    disposalAt = read.names().indexOf(Columns.DISPOSAL);
    for (int position = 0; position < width; position++) {
      if (header.values().get(position).isBlank()) {
        unnamed.add(position);
      }
    }
    read.all()
        .forEach(column ->
            readings.add(ColumnReading.of(column, framework.facts().of(column.name()), problems)));
  }

  private void takeCase(Row row, Columns read) {
    if (row.values().size() != width && !onlyBlanksBeyond(row)) {
      problems.add(
          row.line(),
          English.text(
              "The row has %d values, but there are %d columns", row.values().size(), width),
          "write one value for each column, empty where it is missing; put a value that holds the"
              + " separator in quotes");
      return;
    }
    for (int position : unnamed) {
      if (!row.values().get(position).isBlank()) {
        problems.add(
            row.line(),
            English.text("Column %d has a value, but no heading", position + 1),
            "give the column a heading, or empty it");
      }
    }
    String[] values = new String[read.all().size()];
    for (int at = 0; at < values.length; at++) {
      String written = row.values().get(read.all().get(at).position());
      values[at] = readings.get(at).value(row.line(), written);
    }
    fitDomain(row.line(), values);
    cases.add(new ListedCase(row.line(), Arrays.asList(values)));
  }

  /// Spreadsheets write separators beyond the last column.
  private boolean onlyBlanksBeyond(Row row) {
    return row.values().size() > width
        && row.values().subList(width, row.values().size()).stream().allMatch(String::isBlank);
  }

  /// A disposal belongs to one domain; a resettlement case carries the code of its court sentence.
  private void fitDomain(int line, String[] values) {
    if (domainAt < 0 || disposalAt < 0) {
      return;
    }
    String domain = values[domainAt];
    String wanted = domain.equals(Population.RESETTLEMENT) ? Population.COURT : domain;
    framework
        .facts()
        .find(Columns.DISPOSAL, values[disposalAt])
        .flatMap(FactCodes.Code::domain)
        .filter(actual -> !domain.isEmpty() && !actual.equals(wanted))
        .ifPresent(actual ->
            problems.add(
                line,
                English.text(
                    "‘%s’ is a disposal of the domain %s, but the case’s domain is %s",
                    values[disposalAt], actual, domain),
                "correct the one or the other"));
  }

  private void settleDates() {
    for (int at = 0; at < readings.size(); at++) {
      if (readings.get(at) instanceof ColumnReading.OfDates(DateColumn column, ListProblems _)) {
        Optional<DateOrder> order = column.settle(dateOrder, problems);
        if (dateOrder == DateOrder.AS_WRITTEN) {
          column.note().ifPresent(notes::add);
        }
        settle(at, column, order);
      }
    }
  }

  /// Writes a column's dates as 2026-03-31.
  private void settle(int at, DateColumn column, Optional<DateOrder> order) {
    cases.replaceAll(one -> {
      String written = one.values().get(at);
      if (written.isEmpty()) {
        return one;
      }
      String[] values = one.values().toArray(String[]::new);
      values[at] =
          column.date(one.line(), written, order, problems).map(LocalDate::toString).orElse("");
      return new ListedCase(one.line(), Arrays.asList(values));
    });
  }

  private void judgePersonalData() {
    int latestYear = 0;
    for (int at = 0; at < readings.size(); at++) {
      if (readings.get(at) instanceof ColumnReading.OfDates) {
        for (ListedCase one : cases) {
          String date = one.values().get(at);
          latestYear =
              date.isEmpty()
                  ? latestYear
                  : Math.max(latestYear, Integer.parseInt(date.substring(0, 4)));
        }
      }
    }
    for (ColumnReading reading : readings) {
      reading.judge(headerLine, latestYear);
    }
  }
}
