package plumbline.report;

import gg.jte.TemplateOutput;
import java.util.regex.Pattern;

/// Keeps out of a page what a text from a file must never carry into it: characters that no XML
/// document may hold, and the directions that would turn the words beside them around.
final class LegibleOutput implements TemplateOutput {
  private static final Pattern ILLEGAL =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF\\p{Cs}]");
  private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

  private final TemplateOutput page;

  LegibleOutput(TemplateOutput page) {
    this.page = page;
  }

  static String legible(String text) {
    return ILLEGAL.matcher(TURNING.matcher(text).replaceAll("")).replaceAll("\uFFFD");
  }

  @Override
  public void writeContent(String text) {
    page.writeContent(legible(text));
  }

  @Override
  public void writeContent(String text, int begin, int end) {
    page.writeContent(legible(text.substring(begin, end)));
  }

  /// The fixed words of a template.
  @Override
  public void writeBinaryContent(byte[] fixed) {
    page.writeBinaryContent(fixed);
  }
}
