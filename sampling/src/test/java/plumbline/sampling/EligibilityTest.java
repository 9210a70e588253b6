package plumbline.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.framework.Framework;

class EligibilityTest {
  private static Caseload caseload(String cases) {
    return caseload(cases, Lists.YOUTH_2018);
  }

  private static Caseload caseload(String cases, Framework framework) {
    return Caseload.of(
        Lists.accepted(Lists.read(Lists.HEADER + cases)),
        SamplePlan.of(framework, Lists.ANNOUNCED));
  }

  private static String courtReceived(String date) {
    return Lists.court("YJ-1").replace("2025-07-01", date);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-06-01, false",
    "2025-06-02, true",
    "2025-09-02, true",
    "2025-09-03, false",
  })
  void a_court_case_is_eligible_from_nine_to_six_months_before_both_days_included(
      String received, boolean eligible) {
    assertThat(caseload(courtReceived(received)).eligible()).hasSize(eligible ? 1 : 0);
  }

  @Test
  void a_month_before_the_31st_is_the_last_day_of_a_shorter_month() {
    SamplePlan plan = SamplePlan.of(Lists.YOUTH_2018, LocalDate.of(2026, 5, 31));
    assertThat(plan.eligibleWindows().values())
        .filteredOn(window -> window.domain().equals("out-of-court"))
        .extracting(window -> window.from() + " to " + window.to())
        .containsExactly("2025-12-31 to 2026-02-28");
  }

  @Test
  void a_case_outside_the_window_is_told_its_dates() {
    assertThat(caseload(courtReceived("2025-09-03")).excluded())
        .containsExactly(
            new Excluded(
                "YJ-1",
                2,
                "court not received from 2 June 2025 to 2 September 2025",
                "received on 3 September 2025, not from 2 June 2025 to 2 September 2025 (6 to 9 months before the announcement)"));
  }

  @Test
  void a_case_that_is_still_to_come_has_not_started() {
    assertThat(caseload(courtReceived("2026-03-11")).excluded())
        .containsExactly(
            new Excluded(
                "YJ-1",
                2,
                "received after the announcement",
                "received on 11 March 2026, after the announcement: not started"));
  }

  @Test
  void trafford_s_windows_are_those_that_the_framework_lists_for_it() {
    SamplePlan usual = SamplePlan.of(Lists.YOUTH_2018, Lists.ANNOUNCED);
    SamplePlan trafford =
        new SamplePlan(
            usual.framework(),
            usual.announced(),
            Optional.of("trafford-2020"),
            Map.of("out-of-court", new SamplePlan.Months(1, 2)),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0);
    assertThat(trafford.eligibleWindows().values())
        .extracting(window -> window.domain() + " " + window.months())
        .containsExactly(
            "court 7 to 12 months before the announcement",
            "out-of-court 1 to 2 months before the announcement");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-02, '', true",
    "2025-03-01, '', false",
    "2025-03-01, 2025-09-01, true",
    "'', 2025-09-01, true",
    "2025-03-01, 2025-12-01, false",
  })
  void a_resettlement_case_counts_by_its_sentence_or_its_release(
      String received, String released, boolean eligible) {
    String one =
        "YJ-1,resettlement,detention-and-training-order,%s,%s,male,15,white,medium,medium,no,CM01,north\n"
            .formatted(received, released);
    assertThat(caseload(one, Lists.YOUTH_2021).eligible()).hasSize(eligible ? 1 : 0);
  }

  @Test
  void a_case_that_was_released_before_it_was_received_is_left_out() {
    assertThat(
            caseload(resettled("YJ-1").replace("2025-09-01", "2025-06-30"), Lists.YOUTH_2021)
                .excluded())
        .extracting(Excluded::reason)
        .containsExactly("released on 30 June 2025, before it was received on 1 July 2025");
    assertThat(
            caseload(resettled("YJ-1").replace("2025-09-01", "2025-07-01"), Lists.YOUTH_2021)
                .eligible())
        .hasSize(1);
  }

  @Test
  void a_framework_without_resettlement_samples_none() {
    String one =
        "YJ-1,resettlement,detention-and-training-order,2025-09-01,,male,15,white,medium,medium,no,CM01,north\n";
    assertThat(caseload(one).excluded())
        .containsExactly(
            new Excluded(
                "YJ-1",
                2,
                "youth-2018 draws no sample of the domain resettlement",
                "youth-2018 draws no sample of the domain resettlement"));
  }

  @Test
  void missing_facts_are_told() {
    assertThat(
            caseload(
                    Lists.court("")
                        + Lists.court("YJ-2").replace(",court", ",")
                        + Lists.court("YJ-3").replace("referral-order", "")
                        + Lists.court("YJ-4").replace("2025-07-01", ""))
                .excluded())
        .containsExactly(
            new Excluded("", 2, "no reference", "no reference"),
            new Excluded("YJ-2", 3, "no domain", "no domain"),
            new Excluded("YJ-3", 4, "no disposal", "no disposal"),
            new Excluded("YJ-4", 5, "no date received", "no date received"));
    assertThat(
            caseload(
                    "YJ-1,resettlement,section-250,,,male,15,white,low,low,no,CM01,north\n",
                    Lists.YOUTH_2021)
                .excluded())
        .containsExactly(
            new Excluded(
                "YJ-1", 2, "no date received or released", "no date received or released"));
  }

  @Test
  void a_missing_classification_counts_as_unknown_and_is_noted() {
    Caseload gap =
        caseload(Lists.court("YJ-1").replace("medium,medium", ",medium") + Lists.court("YJ-2"));
    assertThat(gap.eligible().getFirst().levels())
        .containsExactly("male", "referral-order", "unknown", "medium");
    assertThat(gap.notes()).containsExactly("1 eligible case has no ‘rosh’ and counts as unknown.");
  }

  @Test
  void of_two_lines_with_one_reference_one_is_kept() {
    assertThat(caseload(Lists.court("YJ-1") + Lists.court("YJ-1")).excluded())
        .containsExactly(
            new Excluded(
                "YJ-1",
                3,
                "the same reference as another line",
                "the same reference as line 2, which is kept"));
  }

  @Test
  void two_lines_of_one_case_that_disagree_are_told_in_what() {
    String other = Lists.court("YJ-1").replace("male", "female").replace("medium,medium", "high,");
    assertThat(caseload(Lists.court("YJ-1") + other).excluded())
        .extracting(one -> one.line() + " " + one.reason())
        .containsExactly(
            "2 the same reference as line 3, which is kept; but they differ in gender (male, there"
                + " female), rosh (medium, there high), safety (medium, there not given)");
  }

  private static String resettled(String ref) {
    return ref
        + ",resettlement,detention-and-training-order,2025-07-01,2025-09-01,male,15,white,medium,medium,no,CM01,north\n";
  }

  @Test
  void a_case_of_the_court_sample_may_be_one_of_the_resettlement_sample_too() {
    Caseload both =
        caseload(Lists.court("YJ-1") + resettled("YJ-1") + resettled("YJ-1"), Lists.YOUTH_2021);
    assertThat(both.eligible())
        .extracting(one -> one.domain() + " " + one.ref())
        .containsExactly("court YJ-1", "resettlement YJ-1");
    assertThat(both.excluded())
        .extracting(Excluded::reason)
        .containsExactly("the same reference as line 3, which is kept");
  }

  @Test
  void an_ineligible_line_does_not_push_out_an_eligible_one_of_the_same_reference() {
    Caseload both = caseload(courtReceived("2024-01-01") + courtReceived("2025-07-01"));
    assertThat(both.eligible()).extracting(one -> one.listed().line()).containsExactly(3);
  }

  @Test
  void the_same_disposal_twice_is_one_case_when_all_but_the_reference_agrees() {
    assertThat(caseload(Lists.court("YJ-1") + Lists.court("YJ-2")).excluded())
        .containsExactly(
            new Excluded(
                "YJ-2",
                3,
                "the same disposal as another line",
                "the same disposal as YJ-1 on line 2, which is kept: all but the reference agrees"));
  }

  @Test
  void two_children_with_like_disposals_are_two_cases_unless_age_and_case_manager_are_known() {
    String one = Lists.court("YJ-1").replace(",15,", ",,");
    String other = Lists.court("YJ-2").replace(",15,", ",,");
    assertThat(caseload(one + other).eligible()).hasSize(2);
    assertThat(caseload(Lists.court("YJ-1") + Lists.court("YJ-2").replace("15", "16")).eligible())
        .hasSize(2);
  }

  @Property(tries = 200)
  void eligible_and_excluded_add_up_to_the_list(
      @ForAll long key, @ForAll @IntRange(min = 1, max = 120) int cases) {
    String text = Lists.HEADER + String.join("\n", ExampleCases.lines(key, cases));
    CaseList list = Lists.accepted(Lists.read(text));
    for (Framework framework : List.of(Lists.YOUTH_2018, Lists.YOUTH_2021)) {
      Caseload divided = Caseload.of(list, SamplePlan.of(framework, Lists.ANNOUNCED));
      assertThat(divided.eligible().size() + divided.excluded().size()).isEqualTo(list.size());
      assertThat(divided.eligibleByDomain().values().stream().mapToInt(Integer::intValue).sum())
          .isEqualTo(divided.eligible().size());
      assertThat(divided.excluded()).isSortedAccordingTo((one, two) -> one.line() - two.line());
    }
  }
}
