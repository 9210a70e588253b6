package plumbline.wordback;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.wordback.WordFile.ASSESSMENT;
import static plumbline.wordback.WordFile.WRITTEN;
import static plumbline.wordback.WordFile.paragraph;
import static plumbline.wordback.WordFile.put;
import static plumbline.wordback.WordFile.trackedInsert;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/// Files that LibreOffice 7.4 saved. It drops the tags of content controls, gives styles and lists
/// other ids, and moves the marks of sections.
///
/// Made again with `java LibreOfficeTest FOLDER` and `soffice --headless --convert-to "docx:MS Word
/// 2007 XML" --outdir saved unedited.docx edited.docx`.
class LibreOfficeTest {
  private final WordFile file = WordFile.small();

  static void main(String[] arguments) throws IOException {
    WordFile file = WordFile.small();
    Files.write(Path.of(arguments[0], "unedited.docx"), file.printed());
    byte[] edited =
        WordFile.rewritten(
            file.edited(LibreOfficeTest::edit),
            document -> document.replaceFirst("(2_p1_p3_cper_dcent\".*?<w:t>)50 per", "$160 per"));
    Files.write(Path.of(arguments[0], "edited.docx"), edited);
  }

  private static void edit(XWPFDocument document) {
    trackedInsert(paragraph(document, "The last words."), " And more.");
    paragraph(document, "Managers read").createRun().setText(" Always.");
    paragraph(document, "What follows").createRun().setText(" Or not.");
    put(document, paragraph(document, "What we found"), "In short, good.");
    var comment = document.createComments().createComment(BigInteger.ONE);
    comment.setAuthor("Somebody Known");
    comment.createParagraph().createRun().setText("Is this so?");
    var about = paragraph(document, "It helped me.").getCTP();
    about.addNewCommentRangeStart().setId(BigInteger.ONE);
    about.addNewCommentRangeEnd().setId(BigInteger.ONE);
    about.addNewR().addNewCommentReference().setId(BigInteger.ONE);
  }

  private static byte[] saved(String name) throws IOException {
    try (InputStream in = LibreOfficeTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  @Test
  void a_file_that_was_only_saved_asks_for_nothing() throws IOException {
    Suggestions back = file.comesBack(saved("libreoffice-unedited.docx"));

    assertThat(back.suggestions()).isEmpty();
    assertThat(back.refusals()).isEmpty();
    assertThat(back.missing()).isEmpty();
    assertThat(WordFile.read(saved("libreoffice-unedited.docx")).edition()).isPresent();
  }

  @Test
  void edits_come_back_through_it() throws IOException {
    Suggestions back = file.comesBack(saved("libreoffice-edited.docx"));

    assertThat(back.all(ASSESSMENT, WRITTEN))
        .isEqualTo(
            WRITTEN
                .replace("## What we found\n", "## What we found\n\nIn short, good.\n")
                .replace("Managers read each plan.", "Managers read each plan. Always.")
                .replace("The last words.", "The last words. And more."));
    assertThat(back.suggestions())
        .extracting(Suggestion::tracked)
        .containsExactly(false, false, true);
    assertThat(back.refusals())
        .extracting(Refusal::reason)
        .containsExactlyInAnyOrder(
            "This follows from the evidence and the framework, and is changed there",
            "{2.1.3:per-cent} prints ‘50 per cent’: it is bound to the evidence and can’t be typed"
                + " over");
    assertThat(back.comments()).extracting(Comment::about).containsExactly("It helped me.");
    assertThat(back.toString()).doesNotContain("Somebody");
  }
}
