package plumbline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Margin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.document.Source;
import plumbline.figures.Checker;
import plumbline.framework.FrameworkLibrary;
import plumbline.reading.Line;
import plumbline.reading.ReportReader;
import plumbline.reading.ReportText;

/// The published reports as PDF (printed by Chromium), Word file and web page: exactly the findings
/// of the text, none lost to a format. The reports lie beside the repository in `../shared`, or
/// where `PLUMBLINE_SHARED` says.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameFindingsIT {
  private static final Checker CHECKER = Checker.with(FrameworkLibrary.shipped());

  private @Nullable Chromium chromium;

  @BeforeAll
  void launch() {
    chromium = Chromium.launch();
  }

  @AfterAll
  void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bury-and-rochdale-2020",
        "cheshire-2021",
        "kirklees-2021",
        "trafford-2020",
        "wirral-2021"
      })
  void every_format_has_the_findings_of_the_text(String report) throws IOException {
    ReportText text = text(report);
    List<String> expected = findings(text);
    assertThat(expected).isNotEmpty();
    List<String> differences = new ArrayList<>();
    differences.addAll(differences(report + ".pdf", expected, pdf(text)));
    differences.addAll(differences(report + ".docx", expected, word(text)));
    differences.addAll(
        differences(report + ".html", expected, page(text).getBytes(StandardCharsets.UTF_8)));
    assertThat(differences).isEmpty();
  }

  private static List<String> differences(String name, List<String> expected, byte[] content) {
    List<String> found = findings(Printed.accepted(ReportReader.read(new Source(name, content))));
    TreeSet<String> differences = new TreeSet<>();
    expected.stream()
        .filter(finding -> !found.contains(finding))
        .forEach(finding -> differences.add(name + " lacks " + finding));
    found.stream()
        .filter(finding -> !expected.contains(finding))
        .forEach(finding -> differences.add(name + " has " + finding));
    return List.copyOf(differences);
  }

  /// Kind, words and message, without the numbers of lines, which each format counts anew.
  private static List<String> findings(ReportText text) {
    return CHECKER.check(text).findings().stream()
        .map(finding ->
            "%s “%s” %s"
                .formatted(
                    finding.kind(),
                    finding.claim().text().replaceAll("\\s+", " "),
                    finding.message().replaceAll("in line \\d+", "in line …")))
        .sorted()
        .toList();
  }

  private static ReportText text(String report) {
    String said = System.getenv("PLUMBLINE_SHARED");
    Path shared = said != null ? Path.of(said) : Path.of("..", "..", "shared");
    Path file = shared.resolve("reports").resolve(report + ".txt");
    if (!Files.exists(file)) {
      String missing = "There is no %s.".formatted(file);
      return "1".equals(System.getenv("PLUMBLINE_REQUIRE_SHARED")) ? fail(missing) : abort(missing);
    }
    return Printed.accepted(Source.of(file).then(ReportReader::read));
  }

  // --- the formats ---

  /// A page of the report is a page of the PDF, or two where it is long.
  private byte[] pdf(ReportText text) {
    StringBuilder html =
        new StringBuilder(
            "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><style>body{font:9.5pt/1.15 Arial,sans-serif}p{margin:0}p.gap{height:6pt}section+section{break-before:page}</style></head><body>");
    int page = 0;
    for (Line line : text.lines()) {
      if (line.page() != page) {
        html.append(page == 0 ? "<section>" : "</section><section>");
        page = line.page();
      }
      html.append(
              line.text().isBlank() ? "<p class=\"gap\">" : "<p>" + escaped(line.text().strip()))
          .append("</p>\n");
    }
    html.append("</section></body></html>");
    try (Page one = Objects.requireNonNull(chromium).browser().newPage()) {
      one.setContent(html.toString());
      return one.pdf(
          new Page.PdfOptions()
              .setFormat("A4")
              .setMargin(
                  new Margin().setTop("18mm").setBottom("18mm").setLeft("20mm").setRight("20mm")));
    }
  }

  /// A paragraph for each line, a page break for each page.
  private static byte[] word(ReportText text) {
    StringBuilder body = new StringBuilder();
    int page = 1;
    for (Line line : text.lines()) {
      body.append("<w:p><w:r>");
      if (line.page() != page) {
        body.append("<w:br w:type=\"page\"/>");
        page = line.page();
      }
      body.append("<w:t xml:space=\"preserve\">")
          .append(escaped(line.text().strip()))
          .append("</w:t></w:r></w:p>");
    }
    String document =
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + body
            + "</w:body></w:document>";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(document.getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return out.toByteArray();
  }

  /// A paragraph for each paragraph, its lines broken as they are; a rule between the pages.
  private static String page(ReportText text) {
    StringBuilder html =
        new StringBuilder(
            "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A report</title></head><body><main>\n");
    boolean open = false;
    int page = 1;
    for (Line line : text.lines()) {
      boolean newPage = line.page() != page;
      page = line.page();
      if (open && (line.text().isBlank() || newPage)) {
        html.append("</p>\n");
        open = false;
      }
      if (newPage) {
        html.append("<hr>\n");
      }
      if (!line.text().isBlank()) {
        html.append(open ? "<br>\n" : "<p>").append(escaped(line.text().strip()));
        open = true;
      }
    }
    return html.append(open ? "</p>" : "").append("</main></body></html>").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
