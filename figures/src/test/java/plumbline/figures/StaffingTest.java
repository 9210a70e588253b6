package plumbline.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Staff, posts and caseload hold together.
class StaffingTest {
  private static final String AVERAGE = "Average caseload per case manager (FTE) 8";
  private static final String WITHIN = "26.5, of which 10 were case managers";
  private static final String VACANT = "(total unfilled case manager posts) 10%";

  @ParameterizedTest
  @CsvSource({"5, 10", "4, 13", "25, 2"})
  void case_managers_within_the_headcount_share_the_caseload(int managers, int each) {
    assertThat(
            Examples.said("staffing", WITHIN, "26.5, of which " + managers + " were case managers"))
        .containsExactly(
            "A caseload of 50 over %d case managers is %d each, not 5; the two may be of different dates."
                .formatted(managers, each));
  }

  @Test
  void others_within_the_headcount_are_no_case_managers() {
    assertThat(Examples.said("staffing", WITHIN, "26.5, of which 5 were seconded")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"8, ''", "8.0, ''", "9, note", "10, note", "11, warning", "4, warning"})
  void an_average_near_the_caseload_is_a_note_and_one_far_from_it_a_warning(
      String average, String severity) {
    String report =
        Examples.report()
            .replace(AVERAGE, "Average caseload per case manager (FTE) " + average)
            .replace("of eight cases per case manager", "of some cases per case manager");
    assertThat(Examples.only("staffing").check(Examples.text(report)).findings())
        .extracting(finding -> finding.severity().toString())
        .containsExactlyElementsOf(
            severity.isEmpty() ? java.util.List.of() : java.util.List.of(severity));
  }

  @Test
  void an_average_of_nothing_is_not_reckoned() {
    assertThat(Examples.said("staffing", "80 Total current caseload, of which:", "")).isEmpty();
    assertThat(
            Examples.said(
                "staffing",
                "Total headcount qualified case managers (FTE) 6 \n\nTotal headcount other case managers (FTE) 4",
                "Total headcount qualified case managers (FTE) 0"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"10%, false", "30%, false", "31%, true", "50%, true", "0%, false"})
  void unfilled_posts_of_case_managers_are_some_of_all(String rate, boolean told) {
    assertThat(Examples.said("staffing", VACANT, "(total unfilled case manager posts) " + rate))
        .hasSize(told ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "an average caseload of eight cases per member of staff. | true",
        "an average caseload of eight cases per full-time staff member. | true",
        "an average caseload of six cases per staff member. | false",
        "an average caseload of eight cases per case manager. | false",
        "a cost of eight pounds per staff member. | false"
      })
  void the_average_is_per_case_manager(String said, boolean told) {
    assertThat(
            Examples.said("staffing", "an average caseload of eight cases per case manager.", said))
        .hasSize(told ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The service has 25 members of staff. | true",
        "There are 25 staff members. | true",
        "The service has 26 members of staff. | false",
        "The service has 25 full-time equivalents. | false"
      })
  void people_are_not_full_time_equivalents(String said, boolean told) {
    assertThat(Examples.said("staffing", "The service has 31 members of staff.", said))
        .hasSize(told ? 1 : 0);
  }
}
