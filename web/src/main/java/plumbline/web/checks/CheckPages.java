package plumbline.web.checks;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.figures.Checker;
import plumbline.framework.FrameworkLibrary;
import plumbline.reading.ReportReader;
import plumbline.reading.ReportText;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.layout.Templates;

/// Takes a report and answers with its text, the findings in place. Nothing is stored.
@Controller
@RequestMapping("/check")
@Needs(Deed.CHECK_REPORT)
class CheckPages {
  /// As in application.properties.
  static final int MOST_MEGABYTES = 10;

  /// Each check may need as much memory as a large report; who comes while all are busy waits.
  private static final int AT_ONCE = 2;

  private static final int MOST_SECONDS_TO_WAIT = 15;

  private final Checker checker = Checker.with(FrameworkLibrary.shipped());
  private final Semaphore free = new Semaphore(AT_ONCE, true);

  @GetMapping
  View form() {
    return page(CheckForm.EMPTY);
  }

  @PostMapping
  View check(@RequestParam Optional<MultipartFile> report, HttpServletResponse response)
      throws IOException, InterruptedException {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (report.filter(CheckPages::isChosen).isEmpty()) {
      return refused(CheckForm.refused("Choose a report to check"), response);
    }
    if (!free.tryAcquire(MOST_SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "30");
      response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
      return page(CheckForm.refused("Many reports are being checked now: try again in a minute"));
    }
    try {
      return findings(report.get(), response);
    } finally {
      free.release();
    }
  }

  /// Where no file was chosen, a browser sends one without name and content.
  private static boolean isChosen(MultipartFile file) {
    return !file.isEmpty() || !Optional.ofNullable(file.getOriginalFilename()).orElse("").isEmpty();
  }

  private View findings(MultipartFile report, HttpServletResponse response) throws IOException {
    String name = Optional.ofNullable(report.getOriginalFilename()).orElse("report");
    return switch (ReportReader.read(new Source(name, report.getBytes()))) {
      case Parsed.Accepted<ReportText>(ReportText text) ->
          Templates.page("checks/findings.jte", CheckedReport.of(checker.check(text)));
      case Parsed.Refused<ReportText>(var problems) ->
          refused(CheckForm.refused(problems), response);
    };
  }

  private static View refused(CheckForm form, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return page(form);
  }

  private static View page(CheckForm form) {
    return Templates.page("checks/check.jte", form);
  }
}
