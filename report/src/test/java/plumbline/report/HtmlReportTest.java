package plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import plumbline.framework.QuestionId;
import plumbline.framework.Tally;
import plumbline.inspection.Tallies;
import plumbline.rating.RatedInspection;
import plumbline.rating.RatedQuestion;
import plumbline.rating.RatedStandard;

/// The report of each of the five published inspections, as one file.
class HtmlReportTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trafford-2020",
        "bury-and-rochdale-2020",
        "cheshire-2021",
        "kirklees-2021",
        "wirral-2021"
      })
  @Retention(RetentionPolicy.RUNTIME)
  @interface OfEachInspection {}

  @OfEachInspection
  void every_figure_of_the_file_stands_at_its_anchor(String id) {
    RatedInspection rated = ShippedReports.rated(id);
    ReadReport report = ReadReport.of(HtmlReport.of(rated));
    Map<QuestionId, Tally> tallies = Tallies.of(rated.inspection());
    assertThat(tallies).isNotEmpty();
    tallies.forEach((question, tally) ->
        assertThat(ReadReport.text(report.at(question.value())))
            .as("the figure of %s", question)
            .contains(tally.toString()));
  }

  @OfEachInspection
  void every_key_question_stands_with_its_percentage_and_band(String id) {
    RatedInspection rated = ShippedReports.rated(id);
    ReadReport report = ReadReport.of(HtmlReport.of(rated));
    for (RatedStandard standard : rated.standards()) {
      for (RatedQuestion question : standard.questions()) {
        String shown = ReadReport.text(report.at(question.question().id().value()));
        assertThat(shown).contains(question.question().text().english());
        question.percentage().ifPresent(percent -> assertThat(shown).contains(percent.toString()));
        question.band().ifPresent(band -> assertThat(shown).contains(band.rating().name()));
        assertThat(shown.contains("decides the rating"))
            .isEqualTo(standard.lowest().contains(question));
      }
    }
  }

  @OfEachInspection
  void a_standard_has_its_rating_statement_and_reasons(String id) {
    RatedInspection rated = ShippedReports.rated(id);
    ReadReport report = ReadReport.of(HtmlReport.of(rated));
    List<Element> standards = report.ofClass("pl-standard");
    assertThat(standards).hasSameSizeAs(rated.standards());
    for (int index = 0; index < standards.size(); index++) {
      RatedStandard standard = rated.standards().get(index);
      assertThat(ReadReport.text(standards.get(index)))
          .startsWith(standard.standard() + " " + standard.rating().orElseThrow())
          .contains(standard.standard().statement().english())
          .contains("Why this rating");
    }
  }

  @OfEachInspection
  void a_report_loads_nothing(String id) {
    String html = HtmlReport.of(ShippedReports.rated(id));
    ReadReport report = ReadReport.of(html);
    assertThat(html)
        .doesNotContain("url(", "@import", "@font-face", "<script", "<link", "<img", "<iframe");
    assertThat(report.elements())
        .noneMatch(element -> element.hasAttribute("src") || element.hasAttribute("srcset"));
    assertThat(report.attributes("href"))
        .allMatch(href ->
            href.startsWith("#")
                || href.equals(
                    "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"));
  }

  @OfEachInspection
  void every_link_leads_somewhere_and_no_anchor_stands_twice(String id) {
    ReadReport report = ReadReport.of(HtmlReport.of(ShippedReports.rated(id)));
    List<String> ids = report.attributes("id");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(
            report.attributes("href").stream()
                .filter(href -> href.startsWith("#"))
                .map(href -> href.substring(1)))
        .isSubsetOf(new HashSet<>(ids));
    assertThat(report.attributes("aria-labelledby")).isSubsetOf(new HashSet<>(ids));
  }

  @OfEachInspection
  void headings_go_down_one_level_at_a_time(String id) {
    List<Integer> levels = ReadReport.of(HtmlReport.of(ShippedReports.rated(id))).headingLevels();
    assertThat(levels).startsWith(1, 2, 2).containsOnlyOnce(1);
    for (int index = 1; index < levels.size(); index++) {
      assertThat(levels.get(index)).isLessThanOrEqualTo(levels.get(index - 1) + 1);
    }
  }

  @OfEachInspection
  void the_same_inspection_gives_the_same_bytes_and_few_of_them(String id) {
    String html = HtmlReport.of(ShippedReports.rated(id));
    assertThat(HtmlReport.of(ShippedReports.rated(id))).isEqualTo(html);
    assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(300_000);
  }
}
