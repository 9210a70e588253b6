package plumbline.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.document.JsonDocument;
import plumbline.document.Node;
import plumbline.document.Source;
import plumbline.framework.Sampling;

class SampleSizeTest {
  private static final Precision PRECISION = new Precision(80, 5, 50);

  /// From n_by_N of the reference values, made with SciPy.
  @Test
  void the_size_is_the_reference_for_every_population_up_to_500() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/vectors/sample-size.json")) {
      Node root =
          Lists.accepted(
              JsonDocument.read(
                  new Source("sample-size.json", Objects.requireNonNull(in).readAllBytes())));
      Map<String, Node> sizes =
          ((Node.Mapping) Objects.requireNonNull(((Node.Mapping) root).entries().get("n_by_N")))
              .entries();
      assertThat(sizes).hasSize(500);
      sizes.forEach((population, size) ->
          assertThat(PRECISION.sizeFor(Integer.parseInt(population)))
              .as("of %s", population)
              .isEqualTo(Integer.parseInt(((Node.Scalar) size).text())));
    }
  }

  @Test
  void z_of_80_per_cent_and_n0_are_the_reference_values() {
    assertThat(PRECISION.z()).isCloseTo(1.2815515655446004, within(1e-14));
    assertThat(PRECISION.unlimited()).isCloseTo(164.2374415149816, within(1e-10));
  }

  @ParameterizedTest
  @CsvSource({
    "8, 8", "28, 25", "29, 25", "42, 34", "24, 22", "25, 22", "7, 7", "15, 14", "200, 91"
  })
  void sizes_of_the_reports_and_the_limits_of_14_and_91_are_this_formula(int population, int size) {
    assertThat(PRECISION.sizeFor(population)).isEqualTo(size);
  }

  @ParameterizedTest
  @CsvSource({"8, 6", "28, 17", "42, 23", "24, 15"})
  void two_out_of_court_cases_for_every_three_court_cases_as_in_the_reports(
      int courtCases, int outOfCourt) {
    assertThat(sizes(Lists.YOUTH_2018.sampling(), courtCases, 100))
        .extracting(Population::size)
        .containsExactly(PRECISION.sizeFor(courtCases), outOfCourt);
  }

  @Test
  void where_there_are_too_few_out_of_court_cases_all_are_taken() {
    Population few = sizes(Lists.YOUTH_2018.sampling(), 42, 11).get(1);
    assertThat(few.size()).isEqualTo(11);
    assertThat(few.rule())
        .isEqualTo("All 11: 2 for every 3 of the 34 court cases, rounded up would be 23.");
  }

  @Test
  void where_no_case_is_eligible_none_is_sampled_by_no_rule() {
    assertThat(sizes(Lists.YOUTH_2018.sampling(), 0, 0))
        .extracting(Population::rule)
        .containsOnly("None: no case is eligible.");
    assertThat(sizes(Lists.YOUTH_2018.sampling(), 1, 0).get(1).rule())
        .isEqualTo("None: no case is eligible.");
    assertThat(sizes(Lists.YOUTH_2021.sampling(), 1, 0).get(1).rule())
        .isEqualTo("None: no case is eligible.");
    assertThat(sizes(Lists.YOUTH_2018.sampling(), 1, 9).get(1).rule())
        .isEqualTo("1: 2 for every 3 of the 1 court case, rounded up.");
  }

  @Test
  void without_court_cases_the_formula_sizes_the_out_of_court_sample() {
    assertThat(sizes(Lists.YOUTH_2018.sampling(), 0, 42))
        .extracting(Population::size)
        .containsExactly(0, 34);
  }

  @Test
  void wirral_s_7_court_and_20_out_of_court_cases_come_from_7_and_22_eligible_ones() {
    assertThat(sizes(Lists.YOUTH_2021.sampling(), 7, 22))
        .extracting(Population::size)
        .containsExactly(7, 20);
  }

  @Test
  void by_share_the_sample_has_the_population_s_share_of_out_of_court_cases() {
    Population share = sizes(Lists.YOUTH_2021.sampling(), 100, 40).get(1);
    assertThat(share.size()).isEqualTo(26);
    assertThat(share.rule())
        .isEqualTo(
            "26: as many for each of the 63 court cases as are eligible, 40 for 100, rounded up, is 26.");
  }

  @Test
  void floor_and_ceiling_hold_where_a_framework_states_them() {
    Sampling stated = with(Optional.of(14), Optional.of(30));
    assertThat(sizes(Optional.of(stated), 10, 0).getFirst().size()).isEqualTo(10);
    assertThat(sizes(Optional.of(stated), 14, 0).getFirst().size()).isEqualTo(14);
    assertThat(sizes(Optional.of(stated), 200, 0).getFirst().size()).isEqualTo(30);
    assertThat(sizes(Optional.of(stated), 200, 0).getFirst().rule())
        .isEqualTo("30 of 200, by the framework’s ceiling.");
  }

  @Property
  void the_true_margin_never_exceeds_the_planned_one(
      @ForAll @IntRange(min = 1, max = 5000) int population) {
    int size = PRECISION.sizeFor(population);
    assertThat(PRECISION.marginOf(size, population).orElseThrow()).isLessThanOrEqualTo(5 + 1e-9);
    if (size > 1 && size < population) {
      assertThat(PRECISION.marginOf(size - 1, population).orElseThrow()).isGreaterThan(5);
    }
  }

  @Test
  void a_sample_of_everything_has_no_margin_and_of_nothing_has_none_to_tell() {
    assertThat(PRECISION.marginOf(8, 8)).hasValue(0);
    assertThat(PRECISION.marginOf(0, 8)).isEmpty();
  }

  private static List<Population> sizes(Optional<Sampling> sampling, int court, int outOfCourt) {
    Map<String, Integer> eligible = new LinkedHashMap<>();
    eligible.put("court", court);
    eligible.put("out-of-court", outOfCourt);
    return Sizes.of(sampling.orElseThrow(), eligible);
  }

  private static Sampling with(Optional<Integer> floor, Optional<Integer> ceiling) {
    Sampling usual = Lists.YOUTH_2018.sampling().orElseThrow();
    return new Sampling(
        usual.confidence(),
        usual.margin(),
        usual.proportion(),
        usual.formula(),
        floor,
        ceiling,
        usual.windows(),
        usual.outOfCourt(),
        usual.match(),
        usual.perCaseManager(),
        usual.source());
  }
}
