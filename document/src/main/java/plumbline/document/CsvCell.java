package plumbline.document;

/// A cell of a table for a spreadsheet (RFC 4180).
public final class CsvCell {
  private static final String FORMULA_BEGINS = "=+-@\t\r\n";

  private CsvCell() {}

  /// Text that a spreadsheet would take for a formula gets an apostrophe in front (as OWASP advises
  /// against CSV injection); what holds a separator, a quote or a line break is put in quotes.
  public static String of(String text) {
    boolean formula = !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(one -> one == ',' || one == '"' || one < ' ');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
