package plumbline.press;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import plumbline.edition.Block;
import plumbline.edition.Run;

/// A table in Word: caption above, its head repeated on every page, no row broken over two.
final class WordTable {
  private static final int PAGE = 9638; // between the margins, in twentieths of a point
  private static final int FEWEST = 9;
  private static final int MOST = 60;

  private WordTable() {}

  static void add(XWPFDocument document, String style, Block.Table table, WordRuns runs) {
    XWPFParagraph caption = document.createParagraph();
    caption.setStyle(style);
    caption.createRun().setText(table.caption());
    XWPFTable made = document.createTable(table.rows().size() + 1, table.head().size());
    CTTblPr about = made.getCTTbl().getTblPr();
    about.addNewTblStyle().setVal("PlumblineTable");
    about.addNewTblCaption().setVal(table.caption());
    if (about.isSetTblBorders()) {
      about.unsetTblBorders();
    }
    List<Integer> widths = widths(table);
    made.setWidth("100%");
    about.addNewTblLayout().setType(STTblLayoutType.FIXED);
    CTTblGrid grid = made.getCTTbl().getTblGrid();
    if (grid == null) {
      grid = made.getCTTbl().addNewTblGrid();
    }
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    for (int width : widths) {
      grid.addNewGridCol().setW(BigInteger.valueOf(width));
    }
    XWPFTableRow head = made.getRow(0);
    head.setRepeatHeader(true);
    head.setCantSplitRow(true);
    for (int column = 0; column < table.head().size(); column++) {
      fill(
          head.getCell(column),
          List.of(new Run.Strong(table.head().get(column))),
          table.numbers().get(column),
          runs);
      head.getCell(column).setWidth(String.valueOf(widths.get(column)));
    }
    for (int index = 0; index < table.rows().size(); index++) {
      Block.Row row = table.rows().get(index);
      XWPFTableRow printed = made.getRow(index + 1);
      printed.setCantSplitRow(true);
      for (int column = 0; column < row.cells().size(); column++) {
        List<Run> words = row.cells().get(column);
        fill(
            printed.getCell(column),
            row.strong() && column == 0 ? List.of(new Run.Strong(Block.text(words))) : words,
            table.numbers().get(column),
            runs);
        printed.getCell(column).setWidth(String.valueOf(widths.get(column)));
      }
    }
  }

  /// As wide as its longest words need, within reason, shared over the page.
  private static List<Integer> widths(Block.Table table) {
    List<Integer> letters = new ArrayList<>();
    for (int column = 0; column < table.head().size(); column++) {
      int most = table.head().get(column).length();
      for (Block.Row row : table.rows()) {
        most = Math.max(most, Block.text(row.cells().get(column)).length());
      }
      letters.add(Math.clamp(most, FEWEST, MOST));
    }
    int all = letters.stream().mapToInt(Integer::intValue).sum();
    return letters.stream().map(one -> PAGE * one / all).toList();
  }

  private static void fill(XWPFTableCell cell, List<Run> words, boolean number, WordRuns runs) {
    XWPFParagraph paragraph = cell.getParagraphs().getFirst();
    paragraph.setStyle(number ? "TableNumber" : "TableText");
    runs.add(paragraph, words);
  }
}
