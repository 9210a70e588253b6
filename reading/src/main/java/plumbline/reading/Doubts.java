package plumbline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import plumbline.document.Place;
import plumbline.document.Problem;
import plumbline.reading.Section.Part;

/// What a reader should know was not read: digits that only look like digits, and figures that
/// stand among the contextual facts but in no row.
final class Doubts {
  private static final int MOST = 200;
  private static final Pattern FIGURE = Pattern.compile("(?:^|\\s)£?\\d[\\d,.]*%?(?:\\s|$)");

  private Doubts() {}

  static List<Problem> of(ReportText text, List<Report.Placed> blocks) {
    List<Problem> doubts = new ArrayList<>();
    for (Line line : text.lines()) {
      if (doubts.size() < MOST && hasForeignDigit(line.text())) {
        doubts.add(
            new Problem(
                new Place(text.name(), line.number(), 1),
                "The line has digits that are not 0 to 9, and are not read as figures",
                "write them as 0 to 9"));
      }
    }
    for (Report.Placed placed : blocks) {
      if (placed.section().part() == Part.CONTEXTUAL_FACTS
          && doubts.size() < MOST
          && isFigureWithoutRow(placed.block())) {
        Passage words = placed.block().words();
        doubts.add(
            new Problem(
                new Place(text.name(), words.firstLine(), 1),
                "The figure in ‘%s’ belongs to no row that can be read".formatted(words),
                "add it by hand"));
      }
    }
    return doubts;
  }

  private static boolean isFigureWithoutRow(Block block) {
    return switch (block) {
      case Block.Paragraph(Passage words) ->
          !words.text().endsWith(".") && FIGURE.matcher(words.text()).find();
      case Block.Heading(Passage words, String number, int level) ->
          level == 3 && words.text().endsWith("%");
      case Block.Table _, Block.Bullet _, Block.Quotation _, Block.Footnote _ -> false;
    };
  }

  private static boolean hasForeignDigit(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) > '~') {
        int letter = text.codePointAt(at);
        if (Character.isDigit(letter)) {
          return true;
        }
      }
    }
    return false;
  }
}
