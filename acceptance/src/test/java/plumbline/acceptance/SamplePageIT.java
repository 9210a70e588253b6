package plumbline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page of a sample, as the command writes it and a browser opens it from the disk.
class SamplePageIT {
  @Test
  void it_is_accessible_and_fits_a_narrow_screen(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("sample.html");
    int status =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "plumbline.cli.Main",
                "sample",
                "../examples/cases.csv",
                "--framework=youth-2018",
                "--frameworks=../frameworks",
                "--announced=2026-03-02",
                "--margin=team",
                "--format=html")
            .redirectOutput(file.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start()
            .waitFor();
    assertThat(status).isZero();
    assertThat(Files.readString(file)).contains("Risk of serious harm");
    try (Chromium chromium = Chromium.launch();
        BrowserContext visit = chromium.browser().newContext()) {
      Page page = visit.newPage();
      page.navigate(file.toUri().toString());
      assertThat(Chromium.barriers(page)).isEmpty();
      page.setViewportSize(320, 800);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    }
  }
}
