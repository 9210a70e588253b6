package plumbline.press;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/// Where a line may end: never within a word at its apostrophe, as in `child’s` or, in Welsh,
/// `i’r`.
final class LineBreaks implements FSTextBreaker {
  private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.UK);
  private String text = "";

  @Override
  public int next() {
    int at = breaks.next();
    while (at != BreakIterator.DONE && isAtApostrophe(at)) {
      at = breaks.next();
    }
    return at;
  }

  private boolean isAtApostrophe(int at) {
    return at >= 2
        && at < text.length()
        && text.charAt(at - 1) == '’'
        && Character.isLetter(text.charAt(at - 2))
        && Character.isLetter(text.charAt(at));
  }

  @Override
  public void setText(String text) {
    this.text = text;
    breaks.setText(text);
  }
}
