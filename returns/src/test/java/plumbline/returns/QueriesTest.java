package plumbline.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// The figures that the five services gave, and what one asks about them.
class QueriesTest {
  @Test
  void the_caseload_of_cheshire_is_queried_with_the_sums_shown() {
    assertThat(Return.cheshire().asks())
        .containsExactly(
            "The parts make 87, but ‘Court disposals’ is given as 83. | 81 + 2 + 4 = 87, not 83",
            "The parts make 142, but ‘Out-of-court disposals’ is given as 132."
                + " | 68 + 6 + 68 = 142, not 132");
  }

  @Test
  void a_query_is_about_the_whole_and_its_parts() {
    assertThat(Return.cheshire().queries().getFirst().fields())
        .containsExactly("court", "community-sentences", "custody", "licence");
  }

  @Test
  void the_caseload_of_kirklees_fits_but_no_child_is_half() {
    Return kirklees =
        Return.to("youth-2018")
            .give("total", "106")
            .give("court", "69")
            .give("out-of-court", "37")
            .give("community-sentences", "61")
            .give("custody", "5")
            .give("licence", "3")
            .give("youth-caution", "3")
            .give("youth-conditional-caution", "3")
            .give("community-resolution", "31");
    assertThat(kirklees.asks()).isEmpty();

    kirklees.give("mental-health", "70").give("education-health-and-care-plan", "11.9");
    assertThat(kirklees.asks())
        .containsExactly(
            "11.9% of 106 is no whole number of children. | 12 of 106 is 11.3%, 13 is 12.3%");
  }

  @Test
  void a_part_is_no_more_than_its_whole_before_the_others_are_known() {
    assertThat(Return.to("youth-2018").give("court", "83").give("community-sentences", "84").asks())
        .containsExactly(
            "The parts make 84 already, but ‘Court disposals’ is given as 83. | 84 = 84, not 83");
    assertThat(Return.to("youth-2018").give("court", "83").give("community-sentences", "81").asks())
        .isEmpty();
  }

  @Test
  void characteristics_divide_the_same_people_so_they_make_one_whole() {
    Return wirral =
        Return.to("youth-2021")
            .give("caseload-gender-male", "367")
            .give("caseload-gender-female", "55")
            .give("caseload-gender-other", "0")
            .give("caseload-gender-unknown", "0")
            .give("caseload-ethnicity-white", "405")
            .give("caseload-ethnicity-black-and-minority-ethnic", "17");
    assertThat(wirral.asks()).as("one group is missing").isEmpty();
    assertThat(wirral.give("caseload-ethnicity-unknown", "0").asks()).isEmpty();
    assertThat(wirral.give("caseload-ethnicity-unknown", "3").asks())
        .containsExactly(
            "Children on the caseload are 425 by ethnicity, but 422 by gender."
                + " | 405 + 17 + 3 = 425; 367 + 55 + 0 + 0 = 422");
  }

  @Test
  void young_people_of_all_groups_are_no_more_than_the_youth_population() {
    Return wirral =
        Return.to("youth-2021")
            .give("youth-population", "30158")
            .give("population-ethnicity-white", "29253")
            .give("population-ethnicity-black-and-minority-ethnic", "905");
    assertThat(wirral.asks()).isEmpty();
    assertThat(wirral.give("population-ethnicity-white", "29353").asks())
        .containsExactly(
            "The parts make 30,258 already, but ‘Total youth population (10–17 years)’ is given as"
                + " 30,158. | 29,353 + 905 = 30,258, not 30,158");
  }

  @Test
  void the_staff_of_cheshire_are_queried() {
    assertThat(
            Return.to("youth-2018")
                .give("total", "215")
                .give("headcount", "77.25")
                .give("qualified-case-managers", "17.9")
                .give("other-case-managers", "37")
                .give("vacancy-rate", "1.11")
                .give("vacancy-rate-case-managers", "4.17")
                .give("average-caseload", "7")
                .give("sickness-days", "4.20")
                .give("attrition", "5.43")
                .asks())
        .containsExactly(
            "About 2.3 posts of case managers would be unfilled, but only about 0.9 of all posts."
                + " | 4.17% of 54.9 = 2.3; 1.11% of 77.25 = 0.9",
            "A caseload of 215 over 54.9 case managers is 4 each, not 7. | 215 / (17.9 + 37) = 4");
  }

  @Test
  void a_vacancy_rate_is_that_of_the_unfilled_posts() {
    Return staff = Return.to("youth-2021").give("headcount", "82").give("vacancy-rate", "4");
    assertThat(staff.give("unfilled-posts", "3.5").asks()).isEmpty();
    assertThat(staff.give("unfilled-posts", "5").asks())
        .containsExactly("5 unfilled posts beside 82 is 6%, not 4%. | 5 / 82 = 6%");
  }

  @Test
  void without_case_managers_the_average_is_held_against_all_staff() {
    Return wirral =
        Return.to("youth-2021")
            .give("total", "422")
            .give("headcount", "82")
            .give("average-caseload", "10");
    assertThat(wirral.asks()).isEmpty();
    assertThat(wirral.give("headcount", "40").asks())
        .containsExactly(
            "With 10 cases each, all 40 staff would have 400.0 cases, but the caseload is 422."
                + " | 10 × 40 = 400.0");
  }

  @Test
  void a_missing_unit_of_money_is_asked_about() {
    assertThat(Return.to("youth-2018").give("spend", "1.937").give("budget", "1900000").asks())
        .singleElement()
        .asString()
        .contains("£1.937", "£1,900,000", "in thousands or millions?");
  }

  @Test
  void odd_single_figures_are_asked_about() {
    assertThat(
            Return.to("youth-2018")
                .give("attrition", "105")
                .give("sickness-days", "254")
                .give("custody", "1.5")
                .give("average-caseload", "8.3")
                .queries())
        .extracting(Query::id)
        .containsExactly("whole-custody", "limit-sickness-days", "over-hundred-attrition");
  }

  @Test
  void figures_of_different_days_need_not_agree() {
    assertThat(
            Return.cheshire()
                .give("court", new BigDecimal("83"), LocalDate.of(2021, 7, 1))
                .asks()
                .getFirst())
        .contains("The figures are of different days, from 2021-06-07 to 2021-07-01.");
  }

  @Property
  void counts_that_add_up_are_never_queried(
      @ForAll @IntRange(max = 400) int sentences,
      @ForAll @IntRange(max = 50) int custody,
      @ForAll @IntRange(max = 50) int licence,
      @ForAll @IntRange(min = 1, max = 400) int other) {
    int court = sentences + custody + licence;
    assertThat(caseload(sentences, custody, licence, court, other, court + other).asks()).isEmpty();
  }

  @Property
  void a_whole_that_is_off_is_queried_once_with_its_sum(
      @ForAll @IntRange(max = 400) int sentences,
      @ForAll @IntRange(max = 50) int custody,
      @ForAll @IntRange(min = 1, max = 50) int off) {
    int court = sentences + custody + 7;
    assertThat(caseload(sentences, custody, 7, court + off, 1, court + off + 1).asks())
        .singleElement()
        .asString()
        .endsWith("%d + %d + 7 = %d, not %d".formatted(sentences, custody, court, court + off));
  }

  private static Return caseload(
      int sentences, int custody, int licence, int court, int other, int total) {
    return Return.to("youth-2018")
        .give("total", String.valueOf(total))
        .give("court", String.valueOf(court))
        .give("out-of-court", String.valueOf(other))
        .give("community-sentences", String.valueOf(sentences))
        .give("custody", String.valueOf(custody))
        .give("licence", String.valueOf(licence));
  }

  @Property
  void the_share_of_a_count_is_never_queried_however_it_is_rounded(
      @ForAll @IntRange(min = 1, max = 3000) int base,
      @ForAll @IntRange(max = 3000) int part,
      @ForAll @IntRange(max = 3) int places) {
    BigDecimal percent =
        new BigDecimal(100L * Math.min(part, base))
            .divide(new BigDecimal(base), places, java.math.RoundingMode.HALF_UP);
    assertThat(
            Return.to("youth-2018")
                .give("total", String.valueOf(base))
                .give("mental-health", percent.toPlainString())
                .asks())
        .isEmpty();
  }

  /// What two places of a percentage of few children leave out.
  @Property
  void a_share_that_no_count_gives_is_queried_with_its_neighbours(
      @ForAll @IntRange(min = 1, max = 90) int base, @ForAll @IntRange(max = 9_999) int points) {
    BigDecimal percent = BigDecimal.valueOf(points, 2);
    boolean possible = false;
    for (int part = 0; part <= base; part++) {
      BigDecimal exact =
          new BigDecimal(100 * part)
              .divide(new BigDecimal(base), 2, java.math.RoundingMode.HALF_UP);
      BigDecimal even =
          new BigDecimal(100 * part)
              .divide(new BigDecimal(base), 2, java.math.RoundingMode.HALF_EVEN);
      possible |= exact.compareTo(percent) == 0 || even.compareTo(percent) == 0;
    }
    assertThat(
            Return.to("youth-2018")
                .give("total", String.valueOf(base))
                .give("mental-health", percent.toPlainString())
                .asks()
                .isEmpty())
        .isEqualTo(possible);
  }
}
