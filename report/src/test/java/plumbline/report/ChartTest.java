package plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import plumbline.framework.Bands;

/// Bars against the floors of bands.
class ChartTest {
  private static final Bands BANDS =
      ShippedReports.rated("trafford-2020").inspection().framework().bands();

  @Test
  void the_floors_stand_where_the_bands_begin_the_highest_label_on_top() {
    assertThat(Chart.floors(BANDS, BigFraction.of(100), "%"))
        .containsExactly(
            new Chart.Floor("Outstanding 80%+", "80", true),
            new Chart.Floor("Good 65%+", "65", true),
            new Chart.Floor("Requires improvement 50%+", "50", true));
  }

  @Test
  void a_floor_near_the_left_edge_has_its_label_on_the_right() {
    Bands scores = ShippedReports.rated("trafford-2020").inspection().framework().overall().bands();
    assertThat(Chart.floors(scores, BigFraction.of(36), "").getLast())
        .isEqualTo(new Chart.Floor("Requires improvement 7+", "19.4", false));
  }

  @Test
  void a_drawing_is_as_high_as_its_labels_and_bars() {
    Chart chart =
        new Chart(
            "t",
            "d",
            List.of(new Chart.Bar("a", "10", false), new Chart.Bar("b", "20", true)),
            Chart.floors(BANDS, BigFraction.of(100), "%"));
    assertThat(chart.barTop(1)).isGreaterThan(chart.barTop(0));
    assertThat(chart.height()).isGreaterThanOrEqualTo(chart.barTop(1) + 34);
    assertThat(chart.floorTop(2) + chart.floorHeight(2)).isEqualTo(chart.height());
  }

  @Property
  void no_score_leaves_the_drawing(@ForAll @IntRange(max = 36) int score) {
    assertThat(Chart.across(BigFraction.of(score), BigFraction.of(36)).number())
        .matches("\\d{1,3}(\\.\\d)?");
  }
}
