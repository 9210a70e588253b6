package plumbline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits the head of a table into the names of its columns, which a text runs together: `Race/
/// ethnicity White Black and minority ethnic Unknown` over four lines.
final class Columns {
  private static final Pattern AGES =
      Pattern.compile(
          "\\d{1,2} ?(?:[–-]|to) ?\\d{1,2}(?: years| \\(years\\))?|\\d{1,2}\\+|\\d{1,2} and over");

  private Columns() {}

  /// The head's first cell and one cell for each value; empty if it can't be split so.
  static List<Passage> split(List<Passage> lines, int values, Healing healing) {
    Passage.Builder joined = new Passage.Builder();
    boolean cells = lines.size() == 1 && lines.getFirst().text().indexOf('\t') >= 0;
    lines.forEach(line -> healing.join(joined, line));
    Passage head = joined.build();
    if (cells) {
      return exactly(values, tabs(head));
    }
    String text = head.text();
    List<Passage> found = new ArrayList<>();
    Matcher ages = AGES.matcher(text);
    while (ages.find()) {
      found.add(head.part(ages.start(), ages.end()));
    }
    if (!found.isEmpty()) {
      found.addFirst(head.part(0, text.indexOf(found.getFirst().text())).stripped());
      return exactly(values, found);
    }
    if (values == 1) {
      int last = text.lastIndexOf(' ');
      boolean percent = last > 0 && text.substring(last + 1).length() <= 12 && text.contains("%");
      return percent ? List.of(head.part(0, last), head.part(last + 1, text.length())) : List.of();
    }
    return exactly(values, capitals(head));
  }

  private static List<Passage> exactly(int values, List<Passage> cells) {
    return cells.size() == values + 1 ? cells : List.of();
  }

  static List<Passage> tabs(Passage row) {
    List<Passage> cells = new ArrayList<>();
    int from = 0;
    for (int at = 0; at <= row.text().length(); at++) {
      if (at == row.text().length() || row.text().charAt(at) == '\t') {
        cells.add(row.part(from, at).stripped());
        from = at + 1;
      }
    }
    return cells;
  }

  /// A new name begins at each capital letter, but not behind a comma, ‘and’ or ‘or’.
  private static List<Passage> capitals(Passage head) {
    String text = head.text();
    List<Passage> cells = new ArrayList<>();
    int from = 0;
    for (int at = 1; at < text.length(); at++) {
      if (text.charAt(at - 1) == ' ' && Character.isUpperCase(text.charAt(at))) {
        String before = text.substring(from, at - 1);
        if (!before.endsWith(",") && !before.endsWith(" and") && !before.endsWith(" or")) {
          cells.add(head.part(from, at - 1));
          from = at;
        }
      }
    }
    cells.add(head.part(from, text.length()));
    return cells;
  }
}
