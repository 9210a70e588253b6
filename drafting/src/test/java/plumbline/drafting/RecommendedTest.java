package plumbline.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.drafting.Remark.Kind;
import plumbline.figures.Checker;
import plumbline.framework.FrameworkLibrary;
import plumbline.inspection.Inspection;
import plumbline.rating.RatedInspection;

/// Trafford’s 2.1, ‘Requires improvement’: 2.1.2 is Yes in 3 of 8 cases; 2.2.2 in 3 of 7.
class RecommendedTest {
  private static final Desk DESK = new Desk(Checker.with(FrameworkLibrary.shipped()));

  private static List<List<Remark>> remarks(List<String> words, String restsOn) {
    Inspection known = NotationTest.TRAFFORD.inspection();
    List<Inspection.Recommendation> all =
        words.stream()
            .map(one ->
                new Inspection.Recommendation(
                    words.indexOf(one) + 1,
                    "The management board",
                    one,
                    Optional.of(restsOn).filter(findings -> !findings.isEmpty())))
            .toList();
    return DESK.recommendations(
        RatedInspection.of(
            known.reported(
                known.contextualFacts(),
                known.caseload(),
                known.staffing(),
                known.organisationData(),
                all)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2.1.2 was sufficient in 73 per cent of cases, 6 of 9. | 2.1.2, 3.1
          2.1.2 was sufficient in 73 per cent of cases, 6 of 9. | ''
          Keep the child safe in planning, done in 6 of 9 cases. | 2.2
          Improve assessment, which is rated ‘Good’.            | 2.1
          """)
  void a_wrong_figure_or_rating_of_a_recommendation_differs(String words, String restsOn) {
    assertThat(remarks(List.of(words), restsOn).getFirst())
        .extracting(Remark::kind)
        .isNotEmpty()
        .containsOnly(Kind.FIGURE_DIFFERS);
  }

  @Test
  void each_is_read_by_itself_and_a_right_one_agrees() {
    List<List<Remark>> remarks =
        remarks(
            List.of(
                "Make sure that assessment keeps the child safe: it did in 3 of 8 cases.",
                "Review every plan.",
                "Analyse what keeps children safe: 2.1.2 was sufficient in 6 of 8 cases."),
            "2.1.2");

    assertThat(remarks.get(0)).extracting(Remark::kind).containsOnly(Kind.FIGURE_AGREES);
    assertThat(remarks.get(1)).isEmpty();
    assertThat(remarks.get(2)).extracting(Remark::kind).containsOnly(Kind.FIGURE_DIFFERS);
  }

  @Test
  void a_figure_that_the_evidence_does_not_tell_offers_no_placing() {
    assertThat(remarks(List.of("Train 14 volunteers within 12 months."), "2.1").getFirst())
        .isNotEmpty()
        .allSatisfy(remark -> {
          assertThat(remark.kind()).isEqualTo(Kind.FIGURE_NOT_EXPLAINED);
          assertThat(remark.message()).isEqualTo("The evidence that it rests on does not tell it.");
          assertThat(remark.instead()).isEmpty();
        });
  }
}
