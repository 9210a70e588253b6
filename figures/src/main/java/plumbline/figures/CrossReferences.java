package plumbline.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import plumbline.figures.Finding.Certainty;
import plumbline.figures.Finding.Quote;
import plumbline.framework.QuestionId;
import plumbline.reading.Block;
import plumbline.reading.Line;
import plumbline.reading.Report;

/// Marks have their notes, numbers their questions, and what is referred to exists.
final class CrossReferences implements Check {
  private static final int SHORT = 30;

  @Override
  public String name() {
    return "cross-references";
  }

  @Override
  public void check(Facts facts, Found found) {
    notes(facts, found);
    lostReferences(facts, found);
    questionNumbers(facts, found);
    annexes(facts, found);
  }

  // --- notes ---

  private static void notes(Facts facts, Found found) {
    Set<Integer> notes = new TreeSet<>();
    for (Report.Placed placed : facts.report().blocks()) {
      if (placed.block() instanceof Block.Footnote(_, int number) && number > 0) {
        notes.add(number);
      }
    }
    if (notes.size() < 3) {
      return;
    }
    List<Line> lines = facts.report().text().lines();
    Map<Integer, Line> marks = new HashMap<>();
    Map<Integer, Line> perhaps = new HashMap<>();
    for (Line line : lines) {
      for (int number : marks(line.text(), true)) {
        marks.putIfAbsent(number, line);
      }
      for (int number : marks(line.text(), false)) {
        perhaps.putIfAbsent(number, line);
      }
    }
    int last = ((TreeSet<Integer>) notes).last();
    for (int number = 1; number <= last; number++) {
      Line line = marks.get(number);
      if (!notes.contains(number)
          && line != null
          && notes.contains(number + 1)
          && (number == 1 || notes.contains(number - 1))) {
        found.note(
            Kind.CROSS_REFERENCE,
            Certainty.CERTAIN,
            quote(lines, line),
            note(facts, number + 1).orElseGet(() -> quote(lines, line)),
            "Mark %d has no note: the notes go from %d to %d."
                .formatted(number, number - 1, number + 1),
            "notes printed: " + notes.size());
      } else if (notes.contains(number) && line == null && !perhaps.containsKey(number)) {
        note(facts, number)
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

  private static Optional<Quote> note(Facts facts, int number) {
    return facts.report().blocks().stream()
        .filter(placed -> placed.block() instanceof Block.Footnote(_, int own) && own == number)
        .findFirst()
        .map(placed ->
            new Quote(
                placed.block().words().firstLine(), number + " " + placed.block().words().text()));
  }

  /// Digits glued to the end of a word, a stop or a bracket.
  ///
  /// @param sure without those that may be part of a number: ‘8.317’, ‘202118’
  private static List<Integer> marks(String text, boolean sure) {
    List<Integer> marks = new java.util.ArrayList<>();
    if (text.contains("http") || text.contains("www.")) {
      return marks;
    }
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
      char before = at > 0 ? text.charAt(at - 1) : ' ';
      boolean glued = Character.isLetter(before) || (at > 0 && ".,;:?!’”')%".indexOf(before) >= 0);
      // 8.317 is 8.3 with mark 17: its digits can't be told from the number here.
      boolean decimal = (before == '.' || before == ',') && at > 1 && isDigit(text.charAt(at - 2));
      boolean ends =
          end == text.length()
              || Character.isWhitespace(text.charAt(end))
              || ",.;:)".indexOf(text.charAt(end)) >= 0;
      if (end - at <= 2 && ends && glued && !decimal) {
        marks.add(Integer.parseInt(text.substring(at, end)));
      } else if (!sure && decimal && end - at >= 2 && end - at <= 4) {
        marks.add(Integer.parseInt(text.substring(Math.max(at + 1, end - 2), end)));
      } else if (!sure && (isDigit(before) || (end - at > 2 && end - at <= 6 && ends))) {
        // ‘AIM32’ or ‘202118’: the last two digits may be a mark.
        marks.add(Integer.parseInt(text.substring(end - 2, end)));
      }
      at = end;
    }
    return marks;
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }

  /// A line, with the one before where it is only the end of a sentence.
  private static Quote quote(List<Line> lines, Line line) {
    String text = line.text().strip();
    if (text.length() < SHORT && line.number() >= 2 && Character.isLowerCase(text.charAt(0))) {
      Line before = lines.get(line.number() - 2);
      if (!before.text().isBlank()) {
        return new Quote(before.number(), before.text().strip() + " " + text);
      }
    }
    return new Quote(line.number(), text);
  }

  // --- what a word processor leaves behind ---

  private static void lostReferences(Facts facts, Found found) {
    List<Line> lines = facts.report().text().lines();
    for (Line line : lines) {
      if (line.text().contains("Error! Bookmark")
          || line.text().contains("Error! Reference source")
          || line.text().contains("Bookmark not defined")) {
        Quote quote = new Quote(line.number(), line.text());
        found.warning(
            Kind.CROSS_REFERENCE,
            Certainty.CERTAIN,
            quote,
            quote,
            "A reference was lost: the word processor's error is printed in its place.",
            "the words ‘Error! …’");
      }
    }
  }

  // --- question numbers ---

  /// ‘3.2.1 Does the YOT work effectively with the police’ under 3.4.
  private static void questionNumbers(Facts facts, Found found) {
    for (Report.Placed placed : facts.report().blocks()) {
      String text = placed.block().words().text().strip();
      Optional<String> number = number(text);
      Optional<String> standard = placed.section().standard();
      if (number.isEmpty() || standard.isEmpty() || placed.block() instanceof Block.Footnote) {
        continue;
      }
      if (!number.get().startsWith(standard.get() + ".")) {
        String right =
            placed.section().question().map(QuestionId::value).orElse(standard.get() + ".…");
        found.warning(
            Kind.CROSS_REFERENCE,
            Certainty.CERTAIN,
            new Quote(placed.block().firstLine(), text),
            new Quote(placed.block().firstLine(), placed.section().title()),
            "The question is numbered %s, but stands under %s; by position it is %s."
                .formatted(number.get(), standard.get(), right),
            "the number's standard against the heading above");
      }
    }
  }

  private static Optional<String> number(String text) {
    boolean numbered =
        text.length() > 6
            && isDigit(text.charAt(0))
            && text.charAt(1) == '.'
            && isDigit(text.charAt(2))
            && text.charAt(3) == '.'
            && isDigit(text.charAt(4))
            && !isDigit(text.charAt(5));
    return numbered ? Optional.of(text.substring(0, 5)) : Optional.empty();
  }

  // --- annexes ---

  private static void annexes(Facts facts, Found found) {
    Set<String> exist = new TreeSet<>();
    for (Line line : facts.report().text().lines()) {
      String text = line.text().strip();
      if (text.startsWith("Annexe ") && text.length() > 7 && text.length() < 60) {
        exist.add(text.substring(7, 8));
      }
    }
    Set<String> told = new TreeSet<>();
    for (Sentence sentence : facts.sentences()) {
      if (!sentence.has("annexe") && !sentence.has("annex")) {
        continue;
      }
      List<Token> tokens = sentence.tokens();
      for (int at = 0; at + 1 < tokens.size(); at++) {
        boolean refers =
            (tokens.get(at).is("annexe") || tokens.get(at).is("annex"))
                && tokens.get(at + 1).kind() == Token.Kind.NUMBER
                && at > 0;
        if (refers
            && !exist.isEmpty()
            && !exist.contains(tokens.get(at + 1).word())
            && told.add(tokens.get(at + 1).word())) {
          found.warning(
              Kind.CROSS_REFERENCE,
              Certainty.CERTAIN,
              sentence.quote(),
              sentence.quote(),
              "There is no Annexe %s; the report has Annexe %s."
                  .formatted(tokens.get(at + 1).word(), String.join(", ", exist)),
              "headings that begin with ‘Annexe’");
        }
      }
    }
  }
}
