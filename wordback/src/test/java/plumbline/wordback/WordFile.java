package plumbline.wordback;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.drafting.Notation;
import plumbline.edition.Edition;
import plumbline.edition.Figures;
import plumbline.edition.Skeleton;
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

  static WordFile of(String inspection, Map<String, String> written) {
    try {
      Path file = Path.of("../inspections/" + inspection + ".json");
      Source source = new Source(inspection + ".json", Files.readAllBytes(file));
      if (InspectionReader.read(source, FrameworkLibrary.shipped())
          instanceof Parsed.Accepted<Inspection>(Inspection read)) {
        RatedInspection rated = RatedInspection.of(read);
        Figures figures = Figures.of(rated);
        return new WordFile(
            Skeleton.toWrite(
                rated,
                "test",
                id ->
                    Optional.ofNullable(written.get(id))
                        .map(text -> Notation.read(id, text, figures).blocks())),
            written);
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
  static XWPFParagraph put(XWPFDocument document, String behind, String words) {
    try (var cursor = paragraph(document, behind).getCTP().newCursor()) {
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
    change.addNewR().addNewT().setStringValue(words);
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
