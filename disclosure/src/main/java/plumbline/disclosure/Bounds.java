package plumbline.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Between which numbers the parts of a whole must lie, for a reader who knows the whole and some
/// of the parts’ shares: rounded shares of many may leave only one number to the few others.
final class Bounds {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final int whole;
  private final List<int[]> parts = new ArrayList<>();

  Bounds(int whole) {
    this.whole = whole;
  }

  /// A part that the reader knows nothing of.
  void hidden() {
    parts.add(new int[] {0, whole});
  }

  /// A part whose share is printed; the last figure of it is rounded, half up.
  void shown(BigDecimal share) {
    BigDecimal half = HALF.scaleByPowerOfTen(-Math.max(0, share.scale()));
    parts.add(
        new int[] {
          Math.max(0, least(share.subtract(half))), Math.min(whole, least(share.add(half)) - 1)
        });
  }

  private int least(BigDecimal share) {
    return share
        .multiply(BigDecimal.valueOf(whole))
        .movePointLeft(2)
        .setScale(0, RoundingMode.CEILING)
        .intValueExact();
  }

  /// Whether a part comes down to one number that is of few, or is not shown.
  boolean tell(Split split, List<Boolean> hidden) {
    narrow();
    for (int at = 0; at < parts.size(); at++) {
      int[] part = parts.get(at);
      if (part[0] == part[1] && (hidden.get(at) || split.isSmall(part[0]))) {
        return true;
      }
    }
    return false;
  }

  /// Each part is what the others leave of the whole.
  private void narrow() {
    boolean narrower = true;
    while (narrower) {
      narrower = false;
      for (int[] part : parts) {
        int least = whole - (sum(1) - part[1]);
        int most = whole - (sum(0) - part[0]);
        if (least > part[1] || most < part[0] || part[0] > part[1]) {
          return; // the shares contradict each other, and tell nothing
        }
        if (least > part[0] || most < part[1]) {
          part[0] = Math.max(part[0], least);
          part[1] = Math.min(part[1], most);
          narrower = true;
        }
      }
    }
  }

  private int sum(int end) {
    return parts.stream().mapToInt(part -> part[end]).sum();
  }
}
