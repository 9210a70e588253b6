package plumbline.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/// The browser of this machine. Nothing is fetched from anywhere.
final class Chromium implements AutoCloseable {
  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"));

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path program) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /// Without a browser the tests that need one say that they are skipped; where nothing may be
  /// skipped they fail.
  static Chromium launch() {
    return new Chromium(
        PLACES.stream().filter(Files::isExecutable).findFirst().orElseGet(Chromium::missing));
  }

  private static Path missing() {
    String message = "There is no Chromium on this machine: apt-get install chromium.";
    if ("1".equals(System.getenv("PLUMBLINE_REQUIRE_SHARED"))) {
      return Assertions.fail(message);
    }
    return Assumptions.abort(message + " The tests in a browser are skipped.");
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
