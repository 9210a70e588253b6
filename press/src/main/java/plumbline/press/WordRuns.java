package plumbline.press;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLock;
import plumbline.edition.Block;
import plumbline.edition.Run;

/// The words of a paragraph in Word: bold, links, marks to link to, and bound figures.
final class WordRuns {
  private final XWPFDocument document;
  private final Map<String, Block.Note> notes = new HashMap<>();
  private final Map<String, Integer> open = new HashMap<>();
  private int marks;
  private int controls;

  WordRuns(XWPFDocument document) {
    this.document = document;
  }

  /// Takes up the notes among these blocks, to print each where it is named.
  void know(List<Block> blocks) {
    for (Block block : blocks) {
      if (block instanceof Block.Notes(List<Block.Note> found)) {
        found.forEach(note -> notes.put(note.anchor(), note));
      }
    }
  }

  void add(XWPFParagraph paragraph, List<Run> runs) {
    for (Run run : runs) {
      switch (run) {
        case Run.Words(String text) -> paragraph.createRun().setText(text);
        case Run.Strong(String text) -> {
          XWPFRun bold = paragraph.createRun();
          bold.setBold(true);
          bold.setText(text);
        }
        case Run.Bound(String ref, String text) -> bound(paragraph, ref, text);
        case Run.Mark mark -> {
          Block.Note note = notes.get(mark.anchor());
          // Word has no footnotes of footnotes.
          if (note == null || paragraph.getBody() instanceof XWPFFootnote) {
            paragraph.createRun().setText(mark.text());
          } else {
            footnote(paragraph, note);
          }
        }
      }
    }
  }

  private void footnote(XWPFParagraph paragraph, Block.Note note) {
    XWPFFootnote printed = document.createFootnote();
    XWPFParagraph words = printed.createParagraph();
    words.setStyle("FootnoteText");
    words.createRun().setText(" ");
    add(words, note.runs());
    paragraph.addFootnoteReference(printed);
  }

  /// Where the words of a section begin.
  void begins(String section) {
    CTBookmark start = document.getDocument().getBody().addNewBookmarkStart();
    start.setId(BigInteger.valueOf(++marks));
    start.setName(SectionMark.of(section));
    open.put(section, marks);
  }

  void ends(String section) {
    document
        .getDocument()
        .getBody()
        .addNewBookmarkEnd()
        .setId(BigInteger.valueOf(open.getOrDefault(section, 0)));
  }

  /// A content control whose words Word protects; its tag says which figure it is. It can be
  /// deleted with its sentence. LibreOffice forgets the tag: so a bookmark says it again.
  private void bound(XWPFParagraph paragraph, String ref, String text) {
    String bookmark = FigureMark.of(ref, ++controls);
    CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
    start.setId(BigInteger.valueOf(++marks));
    start.setName(bookmark);
    CTSdtRun control = paragraph.getCTP().addNewSdt();
    CTSdtPr about = control.addNewSdtPr();
    about.addNewAlias().setVal("Figure " + ref);
    about.addNewTag().setVal(ref);
    about.addNewId().setVal(BigInteger.valueOf(controls));
    about.addNewLock().setVal(STLock.CONTENT_LOCKED);
    control.addNewSdtContent().addNewR().addNewT().setStringValue(text);
    paragraph.getCTP().addNewBookmarkEnd().setId(start.getId());
  }

  /// A link to a mark within the document.
  void link(XWPFParagraph paragraph, String text, String anchor) {
    CTHyperlink link = paragraph.getCTP().addNewHyperlink();
    link.setAnchor(mark(anchor));
    var run = link.addNewR();
    run.addNewRPr().addNewRStyle().setVal("Hyperlink");
    run.addNewT().setStringValue(text);
  }

  void bookmarked(XWPFParagraph paragraph, String anchor, String text) {
    CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
    start.setId(BigInteger.valueOf(++marks));
    start.setName(mark(anchor));
    paragraph.createRun().setText(text);
    paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(marks));
  }

  void field(XWPFParagraph paragraph, String instruction) {
    paragraph.getCTP().addNewFldSimple().setInstr(instruction);
  }

  /// A bookmark’s name has letters, digits and underscores, and begins with a letter.
  private static String mark(String anchor) {
    return "m_" + anchor.replaceAll("[^A-Za-z0-9]", "_");
  }
}
