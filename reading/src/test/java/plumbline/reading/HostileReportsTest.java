package plumbline.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.document.Parsed;
import plumbline.document.Source;

/// A clear message or an honest result, within seconds, whatever the file.
@Timeout(60)
class HostileReportsTest {
  private static Parsed<ReportText> read(byte[] content) {
    return ReportReader.read(new Source("report", content));
  }

  private static Parsed<ReportText> docx(String document) {
    return read(FormatsTest.zip(Map.of("word/document.xml", document)));
  }

  private static Report report(String text) {
    return Reports.of(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a\\0b                 | This is no text: it has characters of value zero
          %PDF-1.7 broken       | The PDF is broken
          PK\\3\\4broken        | This zip file is no Word document
          {\\rtf1 words}        | This is an RTF file
          ' '                   | There is no text in this file: choose the file that has the report
          ''                    | The file is empty: choose the file that has the report
          GIF89a                | This is a picture: give the report as text, PDF, DOCX or HTML
          II*\\0                 | This is a picture
          RIFFsizeWEBPVP8       | This is a picture
          """)
  void a_file_that_is_no_report_is_refused_in_words(String content, String message) {
    String bytes = content.replace("\\0", "\0").replace("\\3", "\u0003").replace("\\4", "\u0004");
    assertThat(Reports.refusal(read(bytes.getBytes(StandardCharsets.UTF_8)))).contains(message);
  }

  @Test
  void a_png_and_a_jpeg_are_pictures() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0};
    byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F'};
    assertThat(Reports.refusal(read(png))).contains("This is a picture: give the report as text");
    assertThat(Reports.refusal(read(jpeg))).contains("This is a picture: give the report as text");
  }

  @Test
  void bytes_that_are_no_utf_8_are_refused_and_utf_16_is_read() {
    assertThat(Reports.refusal(read(new byte[] {'a', (byte) 0xE9, 'b'})))
        .contains("neither in UTF-8 nor in UTF-16");
    ReportText text =
        Reports.accepted(read("\uFEFFwords ‘here’\n".getBytes(StandardCharsets.UTF_16LE)));
    assertThat(text.lines()).extracting(Line::text).containsExactly("words ‘here’");
  }

  @Test
  void a_word_file_that_names_other_files_is_refused_and_reads_none() {
    String xxe =
        "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
            + FormatsTest.body("<w:p><w:r><w:t>&e;</w:t></w:r></w:p>");
    assertThat(Reports.refusal(docx(xxe))).contains("The Word file is broken");
    String laughs =
        "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            + FormatsTest.body("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>");
    assertThat(Reports.refusal(docx(laughs))).contains("The Word file is broken");
  }

  @Test
  void a_word_file_that_is_nested_without_end_is_refused() {
    String deep = "<w:sdt>".repeat(100_000);
    assertThat(Reports.refusal(docx(FormatsTest.body(deep)))).contains("The Word file is broken");
  }

  @Test
  void a_zip_bomb_is_refused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] zeros = new byte[1024 * 1024];
      for (int megabyte = 0; megabyte < 200; megabyte++) {
        zip.write(zeros);
      }
    }
    assertThat(Reports.refusal(read(out.toByteArray()))).contains("bytes unpacked");
  }

  @Test
  void another_zip_file_is_no_word_file() {
    assertThat(Reports.refusal(read(FormatsTest.zip(Map.of("content.xml", "<a/>")))))
        .contains("This zip file is no Word document");
  }

  @Test
  void a_pdf_with_a_password_is_refused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(out);
    }
    assertThat(Reports.refusal(read(out.toByteArray()))).contains("The PDF has a password");
  }

  @Test
  void ten_thousand_pages_are_too_many() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      for (int page = 0; page < 10_000; page++) {
        document.addPage(new PDPage());
      }
      document.save(out);
    }
    assertThat(Reports.refusal(read(out.toByteArray()))).contains("The PDF has 10,000 pages");
  }

  @Test
  void eight_million_letters_in_one_line_are_read_and_more_are_refused() {
    String words = "Does assessment sufficiently analyse 64% of (the cases)1, 8 out of 9. ";
    String line = words.repeat(ReportReader.MOST_LETTERS / words.length());
    long start = System.nanoTime();
    report(line);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    assertThat(Reports.refusal(ReportReader.read(Reports.source("x", line + words.repeat(10)))))
        .contains("more than the 8,000,000 letters");
  }

  @Test
  void lines_without_end_are_read_in_linear_time() {
    for (String line :
        new String[] {
          "Is\n",
          "1 A\n",
          "• \n",
          "2.1. Assessment\n",
          "Of the 8 cases\n",
          "9\n",
          "a-\n",
          "Age\n",
          "\n \n",
          "Is it so? 8 8\n",
          "Requires\n",
          "% yes\n"
        }) {
      String text = " Contextual facts\n\n" + line.repeat(60_000);
      long start = System.nanoTime();
      report(text);
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as(line)
          .isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  void characters_without_width_are_no_part_of_a_word_and_foreign_digits_are_listed() {
    Report report =
        report("The ser\u200Bvice has \u202Enine\u202C cases.\n\nIt has ６４ per cent.\n");
    assertThat(report.blocks().getFirst().block().words().text())
        .isEqualTo("The service has nine cases.");
    assertThat(report.unread().getFirst().toString())
        .isEqualTo(
            "report.txt:3: The line has digits that are not 0 to 9, and are not read as figures:"
                + " write them as 0 to 9");
  }

  @Test
  void a_page_of_elements_in_elements_is_no_danger() {
    String deep = "<!doctype html>" + "<div>".repeat(50_000) + "words";
    assertThatCode(() -> ReportReader.read(Reports.source("x.html", deep)))
        .doesNotThrowAnyException();
  }

  @Test
  void mutated_files_never_break_the_reader() {
    Random random = new Random(7);
    byte[] pdf = FormatsTest.pdf(2, "Our rating is based on", "these words.");
    byte[] word =
        FormatsTest.zip(
            Map.of(
                "word/document.xml", FormatsTest.body("<w:p><w:r><w:t>words</w:t></w:r></w:p>")));
    byte[] html =
        "<!doctype html><table><tr><td>Is it so?<td>64%</table><ol><li id=n>note</ol>"
            .getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 300; round++) {
      for (byte[] original : new byte[][] {pdf, word, html}) {
        byte[] mutated = original.clone();
        for (int change = 0; change < 1 + random.nextInt(20); change++) {
          mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
        }
        assertThatCode(() ->
                read(mutated)
                    .then(text -> {
                      Extracted.of(Reports.READING.report(text));
                      return new Parsed.Accepted<>(text);
                    }))
            .as("round " + round)
            .doesNotThrowAnyException();
      }
    }
  }

  @Test
  void a_word_file_with_more_text_than_is_read_is_refused_in_these_words() {
    String letters = "<w:p><w:r><w:t>" + "a".repeat(9_000_000) + "</w:t></w:r></w:p>";
    assertThat(Reports.refusal(docx(FormatsTest.body(letters))))
        .contains("more than the 8,000,000");
  }

  @Test
  void a_word_file_with_too_many_parts_or_bytes_that_are_no_text_is_refused() {
    Map<String, String> parts = new java.util.HashMap<>();
    for (int part = 0; part < 6_000; part++) {
      parts.put("part" + part, "");
    }
    assertThat(Reports.refusal(read(FormatsTest.zip(parts)))).contains("more than 5,000 parts");
  }

  @Test
  void lists_and_rows_without_end_are_read_in_linear_time() {
    for (String item : new String[] {"<li>a 1", "<td>1", "<p>x<sup><a href=#n>1</a></sup>"}) {
      String page = "<!doctype html><table><tr>" + item.repeat(150_000);
      assertThatCode(() -> read(page.getBytes(StandardCharsets.UTF_8))).doesNotThrowAnyException();
    }
  }

  @Test
  void letters_drawn_on_one_another_without_end_are_too_much() {
    String draws = "BT /F1 11 Tf 60 700 Td (16 of 22 cases) Tj ET ".repeat(400_000);
    String pdf =
        "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
            + "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
            + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
            + " /Resources << /Font << /F1 5 0 R >> >> >>\nendobj\n"
            + "4 0 obj\n<< /Length "
            + draws.length()
            + " >>\nstream\n"
            + draws
            + "\nendstream\nendobj\n"
            + "5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n"
            + "trailer\n<< /Size 6 /Root 1 0 R >>\n%%EOF\n";
    assertThat(Reports.refusal(read(pdf.getBytes(StandardCharsets.US_ASCII))))
        .contains("more drawing than a report has");
  }
}
