package plumbline.web.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What services send, honest and hostile.
class SentFileTest {
  private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n%%EOF\n".getBytes(ISO_8859_1);
  private static final byte[] PNG =
      "\u0089PNG\r\n\u001a\n...IEND\u00aeB`\u0082".getBytes(ISO_8859_1);
  private static final byte[] JPEG = "\u00ff\u00d8\u00ff\u00e0...\u00ff\u00d9".getBytes(ISO_8859_1);

  @SuppressWarnings("ArrayRecordComponent")
  private record Part(String name, byte[] content) {
    Part(String name, String content) {
      this(name, content.getBytes(UTF_8));
    }
  }

  private static byte[] zip(Part... parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Part part : parts) {
        zip.putNextEntry(new ZipEntry(part.name()));
        zip.write(part.content());
      }
    }
    return bytes.toByteArray();
  }

  private static Part types(String kind) {
    return new Part(
        "[Content_Types].xml",
        "<Types><Override PartName=\"/x\" ContentType=\"%s.main+xml\"/></Types>".formatted(kind));
  }

  private static Part types(DocumentKind kind) {
    return types(kind.mediaType());
  }

  static byte[] word() throws IOException {
    return zip(types(DocumentKind.DOCX), new Part("word/document.xml", "<document/>"));
  }

  private static SentFile fine(String name, byte[] content) {
    return switch (SentFile.look(name, content)) {
      case SentFile.Looked.Fine(SentFile file) -> file;
      case SentFile.Looked.Refused(String words) -> throw new AssertionError(words);
    };
  }

  private static String refused(String name, byte[] content) {
    return switch (SentFile.look(name, content)) {
      case SentFile.Looked.Refused(String words) -> words;
      case SentFile.Looked.Fine(SentFile file) -> throw new AssertionError(file.name());
    };
  }

  @Test
  void what_services_send_is_taken_as_what_it_is() throws IOException {
    assertThat(fine("Plan.PDF", PDF).kind()).isEqualTo(DocumentKind.PDF);
    assertThat(fine("chart.png", PNG).kind()).isEqualTo(DocumentKind.PNG);
    assertThat(fine("photo.jpeg", JPEG).kind()).isEqualTo(DocumentKind.JPEG);
    assertThat(fine("minutes.docx", word()).kind()).isEqualTo(DocumentKind.DOCX);
    assertThat(fine("staff.xlsx", zip(types(DocumentKind.XLSX))).kind())
        .isEqualTo(DocumentKind.XLSX);
  }

  @ParameterizedTest
  @ValueSource(strings = {"page.html", "run.exe", "picture.svg", "old.doc", "macros.docm", "none"})
  void other_kinds_are_refused_by_name(String name) {
    assertThat(refused(name, PDF)).startsWith("Send a PDF, Word");
  }

  @Test
  void an_ending_promises_a_content() throws IOException {
    assertThat(refused("plan.docx", PDF)).contains(".docx, but its content is no Word document");
    assertThat(refused("plan.xlsx", word())).contains("no Excel workbook");
    assertThat(refused("plan.pdf", word())).contains("no whole PDF");
    assertThat(refused("plan.png", JPEG)).contains("no whole PNG");
    assertThat(refused("plan.jpg", "<html><script>".getBytes(UTF_8))).contains("no JPEG");
    assertThat(refused("plan.docx", zip(new Part("a.txt", "a")))).contains("no Word document");
  }

  @Test
  void an_empty_file_is_refused() {
    assertThat(refused("plan.pdf", new byte[0])).contains("is empty");
  }

  @Test
  void half_a_file_is_refused() throws IOException {
    assertThat(refused("plan.pdf", "%PDF-1.4\n1 0 obj".getBytes(UTF_8))).contains("no whole PDF");
    byte[] word = word();
    assertThat(refused("plan.docx", java.util.Arrays.copyOf(word, word.length / 2)))
        .contains("is broken");
  }

  @Test
  void a_file_that_is_two_kinds_at_once_is_refused() throws IOException {
    assertThat(refused("plan.pdf", joined(PDF, word()))).contains("an archive as well");
    assertThat(refused("plan.pdf", joined(PDF, word(), "%%EOF".getBytes(UTF_8))))
        .contains("an archive as well");
    assertThat(refused("photo.jpg", joined(JPEG, word()))).contains("an archive as well");
    assertThat(refused("chart.png", joined(PNG, word()))).contains("no whole PNG");
    assertThat(refused("page.pdf", joined("<html>".getBytes(UTF_8), PDF))).contains("no whole PDF");
    assertThat(refused("plan.docx", joined(PDF, word()))).contains("no Word document");
  }

  private static byte[] joined(byte[]... files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] file : files) {
      bytes.writeBytes(file);
    }
    return bytes.toByteArray();
  }

  @Test
  void what_unpacks_without_end_is_refused() throws IOException {
    byte[] bomb = zip(types(DocumentKind.DOCX), new Part("word/document.xml", new byte[64 << 20]));
    assertThat(bomb.length).isLessThan(200_000);
    assertThat(refused("bomb.docx", bomb)).contains("unpacks to far more");
  }

  @Test
  void programs_and_passwords_are_refused() throws IOException {
    assertThat(
            refused("sums.xlsx", zip(types(DocumentKind.XLSX), new Part("xl/vbaProject.bin", "x"))))
        .contains("has macros");
    assertThat(refused("sums.xlsx", zip(types("application/vnd.ms-excel.sheet.macroEnabled"))))
        .contains("has macros");
    assertThat(refused("locked.docx", "\u00d0\u00cf\u0011\u00e0...".getBytes(ISO_8859_1)))
        .contains("has a password");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "a\\..\\b", "WORD/document.xml"})
  void parts_that_lead_elsewhere_are_refused(String part) throws IOException {
    assertThat(
            refused(
                "slip.docx",
                zip(
                    types(DocumentKind.DOCX),
                    new Part("word/document.xml", "x"),
                    new Part(part, "x"))))
        .contains("parts that no office program writes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/home/marcus/plan.pdf | plan.pdf",
        "C:\\Users\\marcus\\plan 2026.pdf | plan 2026.pdf",
        "../../../plan.pdf | plan.pdf",
        "..\\.pdf | document.pdf",
        "<b>plan</b>.pdf | document.pdf",
        "\u202efdp.exe.pdf | document.pdf",
        "Cynllun âŵ.pdf | Cynllun âŵ.pdf",
      })
  void a_name_is_kept_without_its_folders_and_tricks(String sent, String kept) {
    assertThat(fine(sent, PDF).name()).isEqualTo(kept);
  }

  @Test
  void a_name_that_breaks_a_line_is_not_kept() {
    assertThat(fine("a\r\nSet-Cookie: x.pdf", PDF).name()).isEqualTo("document.pdf");
    assertThat(fine("a".repeat(200) + ".pdf", PDF).name()).isEqualTo("document.pdf");
  }

  /// No bytes bring it down, and none is taken for a file that it is not.
  @Property
  void any_bytes_are_refused_in_words(@ForAll byte[] content) {
    for (String name : new String[] {"a.pdf", "a.docx", "a.xlsx", "a.png", "a.jpg"}) {
      assertThat(refused(name, content)).isNotBlank();
      byte[] asZip = joined(new byte[] {'P', 'K', 3, 4}, content);
      assertThat(refused("a.docx", asZip)).isNotBlank();
    }
  }
}
