package plumbline.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// DESIGN, section 3, rule 3: a band has a floor and no ceiling, and rounding happens once.
class BandsTest {
  private static final Framework YOUTH = accepted("youth-2018.yaml");
  private static final Framework CARE_HOME = accepted("care-home-2024.yaml");

  private static Framework accepted(String name) {
    return ExampleFiles.accepted(
        ExampleFiles.source(
            ExampleFiles.all().stream()
                .filter(file -> file.endsWith(name))
                .findFirst()
                .orElseThrow()));
  }

  static List<Path> all() {
    return ExampleFiles.all();
  }

  private static Rating rating(Framework framework, int yes, int base) {
    return framework.bands().of(framework.rounding().percentage(new Share(yes, base))).rating();
  }

  @ParameterizedTest
  @CsvSource({
    "129, 200, 65, Good", // 64.5 rounds half up
    "128, 200, 64, Requires improvement",
    "13, 20, 65, Good",
    "99, 200, 50, Requires improvement", // 49.5
    "98, 200, 49, Inadequate",
    "159, 200, 80, Outstanding", // 79.5
    "2, 3, 67, Good",
    "1, 3, 33, Inadequate",
    "1, 200, 1, Inadequate", // 0.5
    "0, 7, 0, Inadequate",
    "7, 7, 100, Outstanding"
  })
  void a_whole_per_cent_is_rounded_half_up_and_then_banded(
      int yes, int base, int percent, String rating) {
    assertThat(YOUTH.rounding().percentage(new Share(yes, base))).isEqualTo(Percentage.of(percent));
    assertThat(rating(YOUTH, yes, base)).hasToString(rating);
  }

  @Test
  void an_exact_percentage_is_banded_as_it_is() {
    assertThat(rating(CARE_HOME, 179, 200)).hasToString("Good"); // 89.5 is below 90
    assertThat(rating(CARE_HOME, 180, 200)).hasToString("Excellent");
    assertThat(Percentage.of(new Share(2, 3))).hasToString("66.7%");
  }

  /// Every share of up to 500 cases: one band reaches it, the next doesn't, and more is never
  /// lower.
  @ParameterizedTest
  @MethodSource("all")
  void bands_have_no_seams(Path file) {
    Framework framework = ExampleFiles.accepted(ExampleFiles.source(file));
    List<Band> bands = framework.bands().bands();
    for (int base = 1; base <= 500; base++) {
      Rating last = framework.scale().worst();
      for (int yes = 0; yes <= base; yes++) {
        Percentage percentage = framework.rounding().percentage(new Share(yes, base));
        List<Rating> holding = new ArrayList<>();
        for (int index = 0; index < bands.size(); index++) {
          BigFraction floor = bands.get(index).floor();
          boolean reached = percentage.points().compareTo(floor) >= 0;
          boolean passed =
              index + 1 < bands.size()
                  && percentage.points().compareTo(bands.get(index + 1).floor()) >= 0;
          if (reached && !passed) {
            holding.add(bands.get(index).rating());
          }
        }
        Rating rating = framework.bands().of(percentage).rating();
        if (!holding.equals(List.of(rating)) || rating.isBelow(last)) {
          assertThat(holding).as("%d of %d".formatted(yes, base)).containsExactly(rating);
          assertThat(rating.rank()).isGreaterThanOrEqualTo(last.rank());
        }
        last = rating;
      }
      assertThat(last).isEqualTo(framework.bands().bands().getLast().rating());
    }
  }

  @Test
  void a_band_knows_its_neighbours() {
    Bands bands = YOUTH.bands();
    Band good = bands.of(Percentage.of(65));
    assertThat(bands.above(good)).map(Band::floorNumber).contains("80");
    assertThat(bands.below(good)).map(Band::floorNumber).contains("50");
    assertThat(bands.above(bands.of(Percentage.of(100)))).isEmpty();
    assertThat(bands.below(bands.of(Percentage.of(0)))).isEmpty();
  }

  @Test
  void a_share_is_some_of_at_least_one_case() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Share(1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Share(9, 8));
    assertThatIllegalArgumentException().isThrownBy(() -> new Share(-1, 8));
    assertThatIllegalArgumentException().isThrownBy(() -> Percentage.of(101));
    assertThatIllegalArgumentException().isThrownBy(() -> new Tally.Counted(9, 8));
  }
}
