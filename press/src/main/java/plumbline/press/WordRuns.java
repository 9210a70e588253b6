package plumbline.press;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLock;
import plumbline.edition.Run;

/// The words of a paragraph in Word: bold, links, marks to link to, and bound figures.
final class WordRuns {
  private int marks;
  private int controls;

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
        case Run.Mark mark -> link(paragraph, mark.text(), mark.anchor());
      }
    }
  }

  /// A content control whose words Word protects; its tag says which figure it is.
  private void bound(XWPFParagraph paragraph, String ref, String text) {
    CTSdtRun control = paragraph.getCTP().addNewSdt();
    CTSdtPr about = control.addNewSdtPr();
    about.addNewAlias().setVal("Figure " + ref);
    about.addNewTag().setVal(ref);
    about.addNewId().setVal(BigInteger.valueOf(++controls));
    about.addNewLock().setVal(STLock.SDT_CONTENT_LOCKED);
    control.addNewSdtContent().addNewR().addNewT().setStringValue(text);
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
