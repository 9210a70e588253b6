package plumbline.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import plumbline.reading.Healing.Piece;

/// Reads a question that stands on lines of its own, and the figure that belongs to it: behind its
/// last words, on the line below, or between its lines.
final class QuestionReader {
  private static final Set<String> OPENINGS =
      Set.of(
          "Is", "Are", "Does", "Do", "Did", "Has", "Have", "Was", "Were", "Can", "Could", "Will",
          "How", "What", "Where", "Which", "Who", "When", "Why");

  private static final Pattern PERCENT = Pattern.compile("\\d{1,3} ?%(?: ?\\*{1,2})?");
  private static final Pattern COUNTS = Pattern.compile("\\d{1,3}[ \\t]\\d{1,3}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

  /// A figure at the end of a line whose question goes on below.
  private static final Pattern ENDS_IN_PERCENT = Pattern.compile("\\S \\d{1,3}%\\*?$");

  private static final int MOST_LINES = 8;
  private static final int MOST_LETTERS = 600;

  /// @param figure empty where none is printed
  /// @param next the first piece behind the question
  record Asked(Passage words, Passage figure, int next) {}

  private final List<Piece> pieces;
  private final Healing healing;

  QuestionReader(List<Piece> pieces, Healing healing) {
    this.pieces = pieces;
    this.healing = healing;
  }

  static boolean opens(String text) {
    int from = Wording.enumeration(text);
    int to = from;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return OPENINGS.contains(text.substring(from, to));
  }

  /// @param inTable whether the lines above are a table's, so that any sentence may be a row
  /// @param percent whether the table's head says that bare numbers are per cent
  Optional<Asked> read(int first, boolean inTable, boolean percent) {
    String start = pieces.get(first).text();
    if (opens(start)) {
      return gather(first, percent);
    }
    // ‘In cases where it is required, are enforcement actions taken?’ is a row if a figure follows.
    return inTable && Character.isUpperCase(start.charAt(0)) && Character.isLetter(start.charAt(0))
        ? gather(first, percent)
            .filter(asked -> !asked.figure().isEmpty() && !asked.words().text().contains(". "))
        : Optional.empty();
  }

  private Optional<Asked> gather(int first, boolean percent) {
    Passage.Builder words = new Passage.Builder();
    Passage figure = Passage.EMPTY;
    int letters = 0;
    for (int index = first; index < pieces.size() && index < first + MOST_LINES; index++) {
      Piece piece = pieces.get(index);
      String text = piece.text();
      letters += text.length();
      if (letters > MOST_LETTERS
          || (index > first && !goesOn(words, piece, !figure.isEmpty(), percent))) {
        return figure.isEmpty() || index == first
            ? Optional.empty()
            : Optional.of(new Asked(words.build(), figure, index));
      }
      if (isFigure(text, percent) && figure.isEmpty()) {
        figure = piece.words();
        continue;
      }
      int mark = text.indexOf('?');
      if (mark >= 0) {
        Passage rest = piece.words().part(mark + 1, text.length()).stripped();
        healing.join(words, piece.words().part(0, mark + 1));
        if (!rest.isEmpty() && !isFigure(rest.text(), percent)) {
          return Optional.empty();
        }
        return figure.isEmpty()
            ? Optional.of(withFigure(words.build(), rest, index + 1, percent))
            : Optional.of(new Asked(words.build(), figure, index + 1));
      }
      if (figure.isEmpty() && text.indexOf('%') > 0 && ENDS_IN_PERCENT.matcher(text).find()) {
        int space = text.lastIndexOf(' ');
        figure = piece.words().part(space + 1, text.length());
        healing.join(words, piece.words().part(0, space));
      } else {
        healing.join(words, piece.words());
      }
    }
    return Optional.empty();
  }

  /// Whether a line below belongs to a question that has had no question mark yet.
  private boolean goesOn(Passage.Builder words, Piece piece, boolean hasFigure, boolean percent) {
    if (isFigure(piece.text(), percent)) {
      return !hasFigure;
    }
    if (!piece.apart()) {
      return true;
    }
    char first = piece.text().charAt(0);
    return !opens(piece.text())
        && (Character.isLowerCase(first) || (piece.startsPage() && first == '('))
        && !words.isEmpty();
  }

  private Asked withFigure(Passage words, Passage rest, int next, boolean percent) {
    if (!rest.isEmpty()) {
      return new Asked(words, rest, next);
    }
    if (next < pieces.size() && isFigure(pieces.get(next).text(), percent)) {
      return new Asked(words, pieces.get(next).words(), next + 1);
    }
    if (next + 1 < pieces.size()
        && NUMBER.matcher(pieces.get(next).text()).matches()
        && NUMBER.matcher(pieces.get(next + 1).text()).matches()) {
      Passage both =
          new Passage.Builder()
              .join(pieces.get(next).words())
              .join(pieces.get(next + 1).words())
              .build();
      return new Asked(words, both, next + 2);
    }
    return new Asked(words, Passage.EMPTY, next);
  }

  private static boolean isFigure(String text, boolean percent) {
    return text.length() <= 12
        && (PERCENT.matcher(text).matches()
            || COUNTS.matcher(text).matches()
            || (percent && NUMBER.matcher(text).matches()));
  }
}
