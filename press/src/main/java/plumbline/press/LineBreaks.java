package plumbline.press;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/// Where a line of British English may end: never before an apostrophe’s s.
final class LineBreaks implements FSTextBreaker {
  private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.UK);

  @Override
  public int next() {
    return breaks.next();
  }

  @Override
  public void setText(String text) {
    breaks.setText(text);
  }
}
