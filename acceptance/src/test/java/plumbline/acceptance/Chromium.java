package plumbline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/// The browser of this machine. Nothing is fetched from anywhere.
final class Chromium implements AutoCloseable {
  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"));

  static final String MISSING =
      "There is no Chromium on this machine (apt-get install chromium): what needs it is skipped.";

  /// How many milliseconds a page has to become what is expected: a busy machine takes its time.
  private static final int PATIENCE = 20_000;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path program) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
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
    Assumptions.assumeFalse(isMissing(), MISSING);
    return new Chromium(program().orElseThrow(() -> new AssertionError(MISSING)));
  }

  /// Never where nothing may be skipped.
  static boolean isMissing() {
    return program().isEmpty() && !"1".equals(System.getenv("PLUMBLINE_REQUIRE_SHARED"));
  }

  private static Optional<Path> program() {
    return PLACES.stream().filter(Files::isExecutable).findFirst();
  }

  /// What makes a page hard to use for some people, as axe finds it by all its rules. What is right
  /// isn't told, since that takes it longer. No page has a frame, so the quicker way to ask is
  /// enough.
  static List<String> barriers(Page page) {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder(page)
        .setLegacyMode(true).options(options).analyze().getViolations().stream()
            .map(rule -> rule.getHelp() + ": " + rule.getNodes().getFirst().getHtml())
            .toList();
  }

  /// The page can be used by everybody on a telephone and on a large screen; it is kept as a
  /// picture where `PLUMBLINE_PICTURES` names a folder.
  static void usable(Page page, String name) {
    String folder = System.getenv("PLUMBLINE_PICTURES");
    page.setViewportSize(320, 800);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).as(name).isEqualTo(320);
    for (int width : new int[] {320, 1280}) {
      page.setViewportSize(width, 900);
      assertThat(barriers(page)).as("%s at %d", name, width).isEmpty();
      if (folder != null) {
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of(folder, "%s-%d.png".formatted(name, width)))
                .setFullPage(true));
      }
    }
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
