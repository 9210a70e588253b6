package plumbline.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said of groups of children holds together, however it is worded.
class GroupsTest {
  private static final String SHARE = "(44 children; 55.0 per cent)";
  private static final String COHORT = "made up of 68 male, 12 female children";
  private static final String SIDES =
      "The population is 90 per cent white; 75 per cent of children in the cohort are white. \n"
          + "Minority ethnic children are over-represented.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(44 children; 54.0 per cent) | 44 of the 80 children is 55.0%, not 54.0%.",
        "(44; 54 per cent) | 44 of the 80 children is 55%, not 54%.",
        "(43 children; 55.0 per cent) | 43 of the 80 children is 53.8%, not 55.0%.",
        "(40 children; 49.9 per cent) | 40 of the 80 children is 50.0%, not 49.9%."
      })
  void a_share_of_the_cohort_is_its_count(String said, String message) {
    assertThat(Examples.said("groups", SHARE, said)).containsExactly(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(44 children; 55 per cent)",
        "(40 children; 50.0 per cent)",
        "(44 children)",
        "(81 children; 90 per cent)",
        "(44 of 70 children; 63 per cent)",
        "(over 50 per cent)"
      })
  void a_share_that_is_right_or_of_others_is_left_alone(String said) {
    assertThat(Examples.said("groups", SHARE, said)).isEmpty();
  }

  @Test
  void boys_and_girls_are_a_cohort_too() {
    assertThat(Examples.said("groups", COHORT, "made up of 68 boys, 12 girls")).isEmpty();
    assertThat(Examples.said("groups", COHORT, "made up of 67 boys and 12 girls"))
        .contains("The children counted by sex are 79, but the caseload is 80.");
  }

  @Test
  void girls_may_be_counted_first() {
    assertThat(Examples.said("groups", COHORT, "made up of 12 girls and 68 boys")).isEmpty();
    assertThat(Examples.said("groups", COHORT, "made up of 12 girls and 70 boys"))
        .contains("The children counted by sex are 82, but the caseload is 80.");
  }

  @Test
  void children_of_another_time_are_not_the_caseload() {
    assertThat(
            Examples.said(
                "groups",
                "the cohort was made up of 68 male, 12 female children. Of these, those aged 16 and over (44 children; 55.0 per cent) are most.",
                "last year's children were 50 male, 10 female."))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"90, false", "91, false", "89, false", "88, true", "92, true"})
  void the_white_share_of_the_population_may_be_rounded(String share, boolean told) {
    assertThat(
            Examples.said(
                "groups",
                "predominantly white (90 per cent)",
                "mostly white (" + share + " per cent)"))
        .hasSize(told ? 1 : 0);
  }

  @Test
  void white_british_people_are_not_all_white_people() {
    assertThat(
            Examples.said(
                "groups",
                "predominantly white (90 per cent)",
                "predominantly white British (80 per cent)"))
        .isEmpty();
  }

  @Test
  void the_white_share_of_the_children_is_not_the_populations() {
    assertThat(
            Examples.said(
                "groups",
                "The population is predominantly white (90 per cent).",
                "Of children in the population 70 per cent are white."))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"26, false", "27, false", "24, true", "30, true"})
  void the_national_average_is_the_tables(String share, boolean told) {
    assertThat(
            Examples.said(
                "groups", "national average is 26 per", "national average is " + share + " per"))
        .hasSize(told ? 1 : 0);
  }

  @Test
  void a_national_average_of_something_else_is_left_alone() {
    assertThat(
            Examples.said(
                "groups",
                "so are 20 per cent of the children. The national average is 26 per cent",
                "many were ill. The national average is 4 per cent"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "75 | Minority ethnic children are under-represented. | true",
        "75 | White children are over-represented. | true",
        "75 | White children are under-represented. | false",
        "75 | Minority ethnic children are not under-represented. | false",
        "96 | Minority ethnic children are over-represented. | true",
        "96 | Minority ethnic children are under-represented. | false",
        "90 | Minority ethnic children are over-represented. | true",
        "75 | Looked-after children are under-represented. | false"
      })
  void who_is_over_represented_follows_from_the_shares(
      String children, String sentence, boolean told) {
    assertThat(
            Examples.said(
                "groups",
                SIDES,
                "The population is 90 per cent white; %s per cent of children in the cohort are white. %s"
                    .formatted(children, sentence)))
        .hasSize(told ? 1 : 0);
  }

  @Test
  void young_people_are_children_too() {
    assertThat(
            Examples.said(
                "groups",
                SIDES,
                "The population is 90 per cent white; 75 per cent of young people are white. Minority"
                    + " ethnic young people are under-represented."))
        .hasSize(1);
  }
}
