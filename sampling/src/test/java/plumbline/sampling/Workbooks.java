package plumbline.sampling;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import plumbline.document.Parsed;

/// Writes .xlsx files part by part, honest and otherwise.
final class Workbooks {
  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

  private static final String TYPES =
      """
      <Types>
      <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
      <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
      <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
      </Types>
      """;

  /// Looks 0 to 3: none, Excel's own date, 31/03/2026, and a number with the word days.
  private static final String STYLES =
      """
      <styleSheet>
      <numFmts>
      <numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy"/>
      <numFmt numFmtId="165" formatCode="0.0&quot;days&quot;"/>
      </numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>
      </styleSheet>
      """;

  static final List<String> PARTS =
      List.of(
          "[Content_Types].xml",
          "xl/workbook.xml",
          "xl/_rels/workbook.xml.rels",
          "xl/styles.xml",
          "xl/sharedStrings.xml",
          "xl/worksheets/sheet1.xml");

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder rows = new StringBuilder();
  private String sheets = "<sheet name=\"Cases\" sheetId=\"1\" r:id=\"rId1\"/>";
  private String properties = "";
  private int method = ZipOutputStream.DEFLATED;
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
    return part(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Workbooks part(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  /// A part of a workbook that was written.
  byte[] content(String part) {
    return Objects.requireNonNull(parts.get(part));
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

  /// Leaves the parts unpacked in the file.
  Workbooks stored() {
    method = ZipOutputStream.STORED;
    return this;
  }

  void write(Path file) {
    parts.putIfAbsent("[Content_Types].xml", TYPES.getBytes(StandardCharsets.UTF_8));
    parts.putIfAbsent("xl/styles.xml", STYLES.getBytes(StandardCharsets.UTF_8));
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
        zip.putNextEntry(entry(part.getKey(), part.getValue()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private ZipEntry entry(String name, byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(method);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    return entry;
  }

  Parsed<CaseList> read(Path folder) {
    Path file = folder.resolve("list.xlsx");
    write(file);
    return CaseListReader.read(file, Lists.YOUTH_2018, DateOrder.AS_WRITTEN);
  }
}
