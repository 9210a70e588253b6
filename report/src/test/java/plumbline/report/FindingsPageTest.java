package plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.figures.Checked;
import plumbline.figures.Checker;
import plumbline.figures.Finding;
import plumbline.figures.Kind;
import plumbline.framework.FrameworkLibrary;
import plumbline.reading.Line;
import plumbline.reading.ReportReader;
import plumbline.reading.ReportText;

/// The page on which an editor reads a report with its findings in place.
class FindingsPageTest {
  private static final Path EXAMPLE =
      Path.of("..", "figures", "src", "test", "resources", "plumbline", "figures")
          .resolve("example-report.txt");

  private static Checked checked(String report) {
    Source source = new Source("folder/report.txt", report.getBytes(StandardCharsets.UTF_8));
    return switch (ReportReader.read(source)) {
      case Parsed.Accepted<ReportText>(ReportText text) ->
          Checker.with(FrameworkLibrary.shipped()).check(text);
      case Parsed.Refused<ReportText>(var problems) -> throw new AssertionError(problems);
    };
  }

  private static Checked faulty() throws IOException {
    return checked(
        Files.readString(EXAMPLE)
            .replace("Score 18/36", "Score 19/36")
            .replace("sufficient in 64 per cent", "sufficient in 94 per\ncent"));
  }

  @Test
  void every_line_of_the_text_is_there_as_printed() throws IOException {
    Checked checked = faulty();
    ReadReport page = ReadReport.of(FindingsPage.of(checked));
    for (Line line : checked.text().lines()) {
      if (!line.text().isBlank()) {
        assertThat(
                ReadReport.text(page.at("l" + line.number()))
                    .replaceAll(
                        " \\((agrees|differs)(,? (with|from) line \\d+|, see the finding)?\\)"
                            + "| \\(not explained\\)",
                        ""))
            .isEqualTo(line.text().strip().replaceAll("\\s+", " "));
      }
    }
  }

  @Test
  void every_figure_is_marked_once_and_says_its_state() throws IOException {
    Checked checked = faulty();
    ReadReport page = ReadReport.of(FindingsPage.of(checked));
    assertThat(checked.marks()).isNotEmpty();
    for (int figure = 0; figure < checked.figures(); figure++) {
      assertThat(page.at("m" + figure).getAttribute("class")).startsWith("pl-figure-mark pl-");
    }
    assertThat(page.ofClass("pl-figure-mark").size()).isGreaterThanOrEqualTo(checked.figures());
    assertThat(
            page.ofClass("pl-unexplained-list").getFirst().getElementsByTagName("li").getLength())
        .isEqualTo(checked.unexplained());
  }

  @Test
  void a_figure_that_is_broken_over_two_lines_is_marked_in_both() throws IOException {
    Checked checked = faulty();
    ReadReport page = ReadReport.of(FindingsPage.of(checked));
    Element first =
        page.ofClass("pl-differs").stream()
            .filter(run -> run.getTextContent().equals("94 per"))
            .findFirst()
            .orElseThrow();
    assertThat(page.ofClass("pl-differs"))
        .extracting(Element::getTextContent)
        .contains("cent of cases");
    assertThat(first.getAttribute("href")).startsWith("#f");
  }

  @Test
  void both_ends_of_a_contradiction_lead_to_each_other() throws IOException {
    Checked checked = faulty();
    ReadReport page = ReadReport.of(FindingsPage.of(checked));
    for (Finding finding : checked.findings()) {
      Element note = page.at("f" + finding.id());
      assertThat(ReadReport.text(note)).contains(finding.message());
      assertThat(ReadReport.text(page.at("i" + finding.id()))).contains(finding.message());
      finding
          .against()
          .filter(against -> against.line() != finding.claim().line())
          .ifPresent(against -> {
            assertThat(links(note)).contains("#l" + against.line());
            assertThat(page.ofClass("pl-other-end"))
                .anyMatch(end -> links(end).contains("#f" + finding.id()));
          });
    }
  }

  private static List<String> links(Element element) {
    var links = element.getElementsByTagName("a");
    return java.util.stream.IntStream.range(0, links.getLength())
        .mapToObj(at -> ((Element) links.item(at)).getAttribute("href"))
        .toList();
  }

  @Test
  void ids_are_unique_links_lead_somewhere_and_no_heading_skips_a_level() throws IOException {
    Checked checked = faulty();
    FindingsPage several = new FindingsPage(List.of("a.txt", "b.txt", "c.txt"));
    String folder =
        several.opening()
            + several.report(checked)
            + several.unread(List.of())
            + several.report(checked)
            + several.closing();
    for (String html : List.of(FindingsPage.of(checked), folder)) {
      ReadReport page = ReadReport.of(html);
      List<String> ids = page.attributes("id");
      assertThat(ids).doesNotHaveDuplicates();
      Set<String> known = new HashSet<>(ids);
      assertThat(page.attributes("href"))
          .allSatisfy(href -> assertThat(known).contains(href.substring(1)));
      int before = 0;
      for (int level : page.headingLevels()) {
        assertThat(level).isLessThanOrEqualTo(before + 1);
        before = level;
      }
      assertThat(page.headingLevels().stream().filter(level -> level == 1)).hasSize(1);
      assertThat(html).doesNotContain("<script", "src=", "url(", "@import");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void every_kind_can_be_hidden(Kind kind) {
    assertThat(StyleSheet.FINDINGS)
        .contains(
            ".pl-check:has([value=\"%1$s\"]:not(:checked)) [data-kind=\"%1$s\"]"
                .formatted(kind.id()));
  }

  @Test
  void what_was_read_is_told_and_so_is_what_was_not_understood() throws IOException {
    Checked checked = faulty();
    assertThat(ReadReport.of(FindingsPage.of(checked)).text())
        .contains(
            "Findings in report.txt",
            "%d read".formatted(checked.figures()),
            "%d lines on".formatted(checked.text().lines().size()),
            "youth-2018@1.0",
            "Figures that are not explained (%d)".formatted(checked.unexplained()),
            "Page 1");
    assertThat(ReadReport.of(FindingsPage.of(checked("In 3 of 4 cases it rained.\n"))).text())
        .contains("nothing was checked", "none recognised", "3 of 4 cases (not explained)");
  }

  @Test
  void a_report_that_brings_markup_shows_it_and_does_nothing_else() {
    String html = FindingsPage.of(checked("<script>alert(1)</script> 3 of 4 \" x='\u202Edesrever"));
    assertThat(html).doesNotContain("<script", "\u202E").contains("&lt;script&gt;");
    assertThat(ReadReport.of(html).all("script")).isEmpty();
  }
}
