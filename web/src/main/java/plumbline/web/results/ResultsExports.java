package plumbline.web.results;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.fieldwork.Entry;
import plumbline.inspection.InspectionWriter;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.cases.AssessedCase;
import plumbline.web.cases.Cases;
import plumbline.web.cases.Reading;
import plumbline.web.cases.Readings;
import plumbline.web.cases.Records;
import plumbline.web.cases.SampledCase;
import plumbline.web.layout.Download;
import plumbline.web.layout.NotFound;

/// All that an inspection has found so far, to take away.
@Controller
@RequestMapping("/work/{inspection}/results")
@Needs(Deed.EXPORT_RESULTS)
class ResultsExports {
  private final FieldResults fieldResults;
  private final Cases cases;
  private final Records records;
  private final Fieldworkers fieldworkers;
  private final Readings readings;
  private final Blindness blindness;

  ResultsExports(
      FieldResults fieldResults,
      Cases cases,
      Records records,
      Fieldworkers fieldworkers,
      Readings readings,
      Blindness blindness) {
    this.fieldResults = fieldResults;
    this.cases = cases;
    this.records = records;
    this.fieldworkers = fieldworkers;
    this.readings = readings;
    this.blindness = blindness;
  }

  /// What `plumbline rate` reads, and rates as the page does; but for cases that are blind to
  /// whoever takes it, of which its name tells.
  @GetMapping("/inspection.json")
  View inspection(
      @PathVariable String inspection,
      @RequestParam(name = "cases", defaultValue = "finished") String counted,
      HttpServletRequest request) {
    Results results = results(inspection, counted);
    Predicate<AssessedCase> blind = blindness.of(inspection, request);
    boolean isWhole = results.cases().stream().noneMatch(blind);
    return new Download(
        inspection + (isWhole ? ".json" : "-without-blind-cases.json"),
        "application/json",
        InspectionWriter.write((isWhole ? results : results.without(blind)).inspection()));
  }

  /// Case by case: however much was said, no more than one case is in memory.
  @GetMapping("/answers.csv")
  void answers(
      @PathVariable String inspection, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    file(response, inspection + "-answers.csv", "text/csv;charset=UTF-8");
    response.setCharacterEncoding(UTF_8);
    PrintWriter out = response.getWriter();
    AnswersCsv csv = new AnswersCsv(out, fieldworkers.names(inspection));
    csv.header();
    Predicate<AssessedCase> blind = blindness.of(inspection, request);
    for (SampledCase one : cases.all(inspection)) {
      for (Reading reading : Reading.values()) {
        List<Entry> entries = records.of(inspection, one.number(), reading).entries();
        if (one.secondRead()
            && !entries.isEmpty()
            && readings.find(inspection, one.number(), reading).filter(blind).isPresent()) {
          csv.blind(one, reading);
        } else {
          csv.lines(one, reading, entries);
        }
      }
    }
    out.flush();
  }

  @GetMapping("/results.ods")
  void workbook(
      @PathVariable String inspection,
      @RequestParam(name = "cases", defaultValue = "finished") String counted,
      HttpServletResponse response)
      throws IOException {
    byte[] workbook = new ResultsWorkbook(results(inspection, counted)).bytes();
    file(response, inspection + "-results.ods", "application/vnd.oasis.opendocument.spreadsheet");
    response.setContentLength(workbook.length);
    response.getOutputStream().write(workbook);
  }

  private Results results(String inspection, String counted) {
    return fieldResults.of(inspection, Counted.parse(counted).orElseThrow(NotFound::new));
  }

  private static void file(HttpServletResponse response, String name, String mediaType) {
    response.setContentType(mediaType);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
  }
}
