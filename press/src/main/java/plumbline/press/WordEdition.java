package plumbline.press;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import plumbline.edition.Block;
import plumbline.edition.Edition;
import plumbline.report.SummaryLine;

/// An edition as a Word document with real headings, captions and lists. Bound figures stand in
/// content controls that can’t be typed into.
final class WordEdition {
  private static final byte[] STYLES = Resource.bytes("styles.xml");
  private static final BigInteger MARGIN =
      BigInteger.valueOf(1134); // 20 mm, in twentieths of a point
  private static final int WIDTH = 640;

  private final XWPFDocument document;
  private final WordLists lists;
  private final WordRuns runs;

  private WordEdition(XWPFDocument document) {
    this.document = document;
    this.lists = new WordLists(document);
    this.runs = new WordRuns(document);
  }

  static byte[] of(Edition edition) {
    try (XWPFDocument document = new XWPFDocument()) {
      new WordEdition(document).print(edition);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.write(bytes);
      return SteadyZip.of(bytes.toByteArray());
    } catch (IOException | XmlException | InvalidFormatException impossible) {
      throw new IllegalStateException("A Word document can’t be made.", impossible);
    }
  }

  private void print(Edition edition) throws IOException, XmlException, InvalidFormatException {
    XWPFStyles styles = document.createStyles();
    styles.setStyles(StylesDocument.Factory.parse(new ByteArrayInputStream(STYLES)).getStyles());
    properties(edition);
    page(edition);
    styled("Subtitle", edition.title());
    styled("Title", edition.service());
    edition
        .overall()
        .ifPresent(
            overall -> styled("Rating", edition.say("Overall rating") + ": " + overall.rating()));
    edition.front().forEach(line -> line(line));
    styled("ContentsHeading", edition.say("Contents"));
    for (Edition.Chapter chapter : edition.chapters()) {
      runs.link(document.createParagraph(), chapter.title(), chapter.id());
    }
    edition.chapters().forEach(chapter -> runs.know(chapter.blocks()));
    for (Edition.Chapter chapter : edition.chapters()) {
      heading(Place.BODY, 1, chapter.id(), chapter.title());
      chapter(chapter);
    }
    heading(Place.BODY, 1, "colophon", edition.say("About this edition"));
    edition.colophon().forEach(line -> line(line));
  }

  /// Between marks that Word keeps and doesn’t show stands what writers may write.
  private void chapter(Edition.Chapter chapter) throws IOException, InvalidFormatException {
    List<Block> blocks = chapter.blocks();
    for (int index = 0; index <= blocks.size(); index++) {
      for (Edition.Section section : chapter.sections()) {
        if (section.to() == index && section.from() < index) {
          runs.ends(section.id());
        }
      }
      for (Edition.Section section : chapter.sections()) {
        if (section.from() == index) {
          runs.begins(section.id());
          if (section.to() == index) {
            runs.ends(section.id());
          }
        }
      }
      if (index < blocks.size()) {
        block(Place.BODY, blocks.get(index));
      }
    }
  }

  /// No name of whoever made it and no time: the edition’s hash says which one it is.
  private void properties(Edition edition) {
    POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
    core.setTitle(edition.title("inspection report"));
    core.setCreator("Plumbline");
    core.setIdentifier(edition.hash().hex());
    core.getUnderlyingProperties().setLanguageProperty(edition.language());
    document.getProperties().getExtendedProperties().setApplication("Plumbline");
    core.setCreated(Optional.empty());
    core.setModified(Optional.empty());
    document
        .getProperties()
        .getCustomProperties()
        .addProperty("plumbline.edition", edition.hash().hex());
  }

  private void page(Edition edition) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    section.addNewPgSz().setW(BigInteger.valueOf(11906));
    section.getPgSz().setH(BigInteger.valueOf(16838));
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(MARGIN);
    margins.setBottom(MARGIN);
    margins.setLeft(MARGIN);
    margins.setRight(MARGIN);
    section.addNewTitlePg();
    XWPFHeaderFooterPolicy policy = document.createHeaderFooterPolicy();
    XWPFParagraph header = policy.createHeader(XWPFHeaderFooterPolicy.DEFAULT).createParagraph();
    header.setStyle("Header");
    header.createRun().setText(edition.title());
    XWPFParagraph footer = policy.createFooter(XWPFHeaderFooterPolicy.DEFAULT).createParagraph();
    footer.setStyle("Footer");
    runs.field(footer, "PAGE");
  }

  private XWPFParagraph styled(String style, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    paragraph.createRun().setText(text);
    return paragraph;
  }

  private void line(SummaryLine line) {
    XWPFParagraph paragraph = document.createParagraph();
    XWPFRun name = paragraph.createRun();
    name.setBold(true);
    name.setText(line.label() + ": ");
    paragraph.createRun().setText(line.value());
  }

  /// Where a block stands: its style tells, also when the document comes back.
  private enum Place {
    BODY,
    BOX;

    String style(String usual) {
      return this == BOX ? "Box" + usual : usual;
    }
  }

  private void heading(Place place, int level, String anchor, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(place.style("Heading" + level));
    runs.bookmarked(paragraph, anchor, text);
  }

  private void block(Place place, Block block) throws IOException, InvalidFormatException {
    switch (block) {
      case Block.Heading(int level, String anchor, String text) ->
          heading(place, level, anchor, text);
      case Block.Paragraph paragraph -> {
        XWPFParagraph printed = document.createParagraph();
        if (place == Place.BOX) {
          printed.setStyle("BoxText");
        }
        runs.add(printed, paragraph.runs());
      }
      case Block.Items items -> {
        BigInteger list = items.first().map(lists::numbered).orElseGet(lists::bullets);
        for (List<plumbline.edition.Run> item : items.items()) {
          XWPFParagraph paragraph = document.createParagraph();
          paragraph.setStyle(place.style("ListParagraph"));
          paragraph.setNumID(list);
          runs.add(paragraph, item);
        }
      }
      case Block.Quotation quotation -> {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(place.style("Quote"));
        runs.add(paragraph, quotation.runs());
      }
      case Block.Box(String title, List<Block> blocks) -> {
        styled("BoxTitle", title);
        for (Block inside : blocks) {
          block(Place.BOX, inside);
        }
      }
      case Block.Notes _ -> {
        // Footnotes, where the words are that they are about.
      }
      case Block.Table table -> WordTable.add(document, place.style("Caption"), table, runs);
      case Block.RatingMark mark -> styled("Rating", mark.rating());
      case Block.Picture picture -> picture(picture);
    }
  }

  private void picture(Block.Picture picture) throws IOException, InvalidFormatException {
    styled("Caption", picture.caption());
    Painted painted = Painted.of(picture, WIDTH);
    XWPFRun run = document.createParagraph().createRun();
    run.addPicture(
            painted.png(),
            PictureType.PNG,
            "chart.png",
            Units.pixelToEMU(painted.width()),
            Units.pixelToEMU(painted.height()))
        .getCTPicture()
        .getNvPicPr()
        .getCNvPr()
        .setDescr(picture.alternative());
    run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(picture.alternative());
  }
}
