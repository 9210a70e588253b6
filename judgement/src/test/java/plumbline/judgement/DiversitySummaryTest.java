package plumbline.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plumbline.framework.DiversityCharacteristic;
import plumbline.framework.DiversityCharacteristic.Counted;
import plumbline.inspection.Inspection;

class DiversitySummaryTest extends DiversityExample {
  /// Wirral 2021: 51 + 2 + 2 + 367 children, and 30,158 young people in the area.
  private static final int CASELOAD = 422;

  private static final int POPULATION = 30_158;

  /// The report prints shares of staff, and 82 full-time equivalents: of 84 people each share is of
  /// whole people.
  private static final int STAFF = 84;

  private static int share(BigDecimal percent, int of) {
    return percent
        .multiply(BigDecimal.valueOf(of))
        .movePointLeft(2)
        .setScale(0, RoundingMode.HALF_UP)
        .intValueExact();
  }

  /// The counts that the printed percentages stand for, if those of the caseload are of all 422.
  private DiversityExample wirral() {
    for (Inspection.Demographic printed : Found.published("wirral-2021").demographics()) {
      String name =
          printed.characteristic().equals("race/ethnicity")
              ? "ethnicity"
              : printed.characteristic();
      DiversityCharacteristic characteristic =
          FRAMEWORK.diversity().stream()
              .filter(one -> one.id().equals(name))
              .findFirst()
              .orElseThrow();
      for (Inspection.Demographic.Group value : printed.values()) {
        String group =
            characteristic.groups().stream()
                .filter(one -> one.name().english().equals(value.name()))
                .map(DiversityCharacteristic.Group::id)
                .findFirst()
                .orElseThrow(() -> new AssertionError(value));
        if (printed.group().equals("Wirral YOS")) {
          give(Counted.CASELOAD, name, group, share(value.percent(), CASELOAD));
        } else if (printed.group().equals("Wirral") && !group.equals("unknown")) {
          give(Counted.POPULATION, name, group, share(value.percent(), POPULATION));
        }
      }
    }
    int minority = share(new BigDecimal(4), STAFF);
    return give(Counted.STAFF, "ethnicity", "black-and-minority-ethnic", minority)
        .give(Counted.STAFF, "ethnicity", "white", STAFF - minority)
        .give(Counted.STAFF, "ethnicity", "unknown", 0);
  }

  @Test
  void children_of_wirral_who_are_black_or_of_a_minority_are_over_represented_but_few() {
    wirral();

    assertThat(words("ethnicity", "black-and-minority-ethnic", DiversityColumn.CASELOAD))
        .isEqualTo("17 of 422 (4%)");
    assertThat(words("ethnicity", "white", DiversityColumn.POPULATION))
        .isEqualTo("29,253 of 30,158 (97%)");
    assertThat(rates("ethnicity"))
        .containsExactly(
            "Black and minority ethnic children are on the caseload at 1.4 times the rate of white"
                + " children (95% interval 0.84 to 2.2). The rates may be the same.");
    assertThat(rates("age")).as("age is not compared").isEmpty();
  }

  /// Four per cent of its staff are three people: the report prints it, the summary does not.
  @Test
  void three_of_the_staff_are_not_shown_nor_can_they_be_worked_out_of_the_others() {
    wirral();

    assertThat(words("ethnicity", "black-and-minority-ethnic", DiversityColumn.STAFF))
        .isEqualTo("too few to show");
    assertThat(words("ethnicity", "white", DiversityColumn.STAFF)).isEqualTo("too few to show");
    assertThat(words("ethnicity", "unknown", DiversityColumn.STAFF)).isEqualTo("0 of 84 (0%)");
  }

  @Test
  void a_row_can_be_said_in_a_paragraph_without_what_is_withheld() {
    wirral();
    DiversityTable table = table(summary(), "ethnicity");

    assertThat(row(table, "black-and-minority-ethnic").words(table))
        .contains(
            "Ethnicity, Black and minority ethnic. Children on the caseload: 17 of 422 (4%). Young"
                + " people of the area: 905 of 30,158 (3%). Black and minority ethnic children are"
                + " on the caseload at 1.4 times the rate of white children (95% interval 0.84 to"
                + " 2.2). The rates may be the same.");
    DiversityTable nothing = table(summary(), "disability");
    assertThat(row(nothing, "declared").words(nothing)).isEmpty();
  }

  @Test
  void what_nobody_said_is_not_known_and_makes_no_whole() {
    give(Counted.CASELOAD, "gender", "male", 367).give(Counted.CASELOAD, "gender", "female", 55);

    assertThat(words("gender", "male", DiversityColumn.CASELOAD)).isEqualTo("367");
    assertThat(words("gender", "other", DiversityColumn.CASELOAD)).isEqualTo("not known");
    assertThat(words("gender", "male", DiversityColumn.POPULATION)).isEqualTo("not known");
    assertThat(words("gender", "unknown", DiversityColumn.POPULATION)).isEqualTo("not counted");
    assertThat(words("gender", "male", DiversityColumn.ELIGIBLE)).isEqualTo("not known");
    assertThat(words("gender", "male", DiversityColumn.ANSWERS)).isEqualTo("not known");
    assertThat(rates("gender")).as("there is no population to compare with").isEmpty();
  }

  private DiversityExample lookedAfter(int yes, int no, int children, int others) {
    return give(Counted.CASELOAD, "looked-after", "yes", yes)
        .give(Counted.CASELOAD, "looked-after", "no", no)
        .give(Counted.CASELOAD, "looked-after", "unknown", 0)
        .give(Counted.POPULATION, "looked-after", "yes", children)
        .give(Counted.POPULATION, "looked-after", "no", others);
  }

  @Test
  void a_rate_that_cannot_be_told_says_why() {
    assertThat(lookedAfter(4, 80, 500, 9_500).rates("looked-after"))
        .containsExactly(
            "Looked-after children: too few to tell at which rate they are on the caseload.");
    assertThat(lookedAfter(0, 80, 500, 9_500).rates("looked-after"))
        .containsExactly(
            "No looked-after children are on the caseload, so there is no rate to compare.");
    assertThat(lookedAfter(80, 0, 500, 9_500).rates("looked-after"))
        .containsExactly(
            "No other children are on the caseload to compare looked-after children with.");
    assertThat(lookedAfter(20, 80, 10, 9_500).rates("looked-after"))
        .containsExactly(
            "There are more looked-after children on the caseload than in the area, so no rate can"
                + " be told.");
    assertThat(lookedAfter(0, 80, 0, 9_500).rates("looked-after"))
        .containsExactly(
            "There are no looked-after children on the caseload or in the area, so no rate can be"
                + " told.");
    assertThat(lookedAfter(20, 0, 500, 0).rates("looked-after"))
        .containsExactly(
            "There are no other children on the caseload or in the area, so no rate can be told.");
    assertThat(lookedAfter(20, 80, 500, 9_500).rates("looked-after"))
        .containsExactly(
            "Looked-after children are on the caseload at 4.8 times the rate of other children"
                + " (95% interval 2.9 to 7.7).");
  }

  @Test
  void results_are_the_answers_and_the_cases_of_a_group_with_their_base() {
    inspected(14, 6);

    assertThat(words("gender", "female", DiversityColumn.ELIGIBLE)).isEqualTo("12 of 40 (30%)");
    assertThat(words("gender", "female", DiversityColumn.INSPECTED)).isEqualTo("6 of 20 (30%)");
    assertThat(words("gender", "female", DiversityColumn.ANSWERS)).isEqualTo("35 of 36 (97%)");
    assertThat(words("gender", "female", DiversityColumn.CASES)).isEqualTo("5 of 6 (83%)");
    assertThat(words("gender", "other", DiversityColumn.CASES)).isEqualTo("none");
  }

  @Test
  void what_is_withheld_of_inspected_cases_is_withheld_of_eligible_ones_and_of_results() {
    inspected(14, 4);

    for (DiversityColumn column :
        List.of(
            DiversityColumn.ELIGIBLE,
            DiversityColumn.INSPECTED,
            DiversityColumn.ANSWERS,
            DiversityColumn.CASES)) {
      assertThat(words("gender", "female", column)).as("%s", column).isEqualTo("too few to show");
      assertThat(words("gender", "male", column)).as("%s", column).isEqualTo("too few to show");
    }
  }

  @Test
  void what_is_not_known_is_said_to_be_so_also_where_other_figures_are_withheld() {
    inspected(14, 4);
    eligible.clear();

    assertThat(words("gender", "female", DiversityColumn.INSPECTED)).isEqualTo("too few to show");
    assertThat(words("gender", "female", DiversityColumn.ELIGIBLE)).isEqualTo("not known");
  }

  @Test
  void a_case_whose_fact_is_no_code_of_a_group_is_in_the_group_of_everybody_else() {
    for (int at = 0; at < 6; at++) {
      sampled.add(Map.of("age", 14, "ethnicity", "mixed"));
      sampled.add(Map.of("age", 18));
    }

    assertThat(words("age", "10-14", DiversityColumn.INSPECTED)).isEqualTo("6 of 12 (50%)");
    assertThat(words("age", "other", DiversityColumn.INSPECTED)).isEqualTo("6 of 12 (50%)");
    assertThat(words("ethnicity", "black-and-minority-ethnic", DiversityColumn.INSPECTED))
        .isEqualTo("6 of 12 (50%)");
    assertThat(words("ethnicity", "unknown", DiversityColumn.INSPECTED)).isEqualTo("6 of 12 (50%)");
  }
}
