package plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The rules of the youth frameworks, as the reports' annexes print them.
class RatingRulesTest {
  private static RatingRules rules(String inspection) {
    return RatingRules.of(
        ShippedReports.rated(inspection).inspection().framework(), HeadingLevel.H2);
  }

  @Test
  void the_bands_are_those_of_the_annexe() {
    assertThat(rules("trafford-2020").bands())
        .extracting(band -> band.words() + ": " + band.range() + " " + band.rating().name())
        .containsExactly(
            "Large majority: 80% to 100% Outstanding",
            "Reasonable majority: 65% to 79% Good",
            "Too few: 50% to 64% Requires improvement",
            "Minority: 0% to 49% Inadequate");
  }

  @Test
  void the_scores_run_to_36_and_never_to_30() {
    RatingRules rules = rules("trafford-2020");
    assertThat(rules.overallRule()).contains("12 standards", "at most 36");
    assertThat(rules.overallBands())
        .extracting(band -> band.range() + " " + band.rating().name())
        .containsExactly(
            "31 to 36 Outstanding",
            "19 to 30 Good",
            "7 to 18 Requires improvement",
            "0 to 6 Inadequate");
  }

  @Test
  void discretion_is_told_with_its_tests_and_what_the_panel_weighs() {
    RatingRules rules = rules("wirral-2021");
    assertThat(rules.moves().orElseThrow()).contains("by one band, up or down");
    assertThat(rules.tests())
        .extracting(RatingRules.Test::name)
        .containsExactly("Five points", "One case", "Small sample");
    assertThat(rules.weighs()).contains("The views of the lead inspector.");
  }

  @Test
  void the_limit_of_2021_is_told_and_2018_has_none() {
    assertThat(rules("wirral-2021").limits()).hasSize(1).first().asString().contains("Inadequate");
    assertThat(rules("trafford-2020").limits()).isEmpty();
  }
}
