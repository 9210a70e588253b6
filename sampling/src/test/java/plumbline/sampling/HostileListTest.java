package plumbline.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import plumbline.document.Parsed;

/// Lists that are made to hurt. Each gets a clear problem, soon. (The command itself was tried with
/// each of them under -Xmx512m; none needs more than 260 MB.)
@Timeout(20)
class HostileListTest {
  @TempDir private Path folder = Path.of("");

  private static Parsed<CaseList> read(Path file) {
    return CaseListReader.read(file, Lists.YOUTH_2018, DateOrder.AS_WRITTEN);
  }

  private Path file(String name, Writing writing) throws IOException {
    Path file = folder.resolve(name);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      writing.to(out);
    }
    return file;
  }

  private interface Writing {
    void to(BufferedWriter out) throws IOException;
  }

  @Test
  void a_million_rows_are_too_many() throws IOException {
    Path million =
        file(
            "million.csv",
            out -> {
              out.write(Lists.HEADER);
              for (int at = 0; at < 1_000_000; at++) {
                out.write(Lists.court("YJ-" + at));
              }
            });
    assertThat(Lists.problems(read(million)))
        .containsExactly(
            "million.csv:1: The list has more than 100,000 lines: check that it is one service’s list of the last two years");
  }

  @Test
  void a_hundred_thousand_faulty_rows_are_told_up_to_a_thousand() throws IOException {
    Path faulty =
        file(
            "faulty.csv",
            out -> {
              out.write(Lists.HEADER);
              for (int at = 0; at < 99_000; at++) {
                out.write("YJ-" + at + ",oot,xx,2025-99-99,,m,99,w,l,m,n,CM1,n\n");
              }
            });
    assertThat(Lists.problems(read(faulty)))
        .hasSize(1001)
        .last()
        .isEqualTo("faulty.csv:99001: And 890,000 more problems: mend those above and try again");
  }

  @Test
  void a_cell_of_50_mb_is_told_by_its_line_with_and_without_quotes() throws IOException {
    String megabyte = "x".repeat(1 << 20);
    for (String quote : List.of("", "\"")) {
      Path huge =
          file(
              "huge.csv",
              out -> {
                out.write(Lists.HEADER + Lists.court("YJ-1") + "YJ-2,court," + quote);
                for (int at = 0; at < 50; at++) {
                  out.write(megabyte);
                }
                out.write(quote + "\n");
              });
      assertThat(Lists.problems(read(huge)))
          .containsExactly(
              "huge.csv:3: A value has more than 2,000 characters: shorten it; if it begins with a quote, check that the quote is closed");
    }
  }

  @Test
  void a_quote_that_is_never_closed_is_told_where_it_begins() {
    assertThat(Lists.problems(Lists.read(Lists.HEADER + "\"YJ-1,court\nYJ-2,court\n")))
        .containsExactly(
            "list.csv:2: A value in quotes doesn’t end: close the quotes that begin on this line");
  }

  @Test
  void twenty_thousand_columns_are_too_many() {
    assertThat(Lists.problems(Lists.read("a,".repeat(20_000) + "\n")))
        .containsExactly(
            "list.csv:1: The row has more than 200 values: check that it is the right file");
  }

  @Test
  void a_file_of_more_than_128_mb_is_not_read() throws IOException {
    Path large = folder.resolve("large.csv");
    try (var channel =
        FileChannel.open(large, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.position(ListLimits.MOST_BYTES).write(ByteBuffer.wrap(new byte[] {1}));
    }
    assertThat(Lists.problems(read(large)))
        .containsExactly(
            "large.csv:1: The file has more than the 128 MB that are read: check that it is the right file");
  }

  @Test
  void mixed_encodings_are_told_by_both_lines() throws IOException {
    Path mixed = folder.resolve("mixed.csv");
    try (OutputStream out = Files.newOutputStream(mixed)) {
      out.write((Lists.HEADER + Lists.court("YJ-é")).getBytes(StandardCharsets.UTF_8));
      out.write(Lists.court("YJ-é").getBytes(Charset.forName("windows-1252")));
    }
    assertThat(Lists.problems(read(mixed)))
        .containsExactly(
            "mixed.csv:3: The line isn't UTF-8, but line 2 is: the file mixes two encodings: save the whole list again as CSV in UTF-8");
  }

  @Test
  void bytes_of_no_known_encoding_are_told() {
    assertThat(Lists.problems(Lists.read(new byte[] {'a', '\n', (byte) 0x81, '\n'})))
        .containsExactly(
            "list.csv:2: The line is neither UTF-8 nor Windows-1252: save the list again as CSV in UTF-8");
    assertThat(Lists.problems(Lists.read("ref\nYJ\0-1\n")))
        .containsExactly(
            "list.csv:2: The line has a NUL byte, which no text has: save the list again as CSV in UTF-8");
    assertThat(Lists.problems(Lists.read("ref\n".getBytes(StandardCharsets.UTF_16))))
        .containsExactly("list.csv:1: The file is in UTF-16: save it as CSV in UTF-8");
  }

  @Test
  void a_zip_bomb_is_not_unpacked() throws IOException {
    Path bomb = folder.resolve("bomb.xlsx");
    byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    Workbooks.book().write(bomb);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      for (String part :
          List.of("xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml")) {
        zip.putNextEntry(new ZipEntry(part));
        zip.write("<worksheet>".getBytes(StandardCharsets.US_ASCII));
        for (int at = 0; at < 200; at++) {
          zip.write(spaces);
        }
        zip.closeEntry();
      }
    }
    assertThat(Lists.problems(read(bomb)))
        .containsExactly(
            "bomb.xlsx:1: A part of the workbook unpacks to more than 150 times its size: save the list as CSV, or as a new workbook with that sheet only");
  }

  @Test
  void thousands_of_parts_are_too_many() {
    Workbooks book = Workbooks.book().header();
    for (int at = 0; at < 2_500; at++) {
      book.part("x/" + at, "");
    }
    assertThat(Lists.problems(book.read(folder)))
        .containsExactly(
            "list.xlsx:1: The workbook has more than 2,000 parts: save the list as CSV, or as a new workbook with that sheet only");
  }

  @Test
  void entities_are_refused_and_nothing_is_fetched() {
    for (String type :
        List.of(
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
            "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">",
            "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY e \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>")) {
      assertThat(
              Lists.problems(
                  Workbooks.book()
                      .raw(type + "<worksheet><sheetData>&e;</sheetData></worksheet>")
                      .read(folder)))
          .containsExactly(
              "list.xlsx:1: The workbook declares a document type or an entity: save the list as CSV, or as a new workbook with that sheet only");
    }
  }

  @Test
  void deep_nesting_and_broken_xml_are_told() {
    assertThat(Lists.problems(Workbooks.book().raw("<a>".repeat(50_000)).read(folder)))
        .containsExactly(
            "list.xlsx:1: The workbook nests more than 64 elements: save the list as CSV, or as a new workbook with that sheet only");
    assertThat(Lists.problems(Workbooks.book().raw("<worksheet><sheetData>").read(folder)))
        .containsExactly(
            "list.xlsx:1: The workbook’s part xl/worksheets/sheet1.xml is damaged: open it in Excel, save it again, or save it as CSV");
  }

  @Test
  void a_huge_cell_or_row_of_a_workbook_is_told_by_its_place() {
    String cell = "<c r=\"B2\" t=\"inlineStr\"><is><t>%s</t></is></c>";
    StringBuilder noise = new StringBuilder();
    new Random(1).ints(500_000, 'a', 'z').forEach(one -> noise.append((char) one));
    assertThat(Lists.problems(Workbooks.book().header().row(cell.formatted(noise)).read(folder)))
        .containsExactly("list.xlsx:2: The cell B2 has more than 2,000 characters: shorten it");
    assertThat(
            Lists.problems(
                Workbooks.book()
                    .header()
                    .row(cell.formatted("x").replace("B2", "XFD2"))
                    .read(folder)))
        .containsExactly(
            "list.xlsx:2: The row has more than 200 values: check that it is the right sheet");
  }

  @Test
  void a_sheet_that_says_it_is_too_long_is_not_read() {
    assertThat(
            Lists.problems(
                Workbooks.book()
                    .raw("<worksheet><dimension ref=\"A1:M1048576\"/><sheetData/></worksheet>")
                    .read(folder)))
        .containsExactly(
            "list.xlsx:1: The list has more than 100,000 lines: check that it is one service’s list of the last two years");
  }
}
