package plumbline.reading;

import java.util.Locale;

/// What the letters of a text alone say of it.
final class Shapes {
  private static final int LONGEST_LIST_NAME = "areas for improvement:".length();

  private Shapes() {}

  static boolean isQuotation(String text) {
    char first = text.charAt(0);
    return (first == '“' || first == '"')
        && text.length() > 40
        && Math.max(text.lastIndexOf('”'), text.lastIndexOf('"')) > text.length() - 3;
  }

  static boolean isListName(String text) {
    if (text.length() > LONGEST_LIST_NAME) {
      return false;
    }
    String name = text.toLowerCase(Locale.ROOT);
    return name.equals("strengths:")
        || name.equals("areas for improvement:")
        || name.equals("strengths")
        || name.equals("areas for improvement")
        || name.equals("but:");
  }

  static boolean isEnded(CharSequence text) {
    int last = text.length() - 1;
    while (last > 0 && "’”)'\"".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return last < 0 || ".?!:".indexOf(text.charAt(last)) >= 0;
  }
}
