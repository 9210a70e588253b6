package plumbline.web.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;
import plumbline.document.CsvCell;
import plumbline.web.access.CaseAccess;

/// The record as a table for a spreadsheet, written while it is read: it may be long.
///
/// @param before the next accesses below an id, the latest first; none at the end
record AuditCsv(String name, LongFunction<List<CaseAccess>> before) implements View {
  private static final List<String> HEADER =
      List.of("at", "person", "case", "deed", "address", "result");

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<CaseAccess> some = before.apply(Long.MAX_VALUE);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
    Writer writer = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8));
    write(HEADER, writer);
    while (!some.isEmpty()) {
      for (CaseAccess access : some) {
        write(line(access), writer);
      }
      some = before.apply(some.getLast().id());
    }
    writer.flush();
  }

  private static void write(List<String> cells, Writer writer) throws IOException {
    writer.write(cells.stream().map(CsvCell::of).collect(Collectors.joining(",", "", "\r\n")));
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
