package plumbline.figures;

import plumbline.figures.Finding.Certainty;
import plumbline.figures.Finding.Quote;
import plumbline.reading.Line;

/// Digits that only look like 0 to 9 (full-width, Arabic) are not read as figures, and a figure
/// that was not read must not pass as checked.
final class UnreadDigits implements Check {
  /// Where a whole report is written so, it is told often enough.
  private static final int MOST = 20;

  @Override
  public String name() {
    return "unread-digits";
  }

  @Override
  public void check(Facts facts, Found found) {
    int told = 0;
    for (Line line : facts.report().text().lines()) {
      if (told < MOST && hasForeignDigit(line.text())) {
        Quote quote = new Quote(line.number(), line.text());
        found.note(
            Kind.OTHER,
            Certainty.CERTAIN,
            quote,
            quote,
            "The line has digits that are not 0 to 9, and its figures were not checked: write them"
                + " as 0 to 9.",
            "looked at each letter");
        told++;
      }
    }
  }

  private static boolean hasForeignDigit(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) > '~' && Character.isDigit(text.codePointAt(at))) {
        return true;
      }
    }
    return false;
  }
}
