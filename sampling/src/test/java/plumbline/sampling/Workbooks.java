package plumbline.sampling;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import plumbline.document.Parsed;

/// Writes .xlsx files part by part, honest and otherwise.
final class Workbooks {
  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder rows = new StringBuilder();
  private String sheets = "<sheet name=\"Cases\" sheetId=\"1\" r:id=\"rId1\"/>";
  private String properties = "";
  private int number;

  static Workbooks book() {
    return new Workbooks();
  }

  /// A row of cells; what begins with `<c` is one already, anything else becomes an inline text.
  Workbooks row(String... cells) {
    number++;
    rows.append("<row r=\"%d\">".formatted(number));
    for (int at = 0; at < cells.length; at++) {
      rows.append(cells[at].startsWith("<c") ? cells[at] : text(at, cells[at]));
    }
    rows.append("</row>");
    return this;
  }

  private String text(int at, String text) {
    return "<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted('A' + at, number, text);
  }

  Workbooks header() {
    return row(ExampleCases.HEADER.split(","));
  }

  Workbooks blankRows(int rowCount) {
    number += rowCount;
    return this;
  }

  Workbooks part(String name, String content) {
    parts.put(name, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Workbooks sheets(String xml) {
    sheets = xml;
    return this;
  }

  Workbooks properties(String xml) {
    properties = xml;
    return this;
  }

  Workbooks raw(String sheet) {
    return part("xl/worksheets/sheet1.xml", sheet);
  }

  void write(Path file) {
    part("[Content_Types].xml", "<Types/>");
    parts.putIfAbsent(
        "xl/workbook.xml",
        "<workbook %s>%s<sheets>%s</sheets></workbook>"
            .formatted(MAIN, properties, sheets)
            .getBytes(StandardCharsets.UTF_8));
    parts.putIfAbsent(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Target=\"/xl/worksheets/sheet2.xml\"/></Relationships>"
            .getBytes(StandardCharsets.UTF_8));
    parts.putIfAbsent(
        "xl/worksheets/sheet1.xml",
        "<worksheet %s><sheetData>%s</sheetData></worksheet>"
            .formatted(MAIN, rows)
            .getBytes(StandardCharsets.UTF_8));
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  Parsed<CaseList> read(Path folder) {
    Path file = folder.resolve("list.xlsx");
    write(file);
    return CaseListReader.read(file, Lists.YOUTH_2018, DateOrder.AS_WRITTEN);
  }
}
