package plumbline.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The style sheets of the pages as one text that loads nothing: for a report that is a single
/// file. Of the design system only the components that a report uses are taken along.
final class StyleSheet {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern FONT = Pattern.compile("@font-face\\s*\\{[^}]*}");
  private static final Pattern LOADED = Pattern.compile("url\\([^)]*\\)|@import[^;]*;");
  private static final Pattern OTHER_COMPONENT =
      Pattern.compile(
          "\\.govuk-(?!body|heading|caption|list|link|table|tag|details|inset-text|summary-list"
              + "|skip-link|template|width-container|main-wrapper|visually-hidden|checkboxes"
              + "|fieldset|form-group|label)");

  static final String INLINE =
      withoutOtherComponents(withoutFiles(asset("govuk-frontend.css")))
          + "\n"
          + withoutFiles(asset("plumbline.css"))
          + "\n"
          + withoutFiles(asset("report.css"));

  /// For reports that were checked.
  static final String FINDINGS = INLINE + "\n" + withoutFiles(asset("check.css"));

  private StyleSheet() {}

  static String withoutFiles(String sheet) {
    String text = COMMENT.matcher(sheet).replaceAll("");
    return LOADED.matcher(FONT.matcher(text).replaceAll("")).replaceAll("none").strip();
  }

  /// Leaves out the selectors of components that a report doesn't use, and the rules that then have
  /// none left. A group such as `@media` is gone through and keeps what is left in it.
  static String withoutOtherComponents(String sheet) {
    StringBuilder kept = new StringBuilder();
    int at = 0;
    while (at < sheet.length()) {
      int open = sheet.indexOf('{', at);
      int semicolon = sheet.indexOf(';', at);
      if (semicolon >= 0 && (open < 0 || semicolon < open)) {
        kept.append(sheet, at, semicolon + 1);
        at = semicolon + 1;
        continue;
      }
      if (open < 0) {
        break;
      }
      int close = closing(sheet, open);
      kept.append(rule(sheet.substring(at, open).strip(), sheet.substring(open + 1, close)));
      at = close + 1;
    }
    return kept.toString();
  }

  private static String rule(String prelude, String block) {
    boolean group = prelude.startsWith("@media") || prelude.startsWith("@supports");
    String left = group ? prelude : selectors(prelude);
    String inner = group ? withoutOtherComponents(block) : block;
    return left.isEmpty() || inner.isBlank() ? "" : "%s{%s}".formatted(left, inner);
  }

  private static String selectors(String prelude) {
    return Pattern.compile(",(?![^(]*\\))")
        .splitAsStream(prelude)
        .filter(selector -> !OTHER_COMPONENT.matcher(selector).find())
        .collect(Collectors.joining(","));
  }

  private static int closing(String sheet, int open) {
    int depth = 0;
    for (int at = open; at < sheet.length(); at++) {
      char here = sheet.charAt(at);
      if (here == '{') {
        depth++;
      } else if (here == '}' && --depth == 0) {
        return at;
      }
    }
    throw new IllegalStateException("A style sheet of the product ends within a rule.");
  }

  private static String asset(String name) {
    try (InputStream in = StyleSheet.class.getResourceAsStream("assets/" + name)) {
      if (in == null) {
        throw new IllegalStateException(
            "The style sheet " + name + " is missing from the product.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
