package plumbline.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.framework.FrameworkLibrary;
import plumbline.reading.ReportReader;
import plumbline.reading.ReportText;

/// Every kind of finding has its page in docs/checks; the right example of each stands in a report
/// without that fault, and the wrong one in its place makes the finding.
class PagesOfChecksTest {
  private static final Path PAGES = Path.of("..", "docs", "checks");

  @Test
  void the_example_report_has_no_fault() {
    assertThat(check(ExampleReport.TEXT).findings().stream().filter(Finding::isProblem)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void the_wrong_example_is_found(Kind kind) throws IOException {
    String page = Files.readString(PAGES.resolve(kind.id() + ".md"));
    assertThat(page).startsWith("# " + kind.id()).contains("**Severity:**");
    if (kind == Kind.DISCRETION) {
      return;
    }
    String right = block(page, "right");
    String wrong = block(page, "wrong");
    String report = ExampleReport.TEXT;
    assertThat(report).contains(right);
    List<Finding> before = check(report).findings();
    List<Finding> after =
        check(
                report.replaceFirst(
                    java.util.regex.Pattern.quote(right),
                    java.util.regex.Matcher.quoteReplacement(wrong)))
            .findings();
    assertThat(before).noneMatch(finding -> finding.kind() == kind && finding.isProblem());
    assertThat(after).anyMatch(finding -> finding.kind() == kind);
  }

  private static String block(String page, String name) {
    String opening = "```" + name + "\n";
    int from = page.indexOf(opening) + opening.length();
    return page.substring(from, page.indexOf("\n```", from));
  }

  private static Checked check(String report) {
    Source source = new Source("example-report.txt", report.getBytes(StandardCharsets.UTF_8));
    return switch (ReportReader.read(source)) {
      case Parsed.Accepted<ReportText>(ReportText text) ->
          Checker.with(FrameworkLibrary.shipped()).check(text);
      case Parsed.Refused<ReportText>(var problems) -> throw new AssertionError(problems);
    };
  }
}
