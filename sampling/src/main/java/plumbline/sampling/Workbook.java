package plumbline.sampling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// An .xlsx workbook (ECMA-376, part 1, SpreadsheetML): the rows of its first visible sheet, read
/// as a stream. Only what a case list needs is understood; a formula is refused, since what it
/// gives today it may not give tomorrow.
final class Workbook {
  private static final int MOST_TEXTS = 1_000_000;
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String STRICT_RELATIONSHIPS =
      "http://purl.oclc.org/ooxml/officeDocument/relationships";

  private final WorkbookParts parts;
  private final ListProblems problems;
  private final List<String> texts = new ArrayList<>();
  private final List<Boolean> dateStyles = new ArrayList<>();
  private boolean from1904;

  private Workbook(WorkbookParts parts, ListProblems problems) {
    this.parts = parts;
    this.problems = problems;
  }

  /// Reads the rows; answers what is to be said about the workbook.
  static List<String> read(Path path, ListProblems problems, Row.Taker taker) throws IOException {
    try (WorkbookParts parts = WorkbookParts.of(path, problems)) {
      return new Workbook(parts, problems).read(taker);
    }
  }

  private record Sheet(String name, String relationship, boolean visible) {}

  private List<String> read(Row.Taker taker) throws IOException {
    List<Sheet> sheets = sheets();
    Sheet first =
        sheets.stream()
            .filter(Sheet::visible)
            .findFirst()
            .orElseThrow(() ->
                problems.stop(1, "The workbook has no sheet", "send the list as CSV or .xlsx"));
    String part = partOf(first);
    if (parts.has("xl/sharedStrings.xml")) {
      parts.visit("xl/sharedStrings.xml", this::takeText);
    }
    if (parts.has("xl/styles.xml")) {
      readStyles();
    }
    WorkbookSheet sheet = new WorkbookSheet(texts, dateStyles, from1904, problems, taker);
    parts.visit(part, sheet);
    return sheets.size() == 1
        ? List.of()
        : List.of(
            English.text(
                "The workbook has %d sheets; the first, ‘%s’, was read.",
                sheets.size(), first.name()));
  }

  private List<Sheet> sheets() throws IOException {
    List<Sheet> sheets = new ArrayList<>();
    parts.visit(
        "xl/workbook.xml",
        (element, xml) -> {
          if (element.equals("workbookPr")) {
            from1904 = isTrue(xml.getAttributeValue(null, "date1904"));
          }
          if (element.equals("sheet") && sheets.size() < ListLimits.MOST_COLUMNS) {
            sheets.add(
                new Sheet(
                    shown(xml.getAttributeValue(null, "name")),
                    Optional.ofNullable(xml.getAttributeValue(RELATIONSHIPS, "id"))
                        .or(() ->
                            Optional.ofNullable(xml.getAttributeValue(STRICT_RELATIONSHIPS, "id")))
                        .orElse(""),
                    Optional.ofNullable(xml.getAttributeValue(null, "state"))
                        .filter(state -> !state.equals("visible"))
                        .isEmpty()));
          }
        });
    return sheets;
  }

  private static String shown(@org.jspecify.annotations.Nullable String name) {
    String whole = name == null ? "" : name;
    return whole.length() <= 31 ? whole : whole.substring(0, 31);
  }

  private static boolean isTrue(@org.jspecify.annotations.Nullable String value) {
    return "1".equals(value) || "true".equals(value);
  }

  private String partOf(Sheet sheet) throws IOException {
    Map<String, String> targets = new HashMap<>();
    parts.visit(
        "xl/_rels/workbook.xml.rels",
        (element, xml) -> {
          String id = xml.getAttributeValue(null, "Id");
          String target = xml.getAttributeValue(null, "Target");
          if (element.equals("Relationship") && id != null && target != null) {
            targets.put(id, target);
          }
        });
    String target = targets.getOrDefault(sheet.relationship(), "worksheets/sheet1.xml");
    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
  }

  /// A shared text may be in runs of different looks; their phonetic hints are no part of it.
  private void takeText(String element, XMLStreamReader xml) throws XMLStreamException {
    if (!element.equals("si")) {
      return;
    }
    if (texts.size() == MOST_TEXTS) {
      throw problems.stop(
          1,
          English.text("The workbook has more than %,d different texts", MOST_TEXTS),
          "save the list as CSV");
    }
    texts.add(textUntil("si", xml));
  }

  /// All text of `t` elements up to the end of an element.
  private String textUntil(String end, XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    int phonetic = 0;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        inText = xml.getLocalName().equals("t");
        phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        inText = false;
        phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
        if (xml.getLocalName().equals(end)) {
          return text.toString();
        }
      } else if (xml.isCharacters() && inText && phonetic == 0) {
        text.append(xml.getText());
        if (text.length() > ListLimits.LONGEST_VALUE) {
          throw problems.stop(
              1,
              English.text(
                  "A text of the workbook has more than %,d characters", ListLimits.LONGEST_VALUE),
              "shorten it");
        }
      }
    }
  }

  private void readStyles() throws IOException {
    Map<Integer, String> formats = new HashMap<>();
    boolean[] inCells = new boolean[1];
    parts.visit(
        "xl/styles.xml",
        (element, xml) -> {
          switch (element) {
            case "numFmt" ->
                formats.put(
                    number(xml.getAttributeValue(null, "numFmtId")),
                    Optional.ofNullable(xml.getAttributeValue(null, "formatCode")).orElse(""));
            case "cellXfs" -> inCells[0] = true;
            case "cellStyles", "dxfs", "cellStyleXfs" -> inCells[0] = false;
            case "xf" -> {
              if (inCells[0] && dateStyles.size() < 100_000) {
                int format = number(xml.getAttributeValue(null, "numFmtId"));
                dateStyles.add(isDate(format, formats.getOrDefault(format, "")));
              }
            }
            default -> {
              // Looks, which a list doesn't need.
            }
          }
        });
  }

  private static int number(@org.jspecify.annotations.Nullable String digits) {
    return digits != null && digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : -1;
  }

  /// The built-in formats of dates (ECMA-376, part 1, 18.8.30), or a format with a day or a year in
  /// it.
  private static boolean isDate(int number, String format) {
    if ((number >= 14 && number <= 17)
        || number == 22
        || (number >= 27 && number <= 36)
        || (number >= 50 && number <= 58)) {
      return true;
    }
    String letters =
        format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.", "").toLowerCase(Locale.ROOT);
    return number >= 164 && (letters.contains("d") || letters.contains("y"));
  }
}
