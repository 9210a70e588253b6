package plumbline.wordback;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;
import plumbline.document.ContentHash;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.drafting.Desk;
import plumbline.drafting.Notation;
import plumbline.edition.Block;
import plumbline.edition.Edition;
import plumbline.edition.Figures;
import plumbline.edition.Run;
import plumbline.framework.FrameworkLibrary;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.press.Format;
import plumbline.rating.RatedInspection;

/// The report of Trafford with one section written by hand, in Word and back.
final class WordFile {
  static final String ASSESSMENT = "standard-2.1";
  static final String WRITTEN =
      """
      ## What we found

      Assessments were *thorough* in {2.1.1:of} cases. Staff knew **every** child well.[^plan]

      - Managers read each plan.
      - Safety was assessed in {2.1.3:per-cent} of cases.
      - Parents were heard.

      3. A third point
      4. A fourth

      > It helped me.

      > [!GOOD PRACTICE] Together
      > Staff review plans.
      >
      > - every month
      > - with parents

      Table: Children by gender

      | Group | Children |
      |---|--:|
      | Girls | {2.1.1:yes} |

      The last words.

      [^plan]: The service’s plan.\
      """;

  final Edition edition;
  final Map<String, String> current = new LinkedHashMap<>();
  private final byte[] printed;

  private WordFile(Edition edition, Map<String, String> written) {
    this.edition = edition;
    this.printed = Format.DOCX.print(edition);
    edition
        .chapters()
        .forEach(chapter ->
            chapter
                .sections()
                .forEach(section ->
                    current.put(
                        section.id(),
                        written.getOrDefault(section.id(), Notation.write(chapter.of(section))))));
  }

  static WordFile trafford() {
    return of("trafford-2020", Map.of(ASSESSMENT, WRITTEN));
  }

  /// A report of one page: a written section between computed words, and one to write.
  static WordFile small() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(List.of(new Run.Words("Computed words about the area."))));
    blocks.add(
        new Block.Table(
            "area",
            "The area",
            List.of("What", "Figure"),
            List.of(false, true),
            List.of(
                new Block.Row(
                    "",
                    false,
                    List.of(List.of(new Run.Words("Children")), List.of(new Run.Words("210")))))));
    blocks.addAll(Notation.read(ASSESSMENT, WRITTEN, Figures.of(rated("trafford-2020"))).blocks());
    int to = blocks.size();
    blocks.add(new Block.Paragraph(List.of(new Run.Words("What follows is computed."))));
    ContentHash hash = ContentHash.of(new byte[0]);
    Edition.Section section = new Edition.Section(ASSESSMENT, "Assessment", 2, to);
    Edition.Section empty = new Edition.Section("glossary", "Glossary", 0, 0);
    Edition edition =
        new Edition(
            "Exampleshire",
            "An inspection",
            Optional.empty(),
            List.of(),
            List.of(
                new Edition.Chapter("chapter-area", "The area", blocks, List.of(section)),
                new Edition.Chapter("chapter-glossary", "Glossary", List.of(), List.of(empty))),
            new Edition.Sources("small", hash, "small", hash, "test", "none stated"),
            List.of());
    return new WordFile(edition, Map.of(ASSESSMENT, WRITTEN));
  }

  static WordFile of(String inspection, Map<String, String> written) {
    return new WordFile(Desk.toWrite(rated(inspection), "test", written), written);
  }

  private static RatedInspection rated(String inspection) {
    try {
      Path file = Path.of("../inspections/" + inspection + ".json");
      Source source = new Source(inspection + ".json", Files.readAllBytes(file));
      if (InspectionReader.read(source, FrameworkLibrary.shipped())
          instanceof Parsed.Accepted<Inspection>(Inspection read)) {
        return RatedInspection.of(read);
      }
      throw new IllegalStateException(inspection);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] printed() {
    return printed;
  }

  Returned handedOut() {
    return read(printed);
  }

  Suggestions comesBack(Consumer<XWPFDocument> edit) {
    return comesBack(edited(edit));
  }

  Suggestions comesBack(byte[] file) {
    return Suggestions.of(handedOut(), read(file), current);
  }

  byte[] edited(Consumer<XWPFDocument> edit) {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(printed))) {
      edit.accept(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Returned read(byte[] file) {
    return switch (WordReader.read(new Source("back.docx", file))) {
      case Parsed.Accepted<Returned>(Returned returned) -> returned;
      case Parsed.Refused<Returned>(var problems) -> throw new AssertionError(problems);
    };
  }

  static XWPFParagraph paragraph(XWPFDocument document, String begins) {
    return document.getParagraphs().stream()
        .filter(one -> one.getText().startsWith(begins))
        .findFirst()
        .orElseThrow(() -> new AssertionError(begins));
  }

  static void remove(XWPFDocument document, String begins) {
    document.removeBodyElement(document.getPosOfParagraph(paragraph(document, begins)));
  }

  /// A paragraph behind another one.
  static XWPFParagraph put(XWPFDocument document, XWPFParagraph behind, String words) {
    try (var cursor = behind.getCTP().newCursor()) {
      cursor.toEndToken();
      cursor.toNextToken();
      XWPFParagraph put = document.insertNewParagraph(cursor);
      put.createRun().setText(words);
      return put;
    }
  }

  static void trackedInsert(XWPFParagraph paragraph, String words) {
    CTRunTrackChange change = paragraph.getCTP().addNewIns();
    change.setAuthor("Somebody Known");
    new XWPFRun(change.addNewR(), (IRunBody) paragraph).setText(words);
  }

  static XWPFParagraph heading(XWPFDocument document, String text) {
    return document.getParagraphs().stream()
        .filter(one -> String.valueOf(one.getStyle()).startsWith("Heading"))
        .filter(one -> one.getText().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError(text));
  }

  /// The file with its main part as somebody’s program wrote it.
  static byte[] rewritten(byte[] file, UnaryOperator<String> document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] part = in.readAllBytes();
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(
            entry.getName().equals("word/document.xml")
                ? document.apply(new String(part, UTF_8)).getBytes(UTF_8)
                : part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// Strikes out the last run.
  static void trackedDelete(XWPFParagraph paragraph) {
    XWPFRun last = paragraph.getRuns().getLast();
    String words = last.text();
    CTRunTrackChange change = paragraph.getCTP().addNewDel();
    change.setAuthor("Somebody Known");
    CTR struck = change.addNewR();
    struck.addNewDelText().setStringValue(words);
    paragraph.removeRun(paragraph.getRuns().size() - 1);
  }
}
