package plumbline.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every check has its page in docs/checks, and every rule on it a right and a wrong example: the
/// right one stands in a report without fault, and the wrong one in its place makes the finding
/// that the page prints.
class PagesOfChecksTest {
  private static final Path PAGES = Path.of("..", "docs", "checks");

  /// A rule as its page tells it.
  record Rule(
      String check,
      String title,
      String kind,
      String severity,
      String certainty,
      String right,
      String wrong,
      String message) {
    @Override
    public String toString() {
      return check + ": " + title;
    }
  }

  @Test
  void the_example_reports_have_no_fault() {
    for (String report : Examples.reports()) {
      assertThat(Examples.check(report).findings()).isEmpty();
    }
  }

  @Test
  void every_check_has_a_page_and_every_page_a_check() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(page -> String.valueOf(page.getFileName())).toList())
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(
                      Stream.of("README.md"),
                      Check.all().stream().map(check -> check.name() + ".md"))
                  .toList());
    }
  }

  @ParameterizedTest
  @MethodSource("checks")
  void a_page_begins_with_its_switch_and_has_a_rule(String check) {
    assertThat(page(check))
        .startsWith("# " + check + "\n\n")
        .contains("\nSwitch: `--without " + check + "`\n")
        .contains("\n## ");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_right_example_is_silent_and_the_wrong_one_found(Rule rule) {
    String report =
        Examples.reports().stream()
            .filter(text -> text.contains(rule.right()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No example report has: " + rule.right()));
    Checker alone = Examples.only(rule.check());
    int at = report.indexOf(rule.right());
    String wrong =
        report.substring(0, at) + rule.wrong() + report.substring(at + rule.right().length());
    assertThat(rule.right()).isNotEqualTo(rule.wrong());
    assertThat(alone.check(Examples.text(report)).findings()).isEmpty();
    assertThat(alone.check(Examples.text(wrong)).findings())
        .anySatisfy(finding -> {
          assertThat(finding.message()).isEqualTo(rule.message());
          assertThat(finding.kind().id()).isEqualTo(rule.kind());
          assertThat(finding.severity()).hasToString(rule.severity());
          assertThat(finding.certainty()).hasToString(rule.certainty());
        });
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void the_overview_has_every_kind_with_the_checks_that_raise_it(Kind kind) {
    List<String> checks =
        rules()
            .filter(rule -> rule.kind().equals(kind.id()))
            .map(rule -> "[%s](%s.md)".formatted(rule.check(), rule.check()))
            .distinct()
            .toList();
    assertThat(checks).isNotEmpty();
    assertThat(page("README"))
        .contains(
            "\n| `%s` | %s %s | %s | %s |\n"
                .formatted(
                    kind.id(),
                    kind.meaning(),
                    kind.more(),
                    kind.usual(),
                    String.join(", ", checks)));
  }

  private static Stream<String> checks() {
    return Check.all().stream().map(Check::name);
  }

  private static Stream<Rule> rules() {
    return checks().flatMap(check -> rules(check).stream());
  }

  private static List<Rule> rules(String check) {
    List<Rule> rules = new ArrayList<>();
    String[] sections = page(check).split("\n## ");
    for (int at = 1; at < sections.length; at++) {
      String section = sections[at];
      List<String> lines = section.lines().toList();
      String[] grade = lines.get(2).split(", ");
      int quote = section.lastIndexOf("\n> ");
      assertThat(grade).as(section).hasSize(3);
      assertThat(quote).as(section).isPositive();
      rules.add(
          new Rule(
              check,
              lines.getFirst(),
              grade[0].replace("`", ""),
              grade[1],
              grade[2],
              block(section, "right"),
              block(section, "wrong"),
              section.substring(quote + 3).strip()));
    }
    return rules;
  }

  private static String block(String section, String name) {
    String opening = "\n```" + name + "\n";
    int from = section.indexOf(opening) + opening.length();
    assertThat(section).contains(opening);
    int to = section.indexOf("\n```", from - 1);
    return section.substring(from, Math.max(from, to));
  }

  private static String page(String name) {
    try {
      return Files.readString(PAGES.resolve(name + ".md"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
