package plumbline.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import plumbline.figures.Finding.Certainty;
import plumbline.figures.Finding.Quote;
import plumbline.reading.Block;
import plumbline.reading.Line;

/// Marks have their notes and notes their marks.
final class Notes implements Check {
  private static final int SHORT = 30;

  /// Two marks within so many lines stand on one page or two.
  private static final int NEAR = 60;

  /// Sentences with this share of their stems in common say the same.
  private static final double PARALLEL = 0.6;

  private static final double UNLIKE = 0.1;

  @Override
  public String name() {
    return "notes";
  }

  @Override
  public void check(Facts facts, Found found) {
    InReport read = new InReport(facts);
    read.notes(found);
    read.parallels(found);
  }

  /// The notes and marks of one report, each line read once.
  private static final class InReport {
    private final Facts facts;
    private final List<Line> lines;
    private final Map<Integer, Block.Footnote> printed = new HashMap<>();

    /// The marks of each line that are surely marks.
    private final List<List<Integer>> sure = new ArrayList<>();

    /// What may be a mark or part of a number: ‘8.317’, ‘202118’.
    private final Set<Integer> perhaps = new HashSet<>();

    InReport(Facts facts) {
      this.facts = facts;
      this.lines = facts.report().text().lines();
      facts.report().footnotes().forEach(note -> printed.putIfAbsent(note.number(), note));
      for (Line line : lines) {
        List<Integer> marks = new ArrayList<>();
        read(line.text(), marks, perhaps);
        sure.add(marks);
      }
    }

    void notes(Found found) {
      TreeSet<Integer> notes = new TreeSet<>();
      printed.keySet().stream().filter(number -> number > 0).forEach(notes::add);
      if (notes.size() < 3) {
        return;
      }
      Map<Integer, Line> marks = new HashMap<>();
      for (int index = 0; index < lines.size(); index++) {
        for (int number : sure.get(index)) {
          marks.putIfAbsent(number, lines.get(index));
        }
      }
      int last = notes.last();
      twice(notes, found);
      Line beyond = marks.get(last + 1);
      if (beyond != null && marks.containsKey(last) && marks.get(last).number() < beyond.number()) {
        unprinted(beyond, last + 1, last, found);
      }
      for (int number = 1; number <= last; number++) {
        Line line = marks.get(number);
        if (!notes.contains(number)
            && line != null
            && notes.contains(number + 1)
            && (number == 1 || notes.contains(number - 1))) {
          found.note(
              Kind.CROSS_REFERENCE,
              Certainty.CERTAIN,
              quote(line),
              note(number + 1).orElseGet(() -> quote(line)),
              "Mark %d has no note: the notes go from %d to %d."
                  .formatted(number, number - 1, number + 1),
              "notes printed: " + notes.size());
        } else if (notes.contains(number) && line == null && !perhaps.contains(number)) {
          note(number)
              .ifPresent(note ->
                  found.note(
                      Kind.CROSS_REFERENCE,
                      Certainty.POSSIBLE,
                      note,
                      note,
                      "Note %s has no mark in the text.".formatted(note.text().split(" ")[0]),
                      "no line ends a word with its number"));
        }
      }
    }

    /// The last mark of all: ‘characteristics.28’ where the notes end with 27.
    private void unprinted(Line line, int number, int last, Found found) {
      found.note(
          Kind.CROSS_REFERENCE,
          Certainty.CERTAIN,
          quote(line),
          note(last).orElseGet(() -> quote(line)),
          "Mark %d has no note: the last note is %d.".formatted(number, last),
          "the notes printed end with " + last);
    }

    /// One mark behind two sentences, in the order of the notes: the second has lost its own note.
    /// In a table two rows may share one.
    private void twice(Set<Integer> notes, Found found) {
      int highest = 0;
      Line where = null;
      for (Line line : lines) {
        for (int number : sure.get(line.number() - 1)) {
          boolean again =
              where != null
                  && number == highest
                  && !line.equals(where)
                  && line.text().contains("." + number)
                  && where.text().contains("." + number);
          if (again && where != null && notes.contains(number) && isNear(where, line)) {
            found.note(
                Kind.CROSS_REFERENCE,
                Certainty.LIKELY,
                quote(line),
                note(number).orElseGet(() -> quote(line)),
                "Mark %d stands here and in line %d, with one note."
                    .formatted(number, where.number()),
                "the marks go up by one");
          }
          if (number == highest + 1) {
            highest = number;
            where = line;
          }
        }
      }
    }

    private static boolean isNear(Line one, Line other) {
      return Math.abs(one.number() - other.number()) <= NEAR;
    }

    /// Two sentences that say the same of two chapters have notes that say the same, or one note.
    void parallels(Found found) {
      Map<Integer, Marked> first = new LinkedHashMap<>();
      for (Sentence sentence : facts.sentences()) {
        if (sentence.isProse()) {
          mark(sentence).ifPresent(one -> first.putIfAbsent(one.number(), one));
        }
      }
      List<Marked> marked = List.copyOf(first.values());
      for (int at = 0; at < marked.size(); at++) {
        for (Marked earlier : marked.subList(0, at)) {
          Marked later = marked.get(at);
          if (alike(earlier.stems(), later.stems()) < PARALLEL) {
            continue;
          }
          Optional<String> one = noteText(earlier.number());
          Optional<String> other = noteText(later.number());
          boolean differ =
              one.isPresent()
                  && other.isPresent()
                  && alike(
                          Set.copyOf(Likeness.stems(one.get())),
                          Set.copyOf(Likeness.stems(other.get())))
                      < UNLIKE;
          if (differ) {
            found.error(
                Kind.CROSS_REFERENCE,
                Certainty.LIKELY,
                later.sentence().quote(),
                note(later.number()).orElseThrow(),
                "Mark %d leads to a note about something else; the same words in line %d have note %d: ‘%s’"
                    .formatted(
                        later.number(),
                        earlier.sentence().words().firstLine(),
                        earlier.number(),
                        one.get()),
                "two sentences with the same words have notes without a common matter");
            return;
          }
        }
      }
    }

    private Optional<Marked> mark(Sentence sentence) {
      int first = sentence.words().firstLine();
      int last = sentence.words().lastLine();
      List<Integer> numbers = new ArrayList<>();
      for (int line = first; line <= last && line <= lines.size(); line++) {
        numbers.addAll(sure.get(line - 1));
      }
      if (numbers.size() != 1) {
        return Optional.empty();
      }
      Set<String> stems = new HashSet<>(Stems.of(sentence.tokens()));
      return stems.size() >= 6
          ? Optional.of(new Marked(sentence, numbers.getFirst(), stems))
          : Optional.empty();
    }

    private Optional<String> noteText(int number) {
      return note(number).map(quote -> quote.text().substring(quote.text().indexOf(' ') + 1));
    }

    private Optional<Quote> note(int number) {
      return Optional.ofNullable(printed.get(number))
          .map(note -> new Quote(note.firstLine(), number + " " + note.words().text()));
    }

    /// A line, with the one before where it is only the end of a sentence.
    private Quote quote(Line line) {
      String text = line.text().strip();
      if (text.length() < SHORT && line.number() >= 2 && Character.isLowerCase(text.charAt(0))) {
        Line before = lines.get(line.number() - 2);
        if (!before.text().isBlank()) {
          return new Quote(before.number(), before.text().strip() + " " + text);
        }
      }
      return new Quote(line.number(), text);
    }
  }

  private record Marked(Sentence sentence, int number, Set<String> stems) {}

  /// The share of stems in common.
  private static double alike(Set<String> one, Set<String> other) {
    int common = 0;
    for (String stem : one) {
      common += other.contains(stem) ? 1 : 0;
    }
    int all = one.size() + other.size() - common;
    return all == 0 ? 0 : (double) common / all;
  }

  /// Finds digits glued to the end of a word, a stop or a bracket.
  ///
  /// @param sure gets those that are surely marks
  /// @param perhaps gets those that may be part of a number
  private static void read(String text, List<Integer> sure, Set<Integer> perhaps) {
    int at = nextDigit(text, 0);
    if (at == text.length() || text.contains("http") || text.contains("www.")) {
      return;
    }
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && Tokens.isDigit(text.charAt(end))) {
        end++;
      }
      char before = at > 0 ? text.charAt(at - 1) : ' ';
      boolean glued = Character.isLetter(before) || (at > 0 && ".,;:?!’”')%".indexOf(before) >= 0);
      // 8.317 is 8.3 with mark 17: its digits can't be told from the number here.
      boolean decimal =
          (before == '.' || before == ',') && at > 1 && Tokens.isDigit(text.charAt(at - 2));
      boolean ends =
          end == text.length()
              || Character.isWhitespace(text.charAt(end))
              || ",.;:)".indexOf(text.charAt(end)) >= 0;
      if (end - at <= 2 && ends && glued && !decimal) {
        sure.add(Integer.parseInt(text.substring(at, end)));
      } else if (decimal && end - at >= 2 && end - at <= 4) {
        perhaps.add(Integer.parseInt(text.substring(Math.max(at + 1, end - 2), end)));
      } else if (end - at > 2 && end - at <= 6 && ends) {
        // ‘AIM32’ or ‘202118’: the last two digits may be a mark.
        perhaps.add(Integer.parseInt(text.substring(end - 2, end)));
      }
      at = nextDigit(text, end);
    }
  }

  private static int nextDigit(String text, int from) {
    int at = from;
    while (at < text.length() && !Tokens.isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
