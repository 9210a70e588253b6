package plumbline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.reading.Healing.Piece;
import plumbline.reading.Line.Look;
import plumbline.reading.Section.Part;

/// Reads the tables that state facts, in whatever order a text has their parts: the value before
/// its label, behind it, or on a line of its own; a head over several lines.
final class FactTables {
  private static final String VALUE = "£?\\d[\\d,]{0,14}(?:\\.\\d{1,4})?(?:%|m\\b|k\\b|bn\\b)?";
  private static final Pattern ONE_VALUE = Pattern.compile(VALUE);
  private static final Pattern PURE = Pattern.compile(VALUE + "(?: \\(\\d{1,3}(?:\\.\\d+)?%\\))?");
  private static final Pattern VALUE_FIRST =
      Pattern.compile("(" + VALUE + "(?: \\(\\d{1,3}(?:\\.\\d+)?%\\))?)[ \\t]?([\\p{L}‘“(].*)");

  /// A value that goes on in words: `26.7, of which 14 were case managers`.
  private static final Pattern VALUE_IN_WORDS =
      Pattern.compile(VALUE + "(?:, of which| of which| ?\\().{0,120}");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Set<String> GROUPINGS =
      Set.of("age", "race/ethnicity", "ethnicity", "race", "gender", "sex", "offence");
  private static final int MOST_LINES = 7;
  private static final int MOST_VALUES = 40;

  private final List<Piece> pieces;
  private final Healing healing;
  private List<Passage> columns = List.of();

  FactTables(List<Piece> pieces, Healing healing) {
    this.pieces = pieces;
    this.healing = healing;
  }

  /// A row, and what follows it; a head has no values.
  record Taken(Passage label, List<Passage> values, boolean isHead, int next) {}

  List<Passage> columns() {
    return columns;
  }

  void endTable() {
    columns = List.of();
  }

  /// Whether facts may stand in tables here.
  static boolean mayStand(Section section, boolean atHeadOfStandard) {
    return section.part() == Part.CONTEXTUAL_FACTS
        || (section.part() == Part.CHAPTER && atHeadOfStandard);
  }

  /// Reads the row or head that begins here; `next` is the index itself where there is none.
  Taken read(int first, Section section) {
    if (QuestionReader.opens(pieces.get(first).text())) {
      return none(first);
    }
    Taken head = readHead(first);
    if (head.next() > first) {
      return head;
    }
    if (section.part() == Part.CONTEXTUAL_FACTS) {
      Taken row = valueFirst(first);
      if (row.next() > first) {
        endTable();
        return row;
      }
    }
    return labelFirst(first);
  }

  private static Taken none(int index) {
    return new Taken(Passage.EMPTY, List.of(), false, index);
  }

  /// The head of a table by age, ethnicity, gender or offence, if a row with values follows.
  private Taken readHead(int first) {
    if (!opensHead(pieces.get(first).text())) {
      return none(first);
    }
    List<Passage> lines = new ArrayList<>();
    int at = first;
    while (at < pieces.size() && at < first + MOST_LINES) {
      Piece piece = pieces.get(at);
      if (at > first && (!endValues(piece.words()).isEmpty() || opensHead(piece.text()))) {
        break;
      }
      int values = at > first ? valuesOfRow(at) : 0;
      if (values > 0) {
        break;
      }
      lines.add(piece.words());
      at++;
    }
    int rowValues = at < pieces.size() ? valuesOfRow(at) : 0;
    if (rowValues == 0) {
      return none(first);
    }
    List<Passage> cells = Columns.split(lines, rowValues, healing);
    if (cells.isEmpty()) {
      return none(first);
    }
    columns = cells;
    return new Taken(cells.getFirst(), List.of(), true, at);
  }

  private static boolean opensHead(String text) {
    int end = 0;
    while (end < text.length()
        && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '/')) {
      end++;
    }
    return text.length() < 100
        && !text.contains(". ")
        && GROUPINGS.contains(text.substring(0, end).toLowerCase(Locale.ROOT))
        && (end == text.length() || " \t".indexOf(text.charAt(end)) >= 0);
  }

  /// How many values the row has that begins here, its label perhaps over two lines.
  private int valuesOfRow(int index) {
    int values = endValues(pieces.get(index).words()).size();
    if (values > 0 && pieces.get(index).text().length() > 4) {
      return values;
    }
    boolean more = index + 1 < pieces.size() && !pieces.get(index + 1).apart();
    return more ? endValues(pieces.get(index + 1).words()).size() : 0;
  }

  private Taken valueFirst(int first) {
    Piece piece = pieces.get(first);
    Matcher split = VALUE_FIRST.matcher(piece.text());
    Passage value;
    Passage.Builder label = new Passage.Builder();
    int at = first + 1;
    if (PURE.matcher(piece.text()).matches()
        && at < pieces.size()
        && !pieces.get(at).apart()
        && !isValue(pieces.get(at).text())) {
      value = piece.words();
      label.append(pieces.get(at).words());
      at++;
    } else if (split.matches() && split.group(2).charAt(0) != '(') {
      value = piece.words().part(0, split.end(1));
      label.append(piece.words().part(split.start(2), piece.text().length()));
    } else {
      return none(first);
    }
    while (at < pieces.size() && at < first + MOST_LINES && labelGoesOn(at)) {
      healing.join(label, pieces.get(at).words());
      at++;
    }
    return new Taken(label.build(), List.of(value), false, at);
  }

  private boolean labelGoesOn(int index) {
    Piece piece = pieces.get(index);
    String text = piece.text();
    if (isValue(text) || VALUE_FIRST.matcher(text).matches() || opensHead(text)) {
      return false;
    }
    return !piece.apart() || Character.isLowerCase(text.charAt(0));
  }

  private static boolean isValue(String text) {
    return PURE.matcher(text).matches();
  }

  private static boolean isValueInWords(String text) {
    if (!VALUE_IN_WORDS.matcher(text).matches()) {
      return false;
    }
    Matcher row = VALUE_FIRST.matcher(text);
    return !row.matches() || row.group(2).charAt(0) == '(';
  }

  private Taken labelFirst(int first) {
    Passage.Builder label = new Passage.Builder();
    for (int at = first; at < pieces.size() && at < first + MOST_LINES; at++) {
      Piece piece = pieces.get(at);
      String text = piece.text();
      if (at > first
          && piece.line().look() == Look.ROW
          && pieces.get(first).line().look() != Look.ROW) {
        return none(first); // a table below a line of text is no part of it
      }
      if (at > first && (isValue(text) || isValueInWords(text))) {
        return valueBelow(label.build(), at);
      }
      boolean goesOn =
          at == first
              || !piece.apart()
              || Character.isLowerCase(text.charAt(0))
              || text.charAt(0) == '(';
      if (!goesOn || !isLabel(text)) {
        return none(first);
      }
      List<Passage> values = endValues(piece.words());
      int pounds = values.isEmpty() ? text.indexOf(" £") : -1;
      if (pounds > 0 && text.length() < 160) {
        healing.join(label, piece.words().part(0, pounds));
        return new Taken(
            label.build(), List.of(piece.words().part(pounds + 1, text.length())), false, at + 1);
      }
      if (!values.isEmpty()) {
        Passage words = piece.words().part(0, labelEnd(piece.words(), values.size())).stripped();
        healing.join(label, words);
        if (label.isEmpty()) {
          return none(first);
        }
        return new Taken(label.build(), values, false, at + 1);
      }
      healing.join(label, piece.words());
    }
    return none(first);
  }

  /// A value on lines of its own below its label, perhaps in words that go on to a bracket's end.
  private Taken valueBelow(Passage label, int index) {
    Passage.Builder value = new Passage.Builder();
    value.append(pieces.get(index).words());
    int at = index + 1;
    boolean words = !isValue(pieces.get(index).text());
    boolean opened = at < pieces.size() && pieces.get(at).text().startsWith("(");
    while (at < pieces.size()
        && at < index + 4
        && !pieces.get(at).apart()
        && (words || opened)
        && endValuesOfRowBelow(at)) {
      healing.join(value, pieces.get(at).words());
      at++;
    }
    return label.isEmpty() || !Character.isLetter(label.text().charAt(0))
        ? none(index)
        : new Taken(label, List.of(value.build()), false, at);
  }

  /// Whether the line belongs to a value in words, and isn't the next row.
  private boolean endValuesOfRowBelow(int index) {
    String text = pieces.get(index).text();
    return text.startsWith("(") || text.endsWith(")") || Character.isLowerCase(text.charAt(0));
  }

  private static boolean isLabel(String text) {
    return text.length() < 160 && !text.contains(". ") && text.charAt(0) != '•';
  }

  /// The values that end a line, from left to right.
  private static List<Passage> endValues(Passage line) {
    List<Passage> values = new ArrayList<>();
    String text = line.text();
    int end = text.length();
    while (end > 0 && values.size() < MOST_VALUES) {
      int from = end;
      while (from > 0 && text.charAt(from - 1) != ' ' && text.charAt(from - 1) != '\t') {
        from--;
      }
      String token = text.substring(from, end);
      if (!ONE_VALUE.matcher(token).matches() || YEAR.matcher(token).matches()) {
        break;
      }
      values.addFirst(line.part(from, end));
      end = from;
      while (end > 0 && text.charAt(end - 1) <= ' ') {
        end--;
      }
    }
    boolean numbersOnly = end == 0;
    return numbersOnly && values.size() == 1 ? List.of() : values;
  }

  private static int labelEnd(Passage line, int values) {
    int end = line.text().length();
    for (int value = 0; value < values; value++) {
      while (end > 0 && line.text().charAt(end - 1) > ' ') {
        end--;
      }
      while (end > 0 && line.text().charAt(end - 1) <= ' ') {
        end--;
      }
    }
    return end;
  }
}
