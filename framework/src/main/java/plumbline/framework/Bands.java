package plumbline.framework;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/// Bands from the lowest floor up, without seams: the band of a value is the last whose floor it
/// reaches. Floors are percentages where key questions are banded, points where scores are.
public record Bands(List<Band> bands) {
  public Bands {
    bands = List.copyOf(bands);
    if (bands.isEmpty()) {
      throw new IllegalArgumentException("There is at least one band.");
    }
  }

  public Band of(Percentage percentage) {
    return of(percentage.points());
  }

  /// The band of a value; a value below the lowest floor falls into the lowest band.
  public Band of(BigFraction value) {
    Band reached = bands.getFirst();
    for (Band band : bands) {
      if (band.floor().compareTo(value) <= 0) {
        reached = band;
      }
    }
    return reached;
  }

  public Optional<Band> above(Band band) {
    int next = bands.indexOf(band) + 1;
    return next < bands.size() ? Optional.of(bands.get(next)) : Optional.empty();
  }

  public Optional<Band> below(Band band) {
    int index = bands.indexOf(band) - 1;
    return index >= 0 ? Optional.of(bands.get(index)) : Optional.empty();
  }
}
