package plumbline.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plumbline.reading.Line.Look;

/// The footnotes of a report, and their marks in its text. Notes count up through the report, so a
/// line that begins with the next number is a note, where a page has no later one that could be.
final class Footnotes {

  /// A note's lines, first to last.
  record Note(int number, int first, int last) {}

  /// Part of a line that is a mark: from one column to another, counted from 0.
  record Mark(int from, int to, int number) {}

  private final List<Line> lines;
  private final List<Note> notes = new ArrayList<>();
  private final BitSet noteLines = new BitSet();
  private final Map<Integer, List<Mark>> marks = new HashMap<>();

  Footnotes(List<Line> lines) {
    this.lines = lines;
    List<Page> pages = new ArrayList<>();
    int from = 0;
    int next = 1;
    while (from < lines.size()) {
      int to = from;
      while (to < lines.size() && lines.get(to).page() == lines.get(from).page()) {
        to++;
      }
      int before = notes.size();
      int expected = next;
      next = notesOfPage(from, to, next);
      BitSet numbers = new BitSet();
      notes.subList(before, notes.size()).forEach(note -> numbers.set(note.number()));
      if (!numbers.isEmpty() && numbers.nextSetBit(0) > expected) {
        numbers.set(expected, numbers.nextSetBit(0)); // a note that was lost left its mark behind
      }
      pages.add(new Page(from, to, numbers));
      from = to;
    }
    marks(pages);
  }

  /// A page's lines, and the numbers of its notes.
  private record Page(int from, int to, BitSet numbers) {}

  /// A mark stands on its note's page, or, where a text was printed anew, on the one before or
  /// after.
  private void marks(List<Page> pages) {
    BitSet found = new BitSet();
    for (int index = 0; index < pages.size(); index++) {
      marksOfPage(pages.get(index), near(pages, index), found);
    }
    for (int away : new int[] {0, -1, 1}) {
      for (int index = 0; index < pages.size(); index++) {
        if (index + away >= 0 && index + away < pages.size()) {
          BitSet hidden = (BitSet) pages.get(index).numbers().clone();
          hidden.andNot(found);
          hiddenMarks(pages.get(index + away), hidden, found);
        }
      }
    }
  }

  private void hiddenMarks(Page page, BitSet hidden, BitSet found) {
    for (int line = page.from(); line < page.to() && !hidden.isEmpty(); line++) {
      if (!noteLines.get(line)) {
        hiddenMarks(line, hidden, found);
      }
    }
  }

  private static BitSet near(List<Page> pages, int index) {
    BitSet numbers = new BitSet();
    for (int near = Math.max(0, index - 1); near < Math.min(pages.size(), index + 2); near++) {
      numbers.or(pages.get(near).numbers());
    }
    return numbers;
  }

  List<Note> notes() {
    return notes;
  }

  boolean isNote(int index) {
    return noteLines.get(index);
  }

  List<Mark> marks(int index) {
    return marks.getOrDefault(index, List.of());
  }

  private int notesOfPage(int from, int to, int expected) {
    Map<Integer, Integer> starts = new HashMap<>();
    int said = 0;
    for (int index = from; index < to; index++) {
      Line line = lines.get(index);
      int number = number(line.text());
      if (line.look() == Look.FOOTNOTE) {
        add(new Note(Math.max(0, number), index, index));
        said++;
      } else if (number >= expected && number < expected + 40 && mayBegin(index, from)) {
        starts.put(number, index); // the last line of the page that could be this note
      }
    }
    if (said > 0) {
      return expected;
    }
    int next = expected;
    if (!starts.containsKey(next)) {
      // A note that was lost must not lose the ones behind it, if their marks are there.
      for (int later = next + 1; later <= next + 3; later++) {
        if (starts.containsKey(later) && isMarked(from, starts.get(later), later)) {
          next = later;
          break;
        }
      }
    }
    int above = -1;
    while (starts.containsKey(next) && starts.get(next) > above) {
      int first = starts.get(next);
      if (!isFollowed(first, next) && isBetterOnNextPage(to, next)) {
        break;
      }
      Integer following = starts.get(next + 1);
      int limit = following != null && following > first ? following : to;
      int last = end(first, limit);
      add(new Note(next, first, last));
      above = last;
      next++;
    }
    return next;
  }

  /// Whether the next note begins a few lines below: then this is surely one.
  private boolean isFollowed(int index, int number) {
    for (int below = index + 1; below < Math.min(lines.size(), index + 7); below++) {
      if (number(lines.get(below).text()) == number + 1) {
        return true;
      }
    }
    return false;
  }

  /// A row of a table (`2 Total current caseload on licence`) is no note if the next page has it.
  private boolean isBetterOnNextPage(int from, int number) {
    for (int index = from;
        index < lines.size() && lines.get(index).page() == lines.get(from).page();
        index++) {
      if (number(lines.get(index).text()) == number && isFollowed(index, number)) {
        return true;
      }
    }
    return false;
  }

  private void add(Note note) {
    notes.add(note);
    noteLines.set(note.first(), note.last() + 1);
  }

  /// The number that a line begins with, followed by a space and words; -1 if there is none.
  private static int number(String line) {
    int at = 0;
    while (at < line.length() && line.charAt(at) <= ' ') {
      at++;
    }
    int from = at;
    while (at < line.length() && at - from < 4 && isDigit(line.charAt(at))) {
      at++;
    }
    if (at == from || at - from > 3 || at + 1 >= line.length() || line.charAt(at) > ' ') {
      return -1;
    }
    int number = Integer.parseInt(line.substring(from, at));
    while (at < line.length() && line.charAt(at) <= ' ') {
      at++;
    }
    return at < line.length() && beginsNote(line, at) ? number : -1;
  }

  private static boolean beginsNote(String line, int at) {
    char first = line.charAt(at);
    return Character.isUpperCase(first)
        || first == '‘'
        || first == '“'
        || line.startsWith("http", at);
  }

  /// Behind a blank line, at the head of a page, or behind another note.
  private boolean mayBegin(int index, int from) {
    return index == from || lines.get(index - 1).isBlank() || mayFollow(index, from);
  }

  private boolean mayFollow(int index, int from) {
    for (int above = index - 1; above >= Math.max(from, index - 5); above--) {
      int number = number(lines.get(above).text());
      if (number >= 0) {
        return number + 1 == number(lines.get(index).text());
      }
    }
    return false;
  }

  /// A note ends at a blank line; an address below belongs to it, and so does what follows a
  /// sentence that isn't ended.
  private int end(int first, int limit) {
    int last = first;
    for (int index = first + 1; index < limit; index++) {
      String text = lines.get(index).text().strip();
      if (text.isEmpty()) {
        continue;
      }
      boolean apart = lines.get(index - 1).isBlank();
      boolean address = text.startsWith("http") || text.startsWith("www.");
      if (lines.get(index).look() == Look.RUNNING_HEAD
          || (apart && !address && (isEnded(last) || !Character.isLowerCase(text.charAt(0))))) {
        break;
      }
      last = index;
    }
    return last;
  }

  private boolean isEnded(int index) {
    String text = lines.get(index).text().strip();
    return text.isEmpty() || ".!?’”)".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private boolean isMarked(int from, int to, int number) {
    String digits = Integer.toString(number);
    for (int index = from; index < to; index++) {
      String text = lines.get(index).text();
      for (int at = text.indexOf(digits); at >= 0; at = text.indexOf(digits, at + 1)) {
        if (isMark(text, at, at + digits.length())) {
          return true;
        }
      }
    }
    return false;
  }

  private void marksOfPage(Page page, BitSet numbers, BitSet found) {
    for (int index = page.from(); index < page.to() && !numbers.isEmpty(); index++) {
      if (!noteLines.get(index)) {
        marksOfLine(index, numbers, found);
      }
    }
  }

  private void marksOfLine(int index, BitSet numbers, BitSet found) {
    String text = lines.get(index).text();
    int at = 0;
    while (at < text.length()) {
      if (!isDigit(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at;
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
      if (end - at <= 3 && isMark(text, at, end)) {
        int number = Integer.parseInt(text.substring(at, end));
        if (numbers.get(number)) {
          mark(index, at, end, number);
          found.set(number);
        }
      }
      at = end;
    }
  }

  private void mark(int index, int from, int to, int number) {
    marks.computeIfAbsent(index, _ -> new ArrayList<>()).add(new Mark(from, to, number));
  }

  /// Digits glued to the end of a word, a sentence, a bracket or a per cent sign.
  private static boolean isMark(String text, int from, int to) {
    if (from == 0 || (to < text.length() && Character.isLetterOrDigit(text.charAt(to)))) {
      return false;
    }
    char before = text.charAt(from - 1);
    if (Character.isLowerCase(before) || ")%’”?!".indexOf(before) >= 0) {
      return true;
    }
    return ".,;:".indexOf(before) >= 0
        && from > 1
        && !isDigit(text.charAt(from - 2))
        && text.charAt(from - 2) > ' ';
  }

  /// A mark that no word shows: behind a capital letter (`YJS3`), or glued to a decimal (`8.317` is
  /// 8.3 and the mark 17). Only for a note of this page that has no other mark.
  private void hiddenMarks(int index, BitSet numbers, BitSet found) {
    String text = lines.get(index).text();
    for (int number = numbers.nextSetBit(0); number >= 0; number = numbers.nextSetBit(number + 1)) {
      String digits = Integer.toString(number);
      int at = text.indexOf(digits);
      while (at >= 0) {
        int end = at + digits.length();
        boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
        if (at > 1 && ends && hides(text, at)) {
          mark(index, at, end, number);
          numbers.clear(number);
          found.set(number);
          break;
        }
        at = text.indexOf(digits, at + 1);
      }
    }
  }

  private static boolean hides(String text, int at) {
    char before = text.charAt(at - 1);
    if (Character.isUpperCase(before)) {
      return true;
    }
    int whole = at - 1;
    while (whole > 0 && isDigit(text.charAt(whole))) {
      whole--;
    }
    return isDigit(before)
        && at - 1 - whole <= 2
        && whole > 0
        && text.charAt(whole) == '.'
        && isDigit(text.charAt(whole - 1));
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }
}
