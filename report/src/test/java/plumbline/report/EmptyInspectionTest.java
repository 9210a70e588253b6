package plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.document.Source;
import plumbline.rating.RatedInspection;

/// An inspection of which nothing is known yet is a report all the same.
class EmptyInspectionTest {
  private static RatedInspection nothingKnown(String framework) {
    return ShippedReports.rated(
        new Source(
            "empty.json",
            """
            {"id": "empty", "service": "A service", "framework": "%s"}
            """
                .formatted(framework)
                .getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"youth-2018", "youth-2021"})
  void says_of_each_part_that_nothing_is_recorded(String framework) {
    ReadReport report = ReadReport.of(HtmlReport.of(nothingKnown(framework)));
    assertThat(report.text())
        .contains("Overall rating Not rated")
        .contains("There is no score while a standard that counts towards it has no rating.")
        .contains("No recommendations are recorded.")
        .contains("No facts about the area are recorded.")
        .contains("No demographics are recorded.")
        .contains("No figures of the caseload are recorded.")
        .contains("No types of offence are recorded.")
        .contains("No staffing figures are recorded.")
        .contains("No organisation data are recorded.")
        .contains("No survey findings are recorded.")
        .contains("Nothing is recorded about the sample.")
        .contains("No other questions about the cases are recorded.")
        .contains("No source is recorded.")
        .contains("No contradictions are recorded.");
    assertThat(report.ofClass("pl-chart")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"youth-2018", "youth-2021"})
  void leaves_out_what_the_methodology_would_say_with_figures(String framework) {
    RatedInspection rated = nothingKnown(framework);
    List<String> paragraphs =
        MethodologyText.of(rated.inspection(), HeadingLevel.H3).parts().stream()
            .flatMap(part -> part.paragraphs().stream())
            .toList();
    assertThat(paragraphs)
        .isNotEmpty()
        .noneMatch(paragraph -> paragraph.contains("{"))
        .noneMatch(paragraph -> paragraph.contains("Interviews with case managers"))
        .anyMatch(paragraph -> paragraph.startsWith("A service was inspected against 12"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"youth-2018", "youth-2021"})
  void is_whole_all_the_same(String framework) {
    ReadReport report = ReadReport.of(HtmlReport.of(nothingKnown(framework)));
    assertThat(report.attributes("id")).doesNotHaveDuplicates().contains("2.1.2.a", "1.1.1");
    List<Integer> levels = report.headingLevels();
    for (int index = 1; index < levels.size(); index++) {
      assertThat(levels.get(index)).isLessThanOrEqualTo(levels.get(index - 1) + 1);
    }
  }
}
