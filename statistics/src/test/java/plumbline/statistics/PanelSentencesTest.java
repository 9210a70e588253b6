package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.framework.Framework;
import plumbline.rating.RatedInspection;

class PanelSentencesTest {

  private static List<String> standard(
      String inspection, String id, Map<String, Integer> caseloads) {
    RatedInspection rated = Given.rated(inspection);
    Certainty certainty = Certainty.of(rated, new Caseloads(caseloads));
    return PanelSentences.of(rated.inspection().framework(), certainty.standard(id).orElseThrow());
  }

  private static List<String> overall(String inspection) {
    RatedInspection rated = Given.rated(inspection);
    return PanelSentences.of(
        rated.inspection().framework(), Certainty.of(rated, Caseloads.NONE).overall());
  }

  @Test
  void trafford_2_1_without_a_caseload() {
    assertThat(standard("trafford-2020", "2.1", Map.of()))
        .containsExactly(
            "2.1.2: of the 8 cases seen, 3 were Yes, 38%. How many were eligible is not known.",
            "If these 8 were drawn from a very large caseload, between 20% and 60% of the caseload"
                + " would be Yes, at 80 per cent confidence; between 14% and 69% at 95.",
            "The chance that the whole caseload would fall in the same band, Inadequate, is about"
                + " three in four (75%).",
            "For the standard, where the lowest of three key questions decides, the chance that the"
                + " whole caseload would be rated the same, Inadequate, is about nine in ten (91%);"
                + " of Requires improvement 9%.",
            "One more Yes on 2.1.2 would make it Requires improvement.",
            "All this is about the rating by the rule alone, Inadequate: no chance belongs to the"
                + " panel’s discretion.");
  }

  @Test
  void trafford_2_1_and_2_2_of_20_eligible_cases() {
    assertThat(standard("trafford-2020", "2.1", Map.of("2", 20)).subList(0, 2))
        .containsExactly(
            "2.1.2: of the 20 eligible cases 8 were seen; of these, 3 were Yes, 38%.",
            "Between 20% and 60% (4 and 12 of 20) of the caseload would be Yes, at 80 per cent"
                + " confidence; between 15% and 65% (3 and 13 of 20) at 95.");
    assertThat(standard("trafford-2020", "2.2", Map.of("2", 20)).getFirst())
        .isEqualTo(
            "2.2.2: of the eligible cases to which it applies, about 18 by the share among those"
                + " inspected, 7 were seen; of these, 3 were Yes, 43%.");
  }

  @Test
  void where_all_were_seen_the_band_is_certain() {
    assertThat(standard("trafford-2020", "2.1", Map.of("2", 8)))
        .contains(
            "All were seen, so the band is certain: Inadequate.",
            "For the standard, where the lowest of three key questions decides, the chance that the"
                + " whole caseload would be rated the same, Inadequate, is certainty.");
  }

  @Test
  void two_different_answers_are_told_where_they_do_more_than_one() {
    assertThat(standard("trafford-2020", "2.3", Map.of()))
        .endsWith(
            "One more No on 2.3.3 would make it Requires improvement.",
            "Two different answers would make it Inadequate.");
    assertThat(standard("trafford-2020", "3.1", Map.of()))
        .endsWith(
            "Two more Yes on 3.1.2 and 3.1.3 would make it Good.",
            "One more No on 3.1.2 or 3.1.3 would make it Inadequate.");
  }

  @Test
  void a_printed_percentage_names_the_counts_that_fit() {
    assertThat(standard("bury-and-rochdale-2020", "3.2", Map.of()))
        .startsWith(
            "3.2.3 is printed as 60%, which can be 3 of 5, 6 of 10 or 9 of 15; each is taken to be"
                + " as likely as the others. How many were eligible is not known.",
            "If they were drawn from a very large caseload, between 33% and 82% of the caseload"
                + " would be Yes, at 80 per cent confidence; between 23% and 88% at 95.")
        .endsWith(
            "One more Yes on 3.2.3 would make it Good.",
            "One to two more No on 3.2.2 or 3.2.3 might make it Inadequate.",
            "All this is about the rating by the rule alone, Requires improvement: no chance belongs"
                + " to the panel’s discretion.");
  }

  @Test
  void what_cannot_be_told_is_said() {
    RatedInspection rated =
        Given.rated(
            "kirklees-2021",
            text -> text.replaceFirst("\"courtCases\": \\d+", "\"courtCases\": null"));
    Framework framework = rated.inspection().framework();
    Certainty certainty = Certainty.of(rated, Caseloads.NONE);
    assertThat(PanelSentences.of(framework, certainty.standard("2.3").orElseThrow()))
        .contains(
            "2.3.3 is printed as 78%, and out of how many cases is not known: how sure it is can’t"
                + " be told.",
            "For the standard, where the lowest of three key questions decides, it can’t be told.");
    assertThat(PanelSentences.of(framework, certainty.overall()))
        .contains(
            "The chance of the same overall rating can’t be told, because that of 2.1, 2.2, 2.3 and"
                + " 2.4 can’t be.");
  }

  @Test
  void a_judgement_has_no_chance() {
    assertThat(standard("wirral-2021", "3.4", Map.of()))
        .containsExactly(
            "This is a judgement on evidence, not drawn from cases: no chance belongs to it.");
  }

  @Test
  void the_overall_rating_says_what_was_taken_for_granted() {
    assertThat(overall("wirral-2021"))
        .containsExactly(
            "By the rules alone, without the panel’s discretion, the overall rating is Good.",
            "The chance that the whole caseload would give the same overall rating is about one in"
                + " four (22%); of Requires improvement 78%.",
            "The fewest different answers that would lower it, to Requires improvement: four (3 on"
                + " 2.4, then Inadequate and 1 on 3.2, then Requires improvement).",
            "This reckons with the draw of the cases only. Beforehand every number of Yes was held"
                + " equally likely, key questions are taken not to depend on each other, and"
                + " judgements on evidence stay as they are.",
            "Where few cases were seen this leans to lower ratings, since the lowest of several key"
                + " questions decides and chance alone makes one of them low.");
  }

  @Test
  void an_average_is_explained_by_all_its_questions() {
    RatedInspection rated = Given.elmHouse();
    Certainty certainty = Certainty.of(rated, Caseloads.NONE);
    Stream<String> sentences =
        certainty.standards().stream()
            .flatMap(each -> PanelSentences.of(rated.inspection().framework(), each).stream());
    assertThat(sentences).anyMatch(each -> each.contains("where the average of"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|nil",
        "0.004|less than one in 100",
        "0.05|about one in 20 (5%)",
        "0.35|about one in three (35%)",
        "0.5|about one in two (50%)",
        "0.66|about two in three (66%)",
        "0.98|about 49 in 50 (98%)",
        "0.995|more than 99 in 100",
        "1|certainty"
      })
  void a_chance_is_said_in_words_and_in_per_cent(double chance, String words) {
    assertThat(InWords.chance(chance)).isEqualTo(words);
  }
}
