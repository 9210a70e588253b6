package plumbline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import plumbline.document.Source;

/// The same report as a Word file, a web page and a PDF: tables as tables, footnotes as footnotes.
class FormatsTest {
  static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private static final List<String> EXPECTED = List.of("2.1.1 64%", "2.1.2 59%", "2.1.3 50%");

  static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return out.toByteArray();
  }

  static String body(String content) {
    return "<w:document xmlns:w=\"" + WORD + "\"><w:body>" + content + "</w:body></w:document>";
  }

  private static String paragraph(String style, String text) {
    return "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
        .formatted(style, text);
  }

  private static String row(String... cells) {
    StringBuilder row = new StringBuilder("<w:tr>");
    for (String cell : cells) {
      row.append("<w:tc>").append(paragraph("Normal", cell)).append("</w:tc>");
    }
    return row.append("</w:tr>").toString();
  }

  private static List<String> results(Report report) {
    return report.results().stream()
        .map(result -> result.question() + " " + result.tally())
        .toList();
  }

  private static Report read(String name, byte[] content) {
    return Reports.READING.report(Reports.accepted(ReportReader.read(new Source(name, content))));
  }

  @Test
  void a_word_file_keeps_its_tables_and_footnotes() {
    String document =
        body(
            paragraph("H1", "2. Court disposals")
                + paragraph("H1", "2.1. Assessment")
                + "<w:tbl>"
                + row(
                    "Assessment is well-informed, analytical and personalised.",
                    "Requires improvement")
                + "</w:tbl>"
                + "<w:p><w:r><w:t>Our rating</w:t></w:r><w:r><w:footnoteReference w:id=\"7\"/></w:r>"
                + "<w:r><w:t xml:space=\"preserve\"> is based on the following:</w:t></w:r></w:p>"
                + "<w:tbl>"
                + row("", "% yes")
                + row(
                    "Does assessment sufficiently analyse how to support the child’s desistance?",
                    "64%")
                + row("Does assessment sufficiently analyse how to keep the child safe?", "59%")
                + row("Does assessment sufficiently analyse how to keep other people safe?", "50%")
                + "</w:tbl>"
                + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr>"
                + "<w:r><w:t>Staff are motivated.</w:t></w:r></w:p>");
    String notes =
        "<w:footnotes xmlns:w=\"%s\"><w:footnote w:id=\"7\"><w:p><w:r><w:t>See Annexe 1.</w:t></w:r></w:p></w:footnote></w:footnotes>"
            .formatted(WORD);
    Report report =
        read(
            "report.docx", zip(Map.of("word/document.xml", document, "word/footnotes.xml", notes)));
    assertThat(results(report)).isEqualTo(EXPECTED);
    assertThat(report.ratings())
        .extracting(rating -> rating.rating().name())
        .containsExactly("Requires improvement");
    assertThat(report.footnotes())
        .extracting(note -> note.number() + " " + note.words())
        .containsExactly("1 See Annexe 1.");
    assertThat(report.blocks())
        .extracting(placed -> placed.block().words().text())
        .contains("Our rating is based on the following:", "Staff are motivated.");
    assertThat(report.blocks())
        .filteredOn(placed -> placed.block() instanceof Block.Bullet)
        .hasSize(1);
  }

  @Test
  void a_web_page_keeps_its_tables_and_footnotes() {
    Report report =
        read(
            "report.html",
            """
            <!DOCTYPE html><html><head><title>x</title><script>alert('% yes')</script></head><body>
            <h1>2. Court disposals</h1><h2>2.1. Assessment</h2>
            <p>Our rating<sup><a href="#n1">1</a></sup> is based on the
               following key questions:</p>
            <table><thead><tr><th></th><th>% yes</th></tr></thead><tbody>
            <tr><td>Does assessment sufficiently analyse how to support the child’s
                desistance?</td><td>64%</td></tr>
            <tr><td>Does assessment sufficiently analyse how to keep the child safe?</td><td>59%</td></tr>
            <tr><td>Does assessment sufficiently analyse how to keep other people safe?<sup>1</sup></td>
              <td>50%</td></tr></tbody></table>
            <ul><li>Staff are motivated.</li></ul>
            <ol><li id="n1">See Annexe 1.</li></ol></body></html>
            """
                .getBytes(StandardCharsets.UTF_8));
    assertThat(results(report)).isEqualTo(EXPECTED);
    assertThat(report.footnotes())
        .extracting(note -> note.number() + " " + note.words())
        .containsExactly("1 See Annexe 1.");
    assertThat(report.blocks())
        .extracting(placed -> placed.block().words().text())
        .contains("Our rating is based on the following key questions:", "Staff are motivated.")
        .noneMatch(text -> text.contains("alert"));
  }

  static byte[] pdf(int pages, String... lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      for (int page = 1; page <= pages; page++) {
        PDPage one = new PDPage();
        document.addPage(one);
        try (PDPageContentStream content = new PDPageContentStream(document, one)) {
          content.beginText();
          content.setFont(font, 11);
          content.newLineAtOffset(60, 700);
          for (String line : lines) {
            content.showText(line);
            content.newLineAtOffset(0, line.isEmpty() ? -8 : -14);
          }
          content.endText();
          content.beginText();
          content.setFont(font, 9);
          content.newLineAtOffset(60, 30);
          content.showText("Inspection of somewhere: a report " + page);
          content.endText();
        }
      }
      document.save(out);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return out.toByteArray();
  }

  @Test
  void a_pdf_gives_its_lines_and_knows_its_running_heads() {
    ReportText text =
        Reports.accepted(
            ReportReader.read(
                new Source(
                    "report.pdf",
                    pdf(4, "Our rating is based on", "these words.", "", "Another paragraph."))));
    assertThat(text.pages()).isEqualTo(4);
    assertThat(text.lines().subList(0, 5))
        .extracting(Line::text)
        .containsExactly("Our rating is based on", "these words.", "", "Another paragraph.", "");
    assertThat(text.lines()).filteredOn(line -> line.look() == Line.Look.RUNNING_HEAD).hasSize(4);
  }
}
