package plumbline.press;

import java.nio.charset.StandardCharsets;
import plumbline.document.ContentHash;

/// The bookmark in a Word document that says where the words of a section begin and end.
public final class SectionMark {
  private static final int LONGEST = 24; // Word has names of up to 40 letters
  private static final int TELLING = 8;

  private SectionMark() {}

  /// A bookmark’s name has letters, digits and underscores only; what tells sections apart is the
  /// hash.
  public static String of(String section) {
    String plain = section.replaceAll("[^A-Za-z0-9]", "_");
    String hash = ContentHash.of(section.getBytes(StandardCharsets.UTF_8)).hex();
    return "s_%s_%s"
        .formatted(
            plain.substring(0, Math.min(plain.length(), LONGEST)), hash.substring(0, TELLING));
  }

  /// Whether a bookmark is a section’s.
  public static boolean isOne(String bookmark) {
    return bookmark.matches("s_\\w*_[0-9a-f]{%d}".formatted(TELLING));
  }
}
