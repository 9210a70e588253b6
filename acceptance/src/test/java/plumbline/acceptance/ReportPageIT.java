package plumbline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.inspection.Inspection;
import plumbline.press.Format;

/// The report of each shipped inspection as a page: no barrier, nothing fetched, and it fits a
/// phone.
class ReportPageIT {
  @Test
  void has_no_barrier_and_fits_a_phone(@TempDir Path folder) throws Exception {
    List<String> faults = new ArrayList<>();
    try (Chromium chromium = Chromium.launch()) {
      for (Inspection inspection : Printed.shipped()) {
        Path file = folder.resolve(inspection.id() + ".html");
        Files.write(file, Printed.report(inspection, Format.HTML));
        for (int width : new int[] {1280, 320}) {
          try (BrowserContext context =
                  chromium
                      .browser()
                      .newContext(new Browser.NewContextOptions().setViewportSize(width, 800));
              Page page = context.newPage()) {
            page.onRequest(request -> {
              if (!request.url().equals(file.toUri().toString())) {
                faults.add("asks for " + request.url());
              }
            });
            page.navigate(file.toUri().toString());
            Chromium.barriers(page).stream()
                .map(barrier -> "%s, %d: %s".formatted(file.getFileName(), width, barrier))
                .forEach(faults::add);
            int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
            if (wide > width) {
              faults.add("%s is %d wide at %d".formatted(file.getFileName(), wide, width));
            }
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }
}
