package plumbline.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Bars laid out: across in per cent of the drawing’s width, so that its letters stay as large on a
/// phone; down in pixels. One label of a floor a row, the highest floor at the top, so that no line
/// crosses the label of another.
public record Drawing(List<Bar> bars, List<Floor> floors, int height) {
  private static final int FLOOR = 20;
  private static final int BAR = 48;

  public record Bar(String label, String width, int top, boolean strong) {}

  public record Floor(String label, String across, int top, boolean toTheLeft) {}

  public static Drawing of(Bars bars) {
    List<Floor> floors = new ArrayList<>();
    for (Bars.Floor floor : bars.floors().reversed()) {
      floors.add(
          new Floor(
              floor.label(),
              number(floor.percent()),
              FLOOR * floors.size(),
              floor.percent() >= 50));
    }
    int under = FLOOR * floors.size() + 8;
    List<Bar> drawn = new ArrayList<>();
    for (Bars.Bar bar : bars.bars()) {
      drawn.add(
          new Bar(bar.label(), number(bar.percent()), under + BAR * drawn.size(), bar.strong()));
    }
    return new Drawing(drawn, floors, under + BAR * drawn.size() - 8);
  }

  private static String number(double percent) {
    return String.format(Locale.ROOT, "%.2f", percent).replaceAll("\\.?0+$", "");
  }
}
