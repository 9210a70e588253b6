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
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.document.Parsed;

/// Lists that are made to hurt. Each gets a clear problem, soon.
@Timeout(20)
class HostileListTest {
  private static final String ALONE = "save the list as CSV, or as a new workbook of its own";
  private static final String DAMAGED =
      "list.xlsx:1: The workbook is damaged, or not of Excel’s usual kind: open it in Excel and save it as ‘Excel Workbook (.xlsx)’, or as CSV";

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
            "million.csv:100002: The list has more than 100,000 lines: check that it is one service’s list of the last two years");
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
        .isEqualTo("faulty.csv:99001: And 197,007 more problems: mend those above and try again");
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

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n", "\r"})
  void a_quote_that_is_never_closed_swallows_no_case(String end) {
    String open = Lists.HEADER + Lists.court("YJ-1").replace("north", "\"north");
    assertThat(Lists.problems(Lists.read(open + Lists.court("YJ-2").strip() + end)))
        .containsExactly(
            "list.csv:2: A value in quotes doesn’t end: close the quotes that begin on this line");
  }

  @Test
  void a_quote_inside_a_value_is_told_by_its_line() {
    for (String team : List.of("\"no\"rth\"", "no\"rth")) {
      assertThat(Lists.problems(Lists.read(Lists.HEADER + Lists.court("1").replace("north", team))))
          .containsExactly(
              "list.csv:2: A quote stands inside a value: put the whole value in quotes and double each quote inside it");
    }
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
            "mixed.csv:3: The line isn’t UTF-8, but line 2 is: the file mixes two encodings: save the whole list again as CSV in UTF-8");
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
    byte[] rows =
        ("<row spans=\"" + " ".repeat(1 << 10) + "\"/>")
            .repeat(1 << 10)
            .getBytes(StandardCharsets.US_ASCII);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write("<sheetData>".getBytes(StandardCharsets.US_ASCII));
      for (int at = 0; at < 200; at++) {
        zip.write(rows);
      }
    }
    assertThat(Lists.problems(read(bomb)))
        .containsExactly(
            "bomb.xlsx:1: A part of the workbook unpacks to more than 150 times its size: %s"
                .formatted(ALONE));
  }

  @Test
  void a_workbook_of_more_than_16_mb_is_not_opened() throws IOException {
    Path large = folder.resolve("large.xlsx");
    byte[] content = Arrays.copyOf(new byte[] {'P', 'K', 3, 4}, (16 << 20) + 1);
    Files.write(large, content);
    assertThat(Lists.problems(read(large)))
        .containsExactly(
            "large.xlsx:1: The workbook has more than the 16 MB that are read: check that it is one service’s list of the last two years, or save it as CSV");
  }

  @Test
  void a_sheet_of_more_than_100_000_lines_is_not_read_on() {
    assertThat(
            Lists.problems(
                Workbooks.book().header().blankRows(100_000).row("YJ-1").row("YJ-2").read(folder)))
        .containsExactly(
            "list.xlsx:100002: The list has more than 100,000 lines: check that it is one service’s list of the last two years");
  }

  @Test
  void thousands_of_parts_are_too_many() {
    Workbooks book = Workbooks.book().header();
    for (int at = 0; at < 2_500; at++) {
      book.part("x/" + at, "");
    }
    refused(book, "The workbook has more than 2,000 parts");
  }

  @Test
  void a_part_that_does_not_fit_its_checksum_is_not_read() throws IOException {
    Path file = folder.resolve("list.xlsx");
    Workbooks.book().header().row("YJ-1").stored().write(file);
    String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    Files.write(file, bytes.replace("YJ-1", "YJ-2").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(Lists.problems(read(file))).containsExactly(DAMAGED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">",
        "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY e \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
      })
  void entities_are_refused_and_nothing_is_fetched(String type) {
    refused(
        Workbooks.book().raw(type + "<worksheet><sheetData>&e;</sheetData></worksheet>"),
        "The workbook declares a document type or an entity");
  }

  @Test
  void deep_nesting_is_refused() {
    refused(Workbooks.book().raw("<a>".repeat(50_000)), "The workbook nests more than 64 elements");
  }

  @Test
  void made_up_names_are_refused() {
    String elements =
        IntStream.range(0, 2_500).mapToObj("<a%d/>"::formatted).collect(Collectors.joining());
    refused(
        Workbooks.book().raw("<worksheet>" + elements), "The workbook uses more than 2,000 names");
  }

  @Test
  void a_row_of_thousands_of_cells_is_refused() {
    refused(
        Workbooks.book().header().row("<c/>".repeat(2_000)),
        "The workbook’s part xl/worksheets/sheet1.xml has more than 1,000 ‘c’");
  }

  @Test
  void a_cell_beyond_every_column_is_refused() {
    refused(
        Workbooks.book().header().row("<c r=\"ZZZZZZ2\"><v>1</v></c>"),
        "The workbook’s part xl/worksheets/sheet1.xml has a cell without a proper place");
    assertThat(
            Lists.problems(
                Workbooks.book().header().row("<c r=\"XFD2\"><v>1</v></c>").read(folder)))
        .containsExactly(
            "list.xlsx:2: The row has more than 200 values: check that it is the right sheet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "999999", "2000000000"})
  void a_shared_text_that_is_not_there_is_not_looked_for(String index) {
    refused(
        Workbooks.book()
            .part("xl/sharedStrings.xml", "<sst><si><t>ref</t></si></sst>")
            .header()
            .row("<c r=\"A2\" t=\"s\"><v>" + index + "</v></c>"),
        "A cell of the workbook names a text that the workbook doesn’t have");
  }

  @Test
  void a_huge_text_of_a_workbook_is_refused_before_it_is_held() {
    StringBuilder noise = new StringBuilder();
    new Random(1).ints(1_000_000, 'a', 'z').forEach(one -> noise.append((char) one));
    refused(
        Workbooks.book()
            .part("xl/sharedStrings.xml", "<sst><si><t>" + noise + "</t></si></sst>")
            .header(),
        "The workbook has a text of more than 32,767 characters");
    assertThat(
            Lists.problems(
                Workbooks.book()
                    .header()
                    .row("<c r=\"B2\" t=\"inlineStr\"><is><t>" + noise + "</t></is></c>")
                    .read(folder)))
        .containsExactly("list.xlsx:2: The cell B2 has more than 32,767 characters: shorten it");
  }

  @Test
  void a_text_in_pieces_is_as_long_as_all_of_them() {
    refused(
        Workbooks.book()
            .part(
                "xl/sharedStrings.xml",
                "<sst><si>" + "<t>four</t><x/>".repeat(9_000) + "</si></sst>")
            .header(),
        "The workbook has a text of more than 32,767 characters");
  }

  @Test
  void a_formula_that_takes_long_to_read_is_refused() {
    refused(
        Workbooks.book().header().row("<c><f>" + "A1+".repeat(1_000) + "1</f></c>"),
        "The workbook has a formula of more than 2,000 characters");
  }

  @Test
  void hundreds_of_formulas_end_the_reading() {
    Workbooks book = Workbooks.book().header();
    for (int at = 0; at < 200; at++) {
      book.row("<c><f>1+1</f><v>2</v></c>");
    }
    assertThat(Lists.problems(book.read(folder)))
        .hasSize(101)
        .last()
        .isEqualTo(
            "list.xlsx:102: The list has more than 100 formulas: copy the list and paste it as values, then save it again");
  }

  private void refused(Workbooks book, String what) {
    assertThat(Lists.problems(book.read(folder)))
        .containsExactly("list.xlsx:1: %s: %s".formatted(what, ALONE));
  }
}
