package plumbline.web.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plumbline.sampling.SamplePlan;

/// What is kept of a draw, and how the engine’s advice reads on a page.
class RepeatTest {
  private static final LocalDate ANNOUNCED = LocalDate.of(2026, 3, 2);

  @Test
  void a_plan_is_read_back_as_it_was_kept() {
    DrawPlan exceptional =
        new DrawPlan(
            ANNOUNCED,
            Map.of("court", new SamplePlan.Months(7, 12)),
            Optional.of(4),
            Optional.of(0),
            5);

    assertThat(DrawPlan.read(exceptional.json())).isEqualTo(exceptional);
    assertThat(DrawPlan.read(DrawPlan.usual(ANNOUNCED).json()))
        .isEqualTo(DrawPlan.usual(ANNOUNCED));
  }

  @Test
  void advice_for_the_command_line_becomes_advice_for_the_form() {
    assertThat(
            WebWords.of(
                "say which with --dates day-first or --dates month-first, or write them as 2026-03-31"))
        .isEqualTo(
            "say which by choosing ‘day first’ below or ‘month first’, or write them as 2026-03-31");
    assertThat(WebWords.of("allow more with --per-case-manager 7, the least that will do"))
        .isEqualTo(
            "allow more by entering 7 as the most cases of one case manager, the least that will do");
    assertThat(WebWords.of("close the quotes")).isEqualTo("close the quotes");
  }
}
