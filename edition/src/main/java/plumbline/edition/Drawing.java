package plumbline.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Bars laid out: across in per cent of the drawing’s width, so that its letters stay as large on a
/// phone; down in pixels. The floors’ lines have their number on top; what begins there, the
/// caption says.
public record Drawing(List<Bar> bars, List<Floor> floors, int height) {
  private static final int NUMBERS = 18;
  private static final int BAR = 44;

  public record Bar(String label, String width, int top, boolean strong) {}

  public record Floor(String label, String across) {}

  public static Drawing of(Bars bars) {
    List<Floor> floors =
        bars.floors().stream()
            .map(floor -> new Floor(number(floor.percent()), number(floor.percent())))
            .toList();
    List<Bar> drawn = new ArrayList<>();
    for (Bars.Bar bar : bars.bars()) {
      drawn.add(
          new Bar(bar.label(), number(bar.percent()), NUMBERS + BAR * drawn.size(), bar.strong()));
    }
    return new Drawing(drawn, floors, NUMBERS + BAR * drawn.size());
  }

  private static String number(double percent) {
    return String.format(Locale.ROOT, "%.2f", percent).replaceAll("\\.?0+$", "");
  }
}
