package plumbline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import plumbline.framework.Band;
import plumbline.framework.Bands;
import plumbline.framework.Percentage;

/// A drawing of bars against the floors of bands, with every value in text. Positions across are
/// per cent of the drawing's width, so that it fits a phone without small print; positions down are
/// pixels.
///
/// @param description what it shows, for those who don't see it
public record Chart(String title, String description, List<Bar> bars, List<Floor> floors) {
  private static final int FLOOR = 20;
  private static final int BAR = 48;

  /// @param label what the bar is of, with its value
  /// @param width its length, in per cent of the drawing
  /// @param decides whether it decides the rating
  public record Bar(String label, String width, boolean decides) {}

  /// @param label the rating that begins here, with the value: `Good 65%+`
  /// @param at how far across it stands, in per cent of the drawing
  /// @param flagLeft whether its label stands to its left
  public record Floor(String label, String at, boolean flagLeft) {}

  public Chart {
    bars = List.copyOf(bars);
    floors = List.copyOf(floors);
  }

  /// The floors of bands: one label a row, the highest floor at the top, so that no line crosses
  /// the label of another. The lowest band begins at nothing and needs no line.
  ///
  /// @param whole what the full width stands for
  static List<Floor> floors(Bands bands, BigFraction whole, String sign) {
    List<Floor> floors = new ArrayList<>();
    for (Band band : bands.bands().reversed()) {
      if (band.floor().signum() > 0) {
        Percentage across = across(band.floor(), whole);
        floors.add(
            new Floor(
                "%s %s%s+".formatted(band.rating(), band.floorNumber(), sign),
                across.number(),
                across.compareTo(Percentage.of(50)) >= 0));
      }
    }
    return floors;
  }

  /// A value as a share of the drawing's width.
  static Percentage across(BigFraction value, BigFraction whole) {
    return new Percentage(value.multiply(100).divide(whole));
  }

  static String listed(List<Floor> floors) {
    return floors.reversed().stream().map(Floor::label).collect(Collectors.joining(", "));
  }

  public int height() {
    return barTop(bars.size()) - 8;
  }

  public int floorTop(int index) {
    return FLOOR * index;
  }

  /// How far down the line of a floor reaches, from its own top.
  public int floorHeight(int index) {
    return height() - floorTop(index);
  }

  public int barTop(int index) {
    return FLOOR * floors.size() + 8 + BAR * index;
  }
}
