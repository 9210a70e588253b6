package plumbline.figures;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/// How words hedge a figure: ‘over half’, ‘at least 78 per cent’.
enum Bound {
  EXACTLY(""),
  OVER("over "),
  JUST_OVER("just over "),
  UNDER("under "),
  JUST_UNDER("just under "),
  AT_LEAST("at least "),
  AT_MOST("at most "),
  ABOUT("about ");

  private final String words;

  Bound(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  boolean isDirected() {
    return this == OVER || this == JUST_OVER || this == UNDER || this == JUST_UNDER;
  }

  /// Whether a share of cases meets the limit hedged this way. ‘About’ and ‘just’ leave room.
  boolean admits(BigFraction share, BigFraction limit) {
    BigFraction room = BigFraction.of(1, 10);
    int side = share.compareTo(limit);
    return switch (this) {
      case EXACTLY -> side == 0;
      case OVER -> side > 0;
      case JUST_OVER -> side > 0 && share.compareTo(limit.add(room)) <= 0;
      case UNDER -> side < 0;
      case JUST_UNDER -> side < 0 && share.compareTo(limit.subtract(room)) >= 0;
      case AT_LEAST -> side >= 0;
      case AT_MOST -> side <= 0;
      case ABOUT -> share.subtract(limit).abs().compareTo(BigFraction.of(1, 20)) <= 0;
    };
  }

  /// The same figure said of the cases that did not.
  Bound turned() {
    return switch (this) {
      case EXACTLY -> EXACTLY;
      case OVER -> UNDER;
      case JUST_OVER -> JUST_UNDER;
      case UNDER -> OVER;
      case JUST_UNDER -> JUST_OVER;
      case AT_LEAST -> AT_MOST;
      case AT_MOST -> AT_LEAST;
      case ABOUT -> ABOUT;
    };
  }

  /// The hedge that these two words make, the nearer one last.
  static Optional<Bound> of(String before, String word) {
    boolean just =
        before.equals("just") || before.equals("slightly") || before.equals("marginally");
    return Optional.ofNullable(
        switch (word) {
          case "over", "above", "exceeding" -> just ? JUST_OVER : OVER;
          case "under", "below" -> just ? JUST_UNDER : UNDER;
          case "than" ->
              switch (before) {
                case "more", "greater" -> OVER;
                case "less", "fewer" -> UNDER;
                default -> null;
              };
          case "least" -> before.equals("at") ? AT_LEAST : null;
          case "most" -> before.equals("at") ? AT_MOST : null;
          case "to" -> before.equals("up") ? AT_MOST : null;
          case "nearly", "almost" -> JUST_UNDER;
          case "about", "around", "approximately", "roughly" -> ABOUT;
          default -> null;
        });
  }
}
