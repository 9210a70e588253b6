package plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import plumbline.document.Source;
import plumbline.framework.FrameworkLibrary;
import plumbline.rating.RatedInspection;

/// A framework of another kind (an average, exact percentages, five ratings, no discretion, no
/// chapters) gets its report from the same code.
class ForeignFrameworkTest {
  private static final String FRAMEWORK =
      """
      framework: library-2025
      version: "1.0"
      title: Library standards
      source: {publisher: Invented for this test, documents: []}
      languages: {en: complete}
      scale:
        - {rating: Poor, points: 0}
        - {rating: Weak, points: 1}
        - {rating: Fair, points: 2}
        - {rating: Good, points: 3}
        - {rating: Excellent, points: 4}
      percentages: exact
      bands:
        - {rating: Poor, from: 0, words: few, label: Few}
        - {rating: Weak, from: 40, words: some, label: Some}
        - {rating: Fair, from: 60, words: more than half, label: More than half}
        - {rating: Good, from: 75, words: most, label: Most}
        - {rating: Excellent, from: 90, words: nearly all, label: Nearly all}
      standardRule: average
      keyQuestions: {base: relevant, notApplicable: allowed, prints: Yes out of the loans.}
      prompts: {base: relevant, prints: Yes out of the loans.}
      overall:
        rule: average
        bands:
          - {rating: Poor, from: 0}
          - {rating: Weak, from: 0.8}
          - {rating: Fair, from: 1.6}
          - {rating: Good, from: 2.4}
          - {rating: Excellent, from: 3.2}
        limits: []
        examples: []
      discretion: null
      facts: {domain: [{code: loan, name: Loan}]}
      conditions: []
      domains:
        - id: "1"
          name: Lending
          cases: loan
          sampleField: loans
          standards:
            - id: "1.1"
              name: Loans
              statement: Readers get what they ask for.
              judged: cases
              scored: true
              examples:
                - {given: {1.1.1: 2/3, 1.1.2: 9/12}, then: Fair}
              questions:
                - {id: "1.1.1", text: Was the book there?, prompts: []}
                - {id: "1.1.2", text: Was it handed over soon?, prompts: []}
      caseQuestions: []
      chapters: []
      methodology: []
      """;

  private static RatedInspection rated() {
    FrameworkLibrary library = FrameworkLibrary.shipped();
    library
        .add(new Source("library-2025.yaml", FRAMEWORK.getBytes(StandardCharsets.UTF_8)))
        .ifPresent(problems -> {
          throw new AssertionError(problems.toString());
        });
    return ShippedReports.rated(
        new Source(
            "reading-room.json",
            """
            {"id": "reading-room", "service": "Reading room", "framework": "library-2025",
             "sample": {"loans": 12},
             "tallies": {"1.1.1": {"yes": 2, "relevant": 3}, "1.1.2": {"yes": 9, "relevant": 12}},
             "recommendations": [{"number": 1, "to": "The librarian", "summary": "Buy more books"}]}
            """
                .getBytes(StandardCharsets.UTF_8)),
        library);
  }

  @Test
  void exact_percentages_are_shown_and_averaged() {
    ReadReport report = ReadReport.of(HtmlReport.of(rated()));
    assertThat(report.tables())
        .contains("1.1.1 Was the book there? | 2 of 3 | 66.7% | Fair")
        .contains("1.1.2 Was it handed over soon? | 9 of 12 | 75% | Good");
    assertThat(report.text())
        .contains("1.1 Loans Fair")
        .doesNotContain("decides the rating")
        .contains("takes the band of the average of its key questions")
        .contains("This framework has no discretion: the computed rating stands.");
  }

  @Test
  void a_framework_without_chapters_leaves_nothing_without_a_place() {
    assertThat(ReadReport.of(HtmlReport.of(rated())).all("h2").stream().map(ReadReport::text))
        .containsExactly(
            "Contents",
            "Ratings",
            "Recommendations",
            "1. Lending",
            "Methodology",
            "Inspection data",
            "The published report and its licence");
  }

  @Test
  void bands_of_exact_percentages_have_no_seams() {
    RatingRules rules = RatingRules.of(rated().inspection().framework(), HeadingLevel.H2);
    assertThat(rules.bands())
        .extracting(RatingRules.BandRow::range)
        .containsExactly(
            "90% to 100%",
            "75% to below 90%", "60% to below 75%", "40% to below 60%", "0% to below 40%");
    assertThat(rules.overallBands())
        .extracting(RatingRules.BandRow::range)
        .containsExactly(
            "3.2 to 4",
            "2.4 to below 3.2",
            "1.6 to below 2.4",
            "0.8 to below 1.6",
            "0 to below 0.8");
  }

  @Test
  void a_rating_of_five_has_five_steps_and_a_tone_of_its_own() {
    assertThat(RatingRules.of(rated().inspection().framework(), HeadingLevel.H2).points())
        .extracting(points ->
            points.rating().step()
                + " of "
                + points.rating().steps()
                + ", "
                + points.rating().tone())
        .containsExactly(
            "5 of 5, highest",
            "4 of 5, upper",
            "3 of 5, middle",
            "2 of 5, lower",
            "1 of 5, lowest");
  }
}
