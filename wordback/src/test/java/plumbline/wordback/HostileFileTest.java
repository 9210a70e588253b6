package plumbline.wordback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.document.Source;

class HostileFileTest {
  private static final String OPEN =
      "<w:document"
          + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
  private static final String CLOSE = "</w:body></w:document>";

  private static List<String> problems(byte[] file) {
    return switch (WordReader.read(new Source("report.docx", file))) {
      case Parsed.Accepted<Returned> _ -> List.of();
      case Parsed.Refused<Returned>(List<Problem> problems) ->
          problems.stream().map(Problem::toString).toList();
    };
  }

  private static byte[] zip(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] document(String xml) throws IOException {
    return zip(Map.of("word/document.xml", xml.getBytes(UTF_8)));
  }

  @Test
  void what_is_no_word_file_is_told() throws IOException {
    String none =
        "report.docx:1: This is no Word file: save the report as .docx, and choose that file";
    assertThat(problems("Hello".getBytes(UTF_8))).containsExactly(none);
    assertThat(problems(new byte[0])).containsExactly(none);
    assertThat(problems(zip(Map.of("content.xml", new byte[] {1})))).containsExactly(none);
  }

  @Test
  void a_broken_file_is_told() throws IOException {
    String broken = "report.docx:1: The Word file is broken: open it in Word and save it again";
    byte[] printed = WordFile.small().printed();
    assertThat(problems(Arrays.copyOf(printed, printed.length / 3))).containsExactly(broken);
    assertThat(problems(document("<w:document"))).containsExactly(broken);
    assertThat(problems(document(""))).containsExactly(broken);
    assertThat(problems(document("<html/>"))).containsExactly(broken);
    assertThat(problems(zip(Map.of("word/document.xml", new byte[] {(byte) 0xC3, 0x28, 0}))))
        .containsExactly(broken);
  }

  @Test
  void nothing_that_a_file_names_is_opened() throws IOException {
    assertThat(
            problems(
                document(
                    "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + OPEN
                        + "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>"
                        + CLOSE)))
        .containsExactly(
            "report.docx:1: The Word file is broken: open it in Word and save it again");
  }

  @Test
  void a_bomb_is_refused() throws IOException {
    assertThat(problems(document(OPEN + " ".repeat(17 * 1024 * 1024) + CLOSE)))
        .singleElement()
        .asString()
        .contains("a part of more than 16,777,216 bytes: check that it is the report");
    assertThat(problems(zip(Map.of("word/media/a", new byte[130 * 1024 * 1024]))))
        .singleElement()
        .asString()
        .contains("bytes unpacked");
    assertThat(
            problems(document(OPEN + "<w:p><w:r><w:t>x</w:t></w:r></w:p>".repeat(10_001) + CLOSE)))
        .singleElement()
        .asString()
        .contains("more than 10,000 paragraphs");
    assertThat(problems(document(OPEN + "<w:sdt><w:sdtContent>".repeat(5_000))))
        .singleElement()
        .asString()
        .contains("broken");
    assertThat(problems(document(OPEN + "<w:p/>".repeat(1_000_001) + CLOSE)))
        .singleElement()
        .asString()
        .contains("more than 1,000,000 elements");
  }

  @Test
  void a_footnote_that_names_itself_ends() throws IOException {
    byte[] file =
        zip(
            Map.of(
                "word/document.xml",
                (OPEN
                        + "<w:p><w:r><w:t>See</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
                        + CLOSE)
                    .getBytes(UTF_8),
                "word/footnotes.xml",
                "<w:footnotes xmlns:w=\"w\"><w:footnote w:id=\"2\"><w:p><w:r><w:t>Me</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p></w:footnote></w:footnotes>"
                    .getBytes(UTF_8)));
    assertThat(WordFile.read(file).edited())
        .extracting(Unit::words)
        .containsExactly("See[^1]\n\n[^1]: Me");
  }

  @Test
  void markup_stays_words() throws IOException {
    byte[] file =
        document(
            OPEN
                + "<w:p><w:r><w:t># &lt;script&gt; [^1] **x** {a b} \\ | `</w:t></w:r></w:p>"
                + CLOSE);
    assertThat(WordFile.read(file).edited())
        .extracting(Unit::words)
        .containsExactly("\\# \\<script> \\[^1\\] \\*\\*x\\*\\* \\{a b\\} \\\\ \\| \\`");
  }

  @Test
  void a_file_of_another_report_is_compared_in_its_time() throws IOException {
    WordFile file = WordFile.small();
    StringBuilder body = new StringBuilder(OPEN);
    for (int index = 0; index < 9_000; index++) {
      body.append("<w:p><w:r><w:t>Word ").append(index).append("</w:t></w:r></w:p>");
    }
    body.append("<w:p><w:r><w:t>").append("y ".repeat(400_000)).append("</w:t></w:r></w:p>");
    Suggestions back = file.comesBack(document(body + CLOSE));
    assertThat(back.suggestions().size() + back.refusals().size()).isPositive();
  }

  @Property(tries = 200)
  void no_bytes_break_the_reader(@ForAll byte[] bytes) {
    assertThat(problems(bytes)).hasSize(1);
  }
}
