package plumbline.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.framework.Percentage;
import plumbline.framework.Question;
import plumbline.framework.QuestionId;
import plumbline.framework.Rating;
import plumbline.framework.Standard;
import plumbline.framework.Tally;

/// The three inspections without a transcription by hand are held to their reports' tables, figure
/// by figure in order.
class PublishedTablesTest {
  private static Inspection inspection(String id) {
    return ExampleFiles.accepted(
        ShippedInspections.sources().stream()
            .filter(source -> source.name().equals("inspections/" + id + ".json"))
            .findFirst()
            .orElseThrow());
  }

  private static ReportTables report(String id) {
    return new ReportTables(SharedData.folder().resolve("reports").resolve(id + ".txt"));
  }

  private static List<Standard> fromCases(Inspection inspection) {
    return inspection.framework().standards().stream().filter(Standard::isJudgedFromCases).toList();
  }

  private static int printed(Inspection inspection, QuestionId id) {
    return inspection.tallies().get(id) instanceof Tally.Published(Percentage percentage)
        ? Integer.parseInt(percentage.number())
        : -1;
  }

  @ParameterizedTest
  @CsvSource({"cheshire-2021, 12", "wirral-2021, 13", "bury-and-rochdale-2020, 12"})
  void the_ratings_page_is_what_was_published(String id, int standards) {
    ReportTables report = report(id);
    Inspection.Published published = inspection(id).published().orElseThrow();
    Map<String, String> ours = new LinkedHashMap<>();
    published.standards().forEach((standard, rating) -> ours.put(standard, rating.name()));
    assertThat(report.ratings()).hasSize(standards).containsExactlyInAnyOrderEntriesOf(ours);
    assertThat(published.score().orElseThrow()).hasToString(report.score());
    assertThat(published.overall().map(Rating::name)).contains(report.overall());
  }

  @ParameterizedTest
  @CsvSource({"cheshire-2021, 23", "wirral-2021, 21", "bury-and-rochdale-2020, 23"})
  void the_tables_of_the_body_are_the_tallies_of_the_key_questions(String id, int keyQuestions) {
    Inspection inspection = inspection(id);
    List<Standard> standards = fromCases(inspection);
    List<List<Integer>> ours =
        standards.stream()
            .map(standard ->
                standard.questions().stream()
                    .map(question -> printed(inspection, question.id()))
                    .toList())
            .toList();
    assertThat(ours.stream().mapToInt(List::size).sum()).isEqualTo(keyQuestions);
    assertThat(
            report(id)
                .keyQuestions(
                    standards.stream().map(standard -> standard.questions().size()).toList()))
        .isEqualTo(ours);
  }

  @ParameterizedTest
  @CsvSource({"cheshire-2021, 94", "wirral-2021, 96"})
  void the_annexe_is_the_tallies_of_the_prompts(String id, int prompts) {
    Inspection inspection = inspection(id);
    List<Integer> ours = new ArrayList<>();
    for (Standard standard : fromCases(inspection)) {
      for (Question question : standard.questions()) {
        for (Question prompt : question.prompts()) {
          if (inspection.tallies().containsKey(prompt.id())) {
            ours.add(printed(inspection, prompt.id()));
          }
        }
      }
    }
    assertThat(report(id).annexe()).isEqualTo(ours).hasSize(prompts);
  }

  @ParameterizedTest
  @ValueSource(strings = "bury-and-rochdale-2020")
  void the_annexe_prints_the_key_questions_again(String id) {
    Inspection inspection = inspection(id);
    assertThat(report(id).annexe())
        .hasSize(23)
        .isEqualTo(
            fromCases(inspection).stream()
                .flatMap(standard -> standard.questions().stream())
                .map(question -> printed(inspection, question.id()))
                .toList());
  }

  /// The published rating is the band of the lowest key question, but where discretion is recorded.
  @ParameterizedTest
  @ValueSource(strings = {"cheshire-2021", "wirral-2021", "bury-and-rochdale-2020"})
  void what_was_published_follows_from_the_lowest_key_question(String id) {
    Inspection inspection = inspection(id);
    Map<String, Rating> published = inspection.published().orElseThrow().standards();
    for (Standard standard : fromCases(inspection)) {
      int lowest =
          standard.questions().stream()
              .mapToInt(question -> printed(inspection, question.id()))
              .min()
              .orElseThrow();
      Rating band = inspection.framework().bands().of(Percentage.of(lowest)).rating();
      Inspection.DiscretionUse use = inspection.discretion().get(standard.id());
      assertThat(band)
          .as(standard.id())
          .isEqualTo(use == null ? published.get(standard.id()) : use.from());
      if (use != null) {
        assertThat(use.to()).isEqualTo(published.get(standard.id()));
      }
    }
  }
}
