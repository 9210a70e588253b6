package plumbline.web.service;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What services counted in their returns, for rooms that sum it up.
@Component
public class GivenCounts {
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

  private final Figures figures;

  GivenCounts(Figures figures) {
    this.figures = figures;
  }

  /// By field, whatever its unit; a figure that is no whole number counts nobody.
  public Map<String, Integer> of(String inspection) {
    Map<String, Integer> counts = new HashMap<>();
    figures
        .of(inspection)
        .forEach((field, kept) ->
            kept.figure()
                .map(figure -> figure.value().stripTrailingZeros())
                .filter(value -> value.scale() <= 0 && value.compareTo(MOST) <= 0)
                .ifPresent(value -> counts.put(field, value.intValueExact())));
    return counts;
  }
}
