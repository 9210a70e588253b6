package plumbline.press;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The bookmark in a Word document around a bound figure.
public final class FigureMark {
  private static final int LONGEST = 40; // as Word has it
  private static final Pattern MARK = Pattern.compile("f\\d+_(\\w+)");

  private FigureMark() {}

  /// @param number tells two places of one figure apart
  static String of(String ref, int number) {
    String name =
        "f%d_%s".formatted(number, ref.replace(".", "_p").replace(":", "_c").replace("-", "_d"));
    // A name that is too long would be cut, and name another figure.
    return name.length() > LONGEST ? "f" + number : name;
  }

  /// The figure that a bookmark is around, if it is around one.
  public static Optional<String> ref(String bookmark) {
    Matcher found = MARK.matcher(bookmark);
    return found.matches()
        ? Optional.of(found.group(1).replace("_p", ".").replace("_c", ":").replace("_d", "-"))
        : Optional.empty();
  }
}
