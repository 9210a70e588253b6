package plumbline.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.framework.Share;

/// Whether a whole number of cases can give a printed percentage (the GRIM test): tried with
/// rounding half up, half to even, and cutting off.
public final class Grim {
  /// A hundred, in units of the last place of a percentage with so many places.
  private static final long[] HUNDRED = {100, 1_000, 10_000, 100_000, 1_000_000};

  private Grim() {}

  /// Whether a percentage and its counts are exact in a `long`: all that reports print are.
  private static boolean isShort(BigDecimal percent) {
    return percent.scale() >= 0 && percent.scale() < HUNDRED.length && percent.precision() <= 9;
  }

  /// The way of rounding that gives the percentage.
  enum Rounded {
    HALF_UP,
    HALF_EVEN,
    CUT_OFF
  }

  /// The count out of the base that gives the percentage, half up before the other roundings.
  public static Optional<Share> fit(BigDecimal percent, int base) {
    return Optional.ofNullable(fit(percent, base, Rounded.HALF_UP))
        .or(() -> Optional.ofNullable(fit(percent, base, Rounded.HALF_EVEN)));
  }

  static boolean fitsCutOff(BigDecimal percent, int base) {
    return fit(percent, base, Rounded.CUT_OFF) != null;
  }

  private static @org.jspecify.annotations.Nullable Share fit(
      BigDecimal percent, int base, Rounded rounded) {
    if (base < 1 || percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
      return null;
    }
    int near =
        isShort(percent)
            ? (int) (percent.unscaledValue().longValue() * base / HUNDRED[percent.scale()])
            : percent.multiply(BigDecimal.valueOf(base)).movePointLeft(2).toBigInteger().intValue();
    for (int part = Math.max(0, near - 1); part <= Math.min(base, near + 1); part++) {
      if (gives(part, base, percent, rounded)) {
        return new Share(part, base);
      }
    }
    return null;
  }

  /// Whether the count out of the base is the percentage, rounded half up or half to even.
  public static boolean gives(int part, int base, BigDecimal percent) {
    return gives(part, base, percent, Rounded.HALF_UP)
        || gives(part, base, percent, Rounded.HALF_EVEN);
  }

  static boolean gives(int part, int base, BigDecimal percent, Rounded rounded) {
    int places = Math.max(0, percent.scale());
    if (isShort(percent) && part >= 0) {
      long parts = HUNDRED[places] * part;
      long whole = parts / base;
      long twice = 2 * (parts % base);
      boolean up =
          switch (rounded) {
            case HALF_UP -> twice >= base;
            case HALF_EVEN -> twice > base || (twice == base && whole % 2 == 1);
            case CUT_OFF -> false;
          };
      return percent.unscaledValue().longValue() == whole + (up ? 1 : 0);
    }
    java.math.RoundingMode mode =
        switch (rounded) {
          case HALF_UP -> java.math.RoundingMode.HALF_UP;
          case HALF_EVEN -> java.math.RoundingMode.HALF_EVEN;
          case CUT_OFF -> java.math.RoundingMode.DOWN;
        };
    return percent(part, base, places, mode).compareTo(percent) == 0;
  }

  /// As reports print it: 16 of 22 is 73.
  public static BigDecimal percent(int part, int base, int places) {
    return percent(part, base, places, java.math.RoundingMode.HALF_UP);
  }

  private static BigDecimal percent(int part, int base, int places, java.math.RoundingMode mode) {
    return BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(base), places, mode);
  }

  /// Whether any base up to the largest can give the percentage.
  static boolean isPossible(BigDecimal percent, int largest) {
    for (int base = largest; base >= 1; base--) {
      if (fit(percent, base).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// Every base up to the largest that can give the percentage, with its count.
  static List<Share> fits(BigDecimal percent, int largest) {
    List<Share> fits = new ArrayList<>();
    for (int base = 1; base <= largest; base++) {
      fit(percent, base).ifPresent(fits::add);
    }
    return fits;
  }

  /// The count out of the smallest base that gives the percentage if it is cut off.
  static Optional<Share> leastCutOff(BigDecimal percent, int largest) {
    for (int base = 1; base <= largest; base++) {
      Share share = fit(percent, base, Rounded.CUT_OFF);
      if (share != null) {
        return Optional.of(share);
      }
    }
    return Optional.empty();
  }

  /// ‘6 of 14, 3 of 7’: the largest few, for a message.
  static String inWords(List<Share> fits) {
    if (fits.isEmpty()) {
      return "none";
    }
    List<String> words = fits.reversed().stream().limit(4).map(Share::toString).toList();
    return String.join(", ", words) + (fits.size() > 4 ? ", …" : "");
  }
}
