package plumbline.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.framework.Disclosure.Table;
import plumbline.framework.FrameworkLibrary;
import plumbline.inspection.Fact;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionWriter;

/// What a release says of who the children are.
class ReleaseTest {
  private static final String CASELOAD =
      """
      "caseload": [{"label": "Total caseload", "value": "83", "unit": "cases"},
                   {"label": "On community sentences", "value": "79 (95%)", "unit": "cases"},
                   {"label": "In custody", "value": "4", "unit": "cases"}]
      """;

  private static List<String> values(Inspection inspection) {
    return inspection.caseload().stream().map(Fact::value).toList();
  }

  private static List<String> rows(Release release) {
    return release.withheld().stream().map(Withheld::row).toList();
  }

  @Test
  void four_in_custody_are_not_told_nor_what_would_tell_them() {
    Release release = Release.of(Inspections.with(CASELOAD));
    assertThat(values(release.inspection()))
        .containsExactly("83", Release.TOO_FEW, Release.TOO_FEW);
    assertThat(rows(release)).containsExactly("On community sentences", "In custody");
  }

  @Test
  void who_prepares_the_release_learns_which_are_of_few_and_the_public_does_not() {
    List<Withheld> withheld = Release.of(Inspections.with(CASELOAD)).withheld();
    assertThat(withheld)
        .extracting(Withheld::why)
        .containsExactly(Withheld.Why.TELLS_FEW, Withheld.Why.FEW);
    assertThat(withheld)
        .extracting(one -> one.why().words())
        .containsOnly(withheld.getFirst().why().words());
    assertThat(withheld).extracting(one -> one.why().wordsInside()).doesNotHaveDuplicates();
  }

  @Test
  void five_in_custody_are_told() {
    Release release = Release.of(Inspections.with(CASELOAD.replace("\"4\"", "\"5\"")));
    assertThat(values(release.inspection())).containsExactly("83", "79 (95%)", "5");
    assertThat(release.withheld()).isEmpty();
  }

  @Test
  void a_largest_part_is_no_whole() {
    Release release =
        Release.of(
            Inspections.with(
                """
                "caseload": [{"label": "Total current caseload: community", "value": "79"},
                             {"label": "Total current caseload in custody", "value": "3"}]
                """));
    assertThat(values(release.inspection())).containsExactly(Release.TOO_FEW, Release.TOO_FEW);
  }

  @Test
  void a_share_is_of_few_if_it_comes_to_few() {
    String demographics =
        """
        , "demographics": [{"characteristic": "ethnicity", "group": "Few",
                            "values": {"White": 78, "Black": 18, "Not known": 4}}]
        """;
    String caseload = CASELOAD.replace("\"4\"", "\"9\"").replace("79", "74");
    Release release = Release.of(Inspections.with(caseload + demographics));
    assertThat(rows(release)).containsExactly("ethnicity: Black", "ethnicity: Not known");
    assertThat(release.inspection().demographics().getFirst().values())
        .extracting(Inspection.Demographic.Group::name)
        .containsExactly("White");
    assertThat(InspectionWriter.write(release.inspection())).doesNotContain("Not known");
  }

  @Test
  void a_share_of_nobody_knows_how_many_is_left_out() {
    Release release =
        Release.of(
            Inspections.with("\"offenceTypes\": [{\"offence\": \"Burglary\", \"percent\": 50}]"));
    assertThat(release.withheld())
        .containsExactly(
            new Withheld(Table.OFFENCE_TYPES, "", "Burglary", Withheld.Why.UNKNOWN_BASE));
  }

  @Test
  void a_split_by_risk_hides_levels_of_few_and_the_whole_stays() {
    String results =
        """
        "caseQuestions": [
          {"id": "management-oversight", "domain": "court", "yes": 12, "relevant": 30},
          {"id": "management-oversight", "domain": "court", "riskLevel": "high", "yes": 1, "relevant": 3},
          {"id": "management-oversight", "domain": "court", "riskLevel": "medium", "yes": 5, "relevant": 15},
          {"id": "management-oversight", "domain": "court", "riskLevel": "low", "yes": 6, "relevant": 12}]
        """;
    Release release = Release.of(Inspections.with(results));
    assertThat(rows(release)).containsExactly("court; high risk", "court; low risk");
    assertThat(release.inspection().caseQuestions())
        .extracting(Inspection.CaseQuestionResult::riskLevel)
        .containsExactly(Optional.empty(), Optional.of("medium"));
  }

  @Test
  void what_the_whole_would_tell_is_left_out_with_every_level() {
    String results =
        """
        "caseQuestions": [
          {"id": "management-oversight", "domain": "court", "yes": 5, "relevant": 30},
          {"id": "management-oversight", "domain": "court", "riskLevel": "high", "yes": 0, "relevant": 3},
          {"id": "management-oversight", "domain": "court", "riskLevel": "medium", "yes": 5, "relevant": 15},
          {"id": "management-oversight", "domain": "court", "riskLevel": "low", "yes": 0, "relevant": 12}]
        """;
    assertThat(Release.of(Inspections.with(results)).inspection().caseQuestions()).hasSize(1);
  }

  @Test
  void what_is_shown_with_a_reason_stays() {
    Inspection inspection = Inspections.with(CASELOAD);
    Release shown =
        Release.of(
            inspection.showing(
                List.of(new Inspection.Shown(Table.CASELOAD, Optional.empty(), "It is known."))));
    assertThat(values(shown.inspection())).containsExactly("83", "79 (95%)", "4");
    assertThat(shown.withheld()).isEmpty();
  }

  @Test
  void one_group_may_be_shown_by_itself() {
    Inspection inspection =
        Inspections.with(
            """
            "demographics": [
              {"characteristic": "gender", "group": "Few", "values": {"Male": 90, "Female": 10}},
              {"characteristic": "gender", "group": "National average", "values": {"Male": 85}}],
            "disclosure": [{"table": "demographics", "group": "National average", "reason": "Of all."}]
            """);
    assertThat(rows(Release.of(inspection))).containsExactly("gender: Male", "gender: Female");
  }

  @Test
  void the_hash_tells_nothing_of_what_is_left_out() {
    Inspection four = Inspections.with(CASELOAD);
    Inspection three = Inspections.with(CASELOAD.replace("\"4\"", "\"3\"").replace("79", "80"));
    assertThat(four.hash()).isNotEqualTo(three.hash());
    assertThat(Release.of(four).inspection().hash())
        .isEqualTo(Release.of(three).inspection().hash());
  }

  @Test
  void the_hash_tells_nothing_of_what_was_rounded(@TempDir Path folder) throws Exception {
    FrameworkLibrary rounding = Inspections.ruling("rounding: 1 ", "rounding: 5 ", folder);
    String five = CASELOAD.replace("\"4\"", "\"5\"");
    Inspection one = Inspections.with(five.replace("79 (95%)", "78"), rounding);
    Inspection other =
        Inspections.with(five.replace("79 (95%)", "79").replace("83", "84"), rounding);
    Release released = Release.of(one);
    assertThat(released.withheld()).isEmpty();
    assertThat(values(released.inspection())).containsExactly("85", "80", "5");
    assertThat(one.hash()).isNotEqualTo(other.hash());
    assertThat(released.inspection().hash())
        .isNotEqualTo(one.hash())
        .isEqualTo(Release.of(other).inspection().hash());
  }

  @Test
  void a_release_that_changes_nothing_is_the_file_itself() {
    Inspection inspection = Inspections.with(CASELOAD.replace("\"4\"", "\"5\""));
    assertThat(Release.of(inspection).inspection()).isEqualTo(inspection);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "4.0", "4.00 cases", "Four", "four (5%)", "Four children"})
  void few_are_few_however_they_are_written(String few) {
    Release release = Release.of(Inspections.with(CASELOAD.replace("\"4\"", '"' + few + '"')));
    assertThat(rows(release)).containsExactly("On community sentences", "In custody");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.0", "Twelve", "twenty-one", "none", "8.2", "fourfold", "Not known"})
  void what_is_not_few_stays(String value) {
    Release release = Release.of(Inspections.with(CASELOAD.replace("\"4\"", '"' + value + '"')));
    assertThat(values(release.inspection())).containsExactly("83", "79 (95%)", value);
  }

  @Test
  void shares_of_a_caseload_of_nobody_knows_how_many_are_left_out() {
    Release release =
        Release.of(
            Inspections.with(
                """
                "caseload": [{"label": "On community sentences", "value": "95%"},
                             {"label": "In custody", "value": "5", "unit": "per cent"}]
                """));
    assertThat(release.withheld())
        .containsExactly(
            new Withheld(Table.CASELOAD, "", "On community sentences", Withheld.Why.UNKNOWN_BASE),
            new Withheld(Table.CASELOAD, "", "In custody", Withheld.Why.UNKNOWN_BASE));
    assertThat(values(release.inspection())).containsOnly(Release.TOO_FEW);
  }

  @Test
  void the_published_inspections_are_told_whole() {
    for (Inspection inspection : Inspections.shipped()) {
      Release release = Release.of(inspection);
      assertThat(release.withheld()).as(inspection.id()).isEmpty();
      assertThat(release.inspection()).isEqualTo(inspection);
      assertThat(Release.of(inspection.showing(List.of())).withheld())
          .as("without the reasons of " + inspection.id())
          .isNotEmpty();
    }
  }
}
