package plumbline.edition;

import java.util.List;

/// A chart of bars against the floors of bands, every value in words. Each bar is a share of the
/// whole width, in per cent.
public record Bars(List<Bar> bars, List<Floor> floors) {

  /// @param strong whether it decides
  public record Bar(String label, double percent, boolean strong) {}

  /// @param label such as `65 (Good)`
  public record Floor(String label, double percent) {}

  public Bars {
    bars = List.copyOf(bars);
    floors = List.copyOf(floors);
  }
}
