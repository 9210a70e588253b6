package plumbline.reading;

import plumbline.reading.Healing.Piece;
import plumbline.reading.Line.Look;

/// Knows the items of lists.
final class Bullets {
  private static final String BULLETS = "•▪●○◦‣·■□➢";

  private Bullets() {}

  /// Where the words begin behind a bullet or an item's number; 0 if this is no item of a list.
  ///
  /// @param numbered whether a number with a full stop begins an item here
  static int end(Piece piece, boolean numbered) {
    String text = piece.text();
    if (piece.line().look() == Look.BULLET && BULLETS.indexOf(text.charAt(0)) < 0) {
      return itemNumber(text) > 0 ? itemNumber(text) : 0;
    }
    if (text.length() > 1 && BULLETS.indexOf(text.charAt(0)) >= 0) {
      return text.charAt(1) == ' ' ? 2 : 1;
    }
    if (text.length() > 2 && text.charAt(0) == 'o' && text.charAt(1) == ' ' && piece.apart()) {
      return 2;
    }
    return numbered ? itemNumber(text) : 0;
  }

  private static int itemNumber(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    boolean item =
        at > 0
            && at <= 2
            && at + 1 < text.length()
            && (text.charAt(at) == '.' || text.charAt(at) == ')')
            && text.charAt(at + 1) == ' ';
    return item ? at + 2 : 0;
  }
}
