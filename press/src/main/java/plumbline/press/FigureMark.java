package plumbline.press;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.document.ContentHash;

/// The bookmark in a Word document around a bound figure.
public final class FigureMark {
  private static final int LONGEST = 40; // as Word has it
  private static final int TELLING = 12;
  private static final Pattern MARK = Pattern.compile("f\\d+_(\\w+)");

  private FigureMark() {}

  /// @param number tells two places of one figure apart
  static String of(String ref, int number) {
    String name =
        "f%d_%s".formatted(number, ref.replace(".", "_p").replace(":", "_c").replace("-", "_d"));
    // A name that is too long would be cut, and name another figure.
    return name.length() > LONGEST ? "f%d_%s".formatted(number, shortened(ref)) : name;
  }

  /// What stands for a reference that is too long for a name.
  public static String shortened(String ref) {
    return "x" + ContentHash.of(ref.getBytes(StandardCharsets.UTF_8)).hex().substring(0, TELLING);
  }

  /// The figure that a bookmark is around, if it is around one: its reference, or what stands for
  /// it.
  public static Optional<String> ref(String bookmark) {
    Matcher found = MARK.matcher(bookmark);
    return found.matches()
        ? Optional.of(found.group(1).replace("_p", ".").replace("_c", ":").replace("_d", "-"))
        : Optional.empty();
  }
}
