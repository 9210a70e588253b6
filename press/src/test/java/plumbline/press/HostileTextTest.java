package plumbline.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.document.JsonText;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.edition.Edition;
import plumbline.reading.ReportReader;
import plumbline.reading.ReportText;

/// Whatever stands in a text, it is printed as text: nothing is run, and nothing is fetched.
class HostileTextTest {
  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final String PICTURE = "<img src='file:///etc/passwd'>";
  private static final String FORMULA = "=HYPERLINK(\"https://example.org\",\"x\")";
  private static final String TEMPLATE = "${7*7} @{runs} #{1} {2.1:rating}";

  private static final String MOVED = "Looked at again {2.1:rating} {x} " + SCRIPT;

  private static Edition hostile() {
    String json =
        JsonText.of(file -> {
          file.writeStartObject();
          file.writeStringProperty("id", "hostile-2026");
          file.writeStringProperty("service", "Exampleshire " + SCRIPT);
          file.writeStringProperty("framework", "youth-2018");
          file.writeStringProperty("fieldwork", "]]> --> " + TEMPLATE);
          file.writeArrayPropertyStart("contextualFacts");
          for (String text : List.of(SCRIPT, PICTURE, FORMULA, TEMPLATE, "&xxe; \u202E\u0007")) {
            file.writeStartObject();
            file.writeStringProperty("label", "Fact " + text);
            file.writeStringProperty("value", text);
            file.writeStringProperty("source", text);
            file.writeEndObject();
          }
          file.writeEndArray();
          file.writeArrayPropertyStart("judgements");
          file.writeStartObject();
          file.writeStringProperty("standard", "1.1");
          file.writeStringProperty("rating", "Good");
          file.writeStringProperty("reason", PICTURE + SCRIPT);
          file.writeEndObject();
          file.writeEndArray();
          file.writeObjectPropertyStart("tallies");
          for (String question : List.of("2.1.1", "2.1.2", "2.1.3")) {
            file.writeObjectPropertyStart(question);
            file.writeNumberProperty("yes", 3);
            file.writeNumberProperty("relevant", 8);
            file.writeEndObject();
          }
          file.writeEndObject();
          file.writeArrayPropertyStart("discretion");
          file.writeStartObject();
          file.writeStringProperty("standard", "2.1");
          file.writeStringProperty("from", "Inadequate");
          file.writeStringProperty("to", "Requires improvement");
          file.writeArrayPropertyStart("tests");
          file.writeString("one-case");
          file.writeEndArray();
          file.writeStringProperty("reason", MOVED);
          file.writeEndObject();
          file.writeEndArray();
          file.writeEndObject();
        });
    return Editions.of(new Source("hostile.json", json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aPageHasNoScriptAndNoPictureOfItsText() {
    String html = new String(Format.HTML.print(hostile()), StandardCharsets.UTF_8);
    assertThat(html).doesNotContain("<script", "<img", "\u202E").contains("&lt;script&gt;");
  }

  @ParameterizedTest
  @EnumSource(names = {"HTML", "PDF", "DOCX"})
  void theWordsArePrintedAsTheyStand(Format format) {
    Parsed<ReportText> read = ReportReader.read(new Source("hostile", format.print(hostile())));
    assertThat(read).isInstanceOf(Parsed.Accepted.class);
    if (read instanceof Parsed.Accepted<ReportText>(ReportText text)) {
      String all = String.join("\n", text.lines().stream().map(line -> line.text()).toList());
      assertThat(all).contains(SCRIPT, PICTURE, "=HYPERLINK", TEMPLATE, MOVED);
    }
  }

  @Test
  void aCellOfASpreadsheetIsNoFormula() throws IOException {
    assertThat(new String(Format.CSV.print(hostile()), StandardCharsets.UTF_8))
        .contains("\"'=HYPERLINK")
        .doesNotContain(",=HYPERLINK", ",\"=HYPERLINK");
    assertThat(parts(Format.ODS.print(hostile())))
        .noneMatch(part -> part.contains("table:formula"));
  }

  @Test
  void nothingTellsWhoMadeAFileOrWhen() throws IOException {
    for (Format format : List.of(Format.DOCX, Format.ODS)) {
      assertThat(String.join("\n", parts(format.print(Editions.of("trafford-2020")))))
          .doesNotContain(System.getProperty("user.name") + "<", "Apache POI")
          .doesNotContainPattern("dcterms:created|dcterms:modified|meta:creation-date");
    }
    try (PDDocument pdf = Loader.loadPDF(Format.PDF.print(Editions.of("trafford-2020")))) {
      assertThat(pdf.getDocumentInformation().getCreationDate()).isNull();
      assertThat(pdf.getDocumentInformation().getModificationDate()).isNull();
      assertThat(
              new String(
                  pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
          .contains("pdfuaid")
          .doesNotContain("Date>");
    }
  }

  private static List<String> parts(byte[] zip) throws IOException {
    List<String> parts = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
