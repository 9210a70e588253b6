package plumbline.web.results;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import plumbline.document.CsvCell;
import plumbline.fieldwork.CaseRecord;
import plumbline.fieldwork.Entry;
import plumbline.web.cases.Reading;
import plumbline.web.cases.SampledCase;

/// Everything ever said about cases as a table for a spreadsheet (RFC 4180): a line for each entry,
/// with who, when and why, what it replaces, and whether it holds now. Written as it goes.
///
/// @param names of accounts
record AnswersCsv(PrintWriter out, Map<UUID, String> names) {
  private static final List<String> HEADER =
      List.of(
          "case",
          "ref",
          "inspected",
          "reading",
          "about",
          "value",
          "reason",
          "by",
          "at",
          "id",
          "replaces",
          "current");

  void header() {
    line(HEADER);
  }

  /// One reading of a case: what it was said about in the order in which it first was, each with
  /// its history.
  void lines(SampledCase one, Reading reading, List<Entry> entries) {
    CaseRecord.of(entries)
        .histories()
        .forEach((_, history) -> {
          Set<UUID> current = history.held().toReplace();
          for (Entry entry : history.entries()) {
            line(one, reading, entry, current.contains(entry.id()));
          }
        });
  }

  /// In the place of a reading that is blind to whoever takes the table.
  void blind(SampledCase one, Reading reading) {
    line(
        List.of(
            String.valueOf(one.number()),
            one.ref(),
            yes(one.isInspected()),
            reading.code(),
            "blind to you until both have submitted",
            "",
            "",
            "",
            "",
            "",
            "",
            ""));
  }

  private void line(SampledCase one, Reading reading, Entry entry, boolean current) {
    line(
        List.of(
            String.valueOf(one.number()),
            one.ref(),
            yes(one.isInspected()),
            reading.code(),
            entry.slot().text(),
            entry.value(),
            entry.reason(),
            names.getOrDefault(entry.by(), ""),
            entry.at().toString(),
            entry.id().toString(),
            entry.replaces().stream().map(UUID::toString).sorted().collect(Collectors.joining(" ")),
            yes(current)));
  }

  private void line(List<String> cells) {
    out.print(cells.stream().map(CsvCell::of).collect(Collectors.joining(",", "", "\r\n")));
  }

  private static String yes(boolean truth) {
    return truth ? "yes" : "no";
  }
}
