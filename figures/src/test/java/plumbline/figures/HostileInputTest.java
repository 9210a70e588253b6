package plumbline.figures;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.framework.FrameworkLibrary;
import plumbline.reading.Extracted;
import plumbline.reading.Reading;
import plumbline.reading.ReportReader;
import plumbline.reading.ReportText;

/// Whatever the bytes: a result or a refusal, never an exception. The suite tries the inputs that
/// once did harm, and then looks for new ones for some seconds each (the profile `fuzz` of this
/// module). To look for longer, repeat it: what a run finds worth keeping in `.cifuzz-corpus` is
/// where the next begins.
class HostileInputTest {
  private static final Reading READING = new Reading(FrameworkLibrary.shipped());
  private static final Checker CHECKER = Checker.with(FrameworkLibrary.shipped());

  private static void check(byte[] content) {
    if (ReportReader.read(new Source("report", content))
        instanceof Parsed.Accepted<ReportText>(ReportText text)) {
      Checked checked = CHECKER.check(text);
      FindingsText.of(checked);
      FindingsJson.of(checked);
      Extracted.of(READING.report(text));
    }
  }

  @FuzzTest(maxDuration = "8s")
  void any_bytes(byte[] content) {
    check(content);
  }

  /// A text inside a report whose framework is known, so that every check has its say.
  @FuzzTest(maxDuration = "8s")
  void any_text_in_a_report(byte[] content) {
    check(
        Examples.report()
            .replace(
                "Planning to support the child’s desistance was",
                new String(content, StandardCharsets.UTF_8)
                    + " Planning to support the child’s desistance was")
            .getBytes(StandardCharsets.UTF_8));
  }

  @FuzzTest(maxDuration = "8s")
  void any_page(byte[] content) {
    check(
        ("<!doctype html>" + new String(content, StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.UTF_8));
  }

  @FuzzTest(maxDuration = "8s")
  void any_body_of_a_word_file(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(content);
    }
    check(out.toByteArray());
  }

  @FuzzTest(maxDuration = "8s")
  void any_pdf(byte[] content) {
    byte[] mark = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    byte[] pdf = new byte[mark.length + content.length];
    System.arraycopy(mark, 0, pdf, 0, mark.length);
    System.arraycopy(content, 0, pdf, mark.length, content.length);
    check(pdf);
  }

  @FuzzTest(maxDuration = "8s")
  void any_claims(byte[] content) {
    Claims.of(new String(content, StandardCharsets.UTF_8));
  }
}
