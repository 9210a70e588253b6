package plumbline.web.audit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.document.CsvCell;
import plumbline.web.access.CaseAccess;

/// The record as a table for a spreadsheet.
record AuditCsv(List<CaseAccess> accesses) {
  private static final List<String> HEADER =
      List.of("at", "person", "case", "deed", "address", "result");

  String text() {
    return Stream.concat(Stream.of(HEADER), accesses.stream().map(AuditCsv::line))
        .map(cells -> cells.stream().map(CsvCell::of).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static List<String> line(CaseAccess access) {
    return List.of(
        access.at().toString(),
        access.person(),
        access.number().map(String::valueOf).orElse(""),
        access.deed(),
        access.address(),
        access.allowed() ? "allowed" : "refused");
  }
}
