package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SimulationGridTest {
  private static final Scenario SERVICE =
      new Scenario("grid", 40, 22, 0, List.of(2, 2, 2, 2), List.of(0.72), 8, 3);

  private static Scenario correlated() {
    return new Scenario("grid", 40, 22, 0.25, List.of(2, 2, 2, 2), List.of(0.72), 8, 3);
  }

  @Test
  void a_grid_has_a_row_for_every_sufficiency_and_sample() {
    SimulationGrid grid =
        SimulationGrid.of(
            Given.YOUTH_2018, SERVICE, List.of(0.7, 0.8), List.of(10, 22, 40), 1000, 1, 1);
    assertThat(grid.cells()).hasSize(6);
    assertThat(grid.csv().lines().limit(1))
        .containsExactly(
            "p,N,n,rho,runs,sample_inadequate,sample_requires_improvement,sample_good,"
                + "sample_outstanding,census_inadequate,census_requires_improvement,census_good,"
                + "census_outstanding,agree,mean_score");
    assertThat(grid.csv().lines().skip(1).map(row -> row.substring(0, 13)))
        .containsExactly(
            "0.7,40,10,0.0",
            "0.8,40,10,0.0",
            "0.7,40,22,0.0",
            "0.8,40,22,0.0",
            "0.7,40,40,0.0",
            "0.8,40,40,0.0");
  }

  @Test
  void one_row_is_exact_where_answers_are_independent() {
    assertThat(SimulationGrid.of(Given.YOUTH_2018, SERVICE, List.of(), List.of(), 1000, 1, 1).csv())
        .endsWith(
            "0.72,40,22,0.0,0,0.000000,0.331669,0.668331,0.000000,0.000000,0.020444,0.979556,"
                + "0.000000,0.680580,19.195018\n");
  }

  @Test
  void correlated_answers_are_simulated() {
    SimulationGrid grid =
        SimulationGrid.of(Given.YOUTH_2018, correlated(), List.of(0.72), List.of(22), 1000, 1, 1);
    assertThat(grid.csv().lines().skip(1)).first().asString().startsWith("0.72,40,22,0.25,1000,");
  }

  @Test
  void a_better_service_is_rated_better() {
    List<Double> sufficiencies = List.of(0.5, 0.6, 0.7, 0.8, 0.9);
    List<OperatingCharacteristics> cells =
        SimulationGrid.of(Given.YOUTH_2018, SERVICE, sufficiencies, List.of(22), 1, 1, 1).cells();
    assertThat(cells.stream().map(OperatingCharacteristics::meanScore).toList()).isSorted();
  }

  @Test
  void the_json_has_the_fields_of_the_vectors() {
    String exact =
        SimulationJson.of(Simulation.of(Given.YOUTH_2018, SERVICE, 1000, 1, 1))
            .replaceAll("\\s+", "");
    assertThat(exact)
        .startsWith(
            "{\"scenario\":{\"name\":\"grid\",\"N\":40,\"n\":22,\"rho\":0.0,\"domain1\":[2,2,2,2],"
                + "\"p\":[0.72]},\"exact\":{\"first_key_question_bands\":[")
        .containsSubsequence(
            "\"sample_overall\":[",
            "\"sample_mean_score\":19.19",
            "\"census_overall\":[",
            "\"census_mean_score\":21.39",
            "\"simulated\":{\"simulations\":1000,\"overall\":[",
            "\"overall_se\":[",
            "\"census\":[",
            "\"census_se\":[",
            "\"first_key_question_bands\":[",
            "\"first_key_question_bands_se\":[",
            "\"agree\":",
            "\"agree_se\":",
            "\"mean_score\":");
    assertThat(SimulationJson.of(Simulation.of(Given.YOUTH_2018, correlated(), 0, 1, 1)))
        .doesNotContain("sample_overall", "simulated");
  }
}
