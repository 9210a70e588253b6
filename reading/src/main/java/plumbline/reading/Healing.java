package plumbline.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import plumbline.reading.Line.Look;

/// Takes out of the lines what isn't the text's own: running heads, footnotes and their marks, soft
/// hyphens, characters without width, doubled spaces. What stays knows where it stood.
final class Healing {

  /// A line that bears text.
  ///
  /// @param apart whether a blank line or a page's end stands above
  record Piece(Line line, Passage words, boolean apart, boolean startsPage) {
    String text() {
      return words.text();
    }
  }

  private static final int LONGEST_WORD = 40;
  private static final int FEW = 50;

  private final ReportText report;
  private final Footnotes footnotes;
  private final List<Piece> pieces = new ArrayList<>();
  private int width;

  /// All that stands in the pieces, in small letters, a line each, and its words; empty until they
  /// are asked for.
  private String letters = "";

  private final Set<String> vocabulary = new HashSet<>();
  private int searches;

  Healing(ReportText report) {
    this.report = report;
    this.footnotes = new Footnotes(report.lines());
    List<Line> lines = report.lines();
    boolean apart = true;
    int page = 0;
    for (int index = 0; index < lines.size(); index++) {
      Line line = lines.get(index);
      if (line.look() == Look.RUNNING_HEAD || footnotes.isNote(index)) {
        continue;
      }
      Passage words = clean(line, footnotes.marks(index));
      boolean starts = line.page() != page;
      if (words.isEmpty()) {
        apart = true;
        continue;
      }
      pieces.add(new Piece(line, words, apart || starts, starts));
      page = line.page();
      apart = line.look() != Look.PLAIN;
    }
  }

  /// How many letters a full line has: nine lines in ten are no longer.
  int width() {
    if (width == 0) {
      int[] lengths = pieces.stream().mapToInt(piece -> piece.text().length()).sorted().toArray();
      width = lengths.length == 0 ? 1 : Math.max(1, lengths[lengths.length * 9 / 10]);
    }
    return width;
  }

  List<Piece> pieces() {
    return pieces;
  }

  /// The first mark of each line, by the line's number.
  Map<Integer, Integer> marks() {
    Map<Integer, Integer> marks = new HashMap<>();
    for (int index = 0; index < report.lines().size(); index++) {
      for (Footnotes.Mark mark : footnotes.marks(index)) {
        marks.putIfAbsent(report.lines().get(index).number(), mark.number());
      }
    }
    return marks;
  }

  List<Block.Footnote> footnotes() {
    List<Block.Footnote> notes = new ArrayList<>();
    for (Footnotes.Note note : footnotes.notes()) {
      Passage.Builder words = new Passage.Builder();
      for (int index = note.first(); index <= note.last(); index++) {
        join(words, clean(report.lines().get(index), List.of()));
      }
      Passage all = words.build();
      int from = 0;
      while (from < all.text().length() && Character.isDigit(all.text().charAt(from))) {
        from++;
      }
      notes.add(new Block.Footnote(all.part(from, all.text().length()).stripped(), note.number()));
    }
    return notes;
  }

  /// Joins a line to the ones above it: a word that was broken at the line's end becomes whole.
  void join(Passage.Builder words, Passage next) {
    CharSequence soFar = words.soFar();
    int last = soFar.length() - 1;
    if (last > 0 && soFar.charAt(last) == '\u00AD') {
      words.dropLast();
      words.append(next);
    } else if (last > 0 && soFar.charAt(last) == '-' && onlyBroken(soFar, next.text())) {
      words.dropLast();
      words.append(next);
    } else {
      words.join(next);
    }
  }

  /// Whether a hyphen at a line's end only broke a word: the report has the word whole elsewhere,
  /// and never with the hyphen.
  private boolean onlyBroken(CharSequence soFar, String next) {
    int from = soFar.length() - 1;
    while (from > 0 && soFar.length() - from < LONGEST_WORD && isWord(soFar.charAt(from - 1))) {
      from--;
    }
    int to = 0;
    while (to < next.length() && to < LONGEST_WORD && isWord(next.charAt(to))) {
      to++;
    }
    if (from == soFar.length() - 1 || to == 0 || !Character.isLowerCase(next.charAt(0))) {
      return false;
    }
    String first = soFar.subSequence(from, soFar.length() - 1).toString().toLowerCase(Locale.ROOT);
    String second = next.substring(0, to).toLowerCase(Locale.ROOT);
    return !hasWord(first + "-" + second) && hasWord(first + second);
  }

  /// A search is quicker than to learn all words, as long as few are asked for.
  private boolean hasWord(String word) {
    searches++;
    if (searches > FEW) {
      if (vocabulary.isEmpty()) {
        pieces.forEach(piece -> addWords(piece.text()));
      }
      return vocabulary.contains(word);
    }
    if (letters.isEmpty()) {
      StringBuilder all = new StringBuilder();
      pieces.forEach(piece -> all.append(piece.text()).append('\n'));
      letters = all.toString().toLowerCase(Locale.ROOT);
    }
    for (int at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + 1)) {
      int end = at + word.length();
      if ((at == 0 || !isWord(letters.charAt(at - 1))) && !isWord(letters.charAt(end))) {
        return true;
      }
    }
    return false;
  }

  private void addWords(String text) {
    int from = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || !isWord(text.charAt(at))) {
        if (at > from) {
          vocabulary.add(text.substring(from, at).toLowerCase(Locale.ROOT));
        }
        from = at + 1;
      }
    }
  }

  private static boolean isWord(char letter) {
    return Character.isLetter(letter) || letter == '-';
  }

  /// A line without marks, with single spaces; tabs between the cells of a table's row stay. A soft
  /// hyphen stays only at the line's end, where the joining takes it away.
  private static Passage clean(Line line, List<Footnotes.Mark> marks) {
    String text = line.text();
    Passage.Builder words = new Passage.Builder();
    int end = text.length();
    while (end > 0 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    int at = 0;
    while (at < end && isSpace(text.charAt(at)) && !isTab(line, text.charAt(at))) {
      at++;
    }
    if (marks.isEmpty() && at < end && isClean(text, at, end)) {
      return Passage.of(text, at, end, line.number());
    }
    int mark = 0;
    int run = at; // where the letters begin that are still to be copied
    while (at < end) {
      char letter = text.charAt(at);
      boolean marked = mark < marks.size() && at >= marks.get(mark).from();
      if (!marked && letter > ' ' && letter < '\u007F') {
        at++;
        continue;
      }
      boolean kept = !marked && (letter == '\u00AD' ? at == end - 1 : !isLost(letter));
      if (marked || !kept || isTab(line, letter) || isSpace(letter)) {
        words.add(text, run, at, line.number(), run + 1);
        run = at + 1;
      }
      if (marked) {
        mark += at + 1 == marks.get(mark).to() ? 1 : 0;
      } else if (isTab(line, letter)) {
        words.add(text, at, at + 1, line.number(), at + 1);
      } else if (kept && isSpace(letter) && !endsInSpace(words.soFar())) {
        words.add(" ", 0, 1, line.number(), at + 1);
      }
      at++;
    }
    words.add(text, run, end, line.number(), run + 1);
    return words.build();
  }

  /// Whether a part of a line has nothing to take out, as most have.
  private static boolean isClean(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      char letter = text.charAt(at);
      boolean single = letter == ' ' && text.charAt(at - (at > from ? 1 : 0)) != ' ';
      boolean usual =
          (letter > ' ' && letter < '\u007F') || (letter >= '‐' && letter <= '”') || letter == '£';
      if (!single && !usual) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTab(Line line, char letter) {
    return letter == '\t' && line.look() == Look.ROW;
  }

  private static boolean endsInSpace(CharSequence words) {
    return words.isEmpty() || words.charAt(words.length() - 1) <= ' ';
  }

  private static boolean isSpace(char letter) {
    return letter <= ' ' || (letter > '~' && Character.isSpaceChar(letter));
  }

  /// Control characters, characters without width or that turn the direction, and raised digits,
  /// which are marks.
  private static boolean isLost(char letter) {
    if (letter < '\u007F') {
      return false;
    }
    return letter < '\u00A0' || isRaised(letter) || Character.getType(letter) == Character.FORMAT;
  }

  static boolean isRaised(char letter) {
    return letter == '¹' || letter == '²' || letter == '³' || (letter >= '⁰' && letter <= '⁹');
  }
}
