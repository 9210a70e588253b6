package plumbline.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import plumbline.figures.Finding.Certainty;
import plumbline.figures.Finding.Quote;
import plumbline.framework.QuestionId;
import plumbline.reading.Block;
import plumbline.reading.Line;
import plumbline.reading.Report;

/// Numbers and letters of questions stand in their order, and what is referred to exists.
final class CrossReferences implements Check {
  /// The prompts of one list stand at most this many lines apart.
  private static final int ONE_LIST = 8;

  /// No sentence of a report refers to more annexes.
  private static final int MOST_IN_SENTENCE = 20;

  @Override
  public String name() {
    return "cross-references";
  }

  @Override
  public void check(Facts facts, Found found) {
    lostReferences(facts, found);
    questionNumbers(facts, found);
    promptLetters(facts, found);
    annexes(facts, found);
  }

  // --- what a word processor leaves behind ---

  private static void lostReferences(Facts facts, Found found) {
    List<Line> lines = facts.report().text().lines();
    for (Line line : lines) {
      String text = line.text();
      boolean lost =
          text.indexOf('!') >= 0
              && (text.contains("Error! Bookmark") || text.contains("Error! Reference source"));
      if (lost || text.contains("Bookmark not defined")) {
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
            && Tokens.isDigit(text.charAt(0))
            && text.charAt(1) == '.'
            && Tokens.isDigit(text.charAt(2))
            && text.charAt(3) == '.'
            && Tokens.isDigit(text.charAt(4))
            && !Tokens.isDigit(text.charAt(5));
    return numbered ? Optional.of(text.substring(0, 5)) : Optional.empty();
  }

  // --- letters of prompts ---

  /// ‘d)’ twice in one list. A new list begins with a).
  private static void promptLetters(Facts facts, Found found) {
    Line before = null;
    for (Line line : facts.report().text().lines()) {
      if (line.text().indexOf(')') < 0) {
        continue;
      }
      String text = line.text().strip();
      boolean lettered =
          text.length() > 3
              && text.charAt(0) >= 'a'
              && text.charAt(0) <= 'z'
              && text.charAt(1) == ')'
              && text.charAt(2) == ' ';
      if (!lettered) {
        continue;
      }
      boolean again =
          before != null
              && text.charAt(0) != 'a'
              && line.number() - before.number() <= ONE_LIST
              && before.text().strip().charAt(0) == text.charAt(0);
      if (again && before != null) {
        found.note(
            Kind.CROSS_REFERENCE,
            Certainty.CERTAIN,
            new Quote(line.number(), text),
            new Quote(before.number(), before.text().strip()),
            "The letter %s is printed twice, here and in line %d; by position this is %s)."
                .formatted(text.substring(0, 2), before.number(), (char) (text.charAt(0) + 1)),
            "the letters of one list");
      }
      before = line;
    }
  }

  // --- annexes ---

  private static void annexes(Facts facts, Found found) {
    Set<String> exist = new TreeSet<>();
    for (Line line : facts.report().text().lines()) {
      if (!line.text().contains("Annexe ")) {
        continue;
      }
      String text = line.text().strip();
      if (text.startsWith("Annexe ") && text.length() > 7 && text.length() < 60) {
        exist.add(text.substring(7, 8));
      }
    }
    List<Reference> references = references(facts);
    missing(references, exist, found);
    sameWords(references, exist, found);
  }

  /// ‘See Annexe 2 for a more detailed explanation.’
  private record Reference(Sentence sentence, String annexe, Place place) {}

  /// @param words of the sentence and of the one before, without the annexes' numbers
  /// @param nth which of the sentence's references it is
  private record Place(String words, int nth) {}

  private static List<Reference> references(Facts facts) {
    List<Reference> references = new ArrayList<>();
    for (Sentence sentence : facts.sentences()) {
      if (!sentence.has("annexe") && !sentence.has("annex")) {
        continue;
      }
      List<Token> tokens = sentence.tokens();
      List<String> annexes = new ArrayList<>();
      StringBuilder words = new StringBuilder();
      sentence.before(facts.sentences()).ifPresent(before -> append(before.tokens(), words));
      for (int at = 0; at < tokens.size(); at++) {
        boolean number =
            at > 1
                && (tokens.get(at - 1).is("annexe") || tokens.get(at - 1).is("annex"))
                && tokens.get(at).kind() == Token.Kind.NUMBER;
        if (number) {
          annexes.add(tokens.get(at).word());
        }
        words.append(number ? "" : tokens.get(at).word()).append(' ');
      }
      String alike = words.toString();
      for (int nth = 0; nth < Math.min(annexes.size(), MOST_IN_SENTENCE); nth++) {
        references.add(new Reference(sentence, annexes.get(nth), new Place(alike, nth)));
      }
    }
    return references;
  }

  private static void append(List<Token> tokens, StringBuilder words) {
    tokens.forEach(token -> words.append(token.word()).append(' '));
  }

  private static void missing(List<Reference> references, Set<String> exist, Found found) {
    Set<String> told = new TreeSet<>();
    for (Reference one : references) {
      if (!exist.isEmpty() && !exist.contains(one.annexe()) && told.add(one.annexe())) {
        found.warning(
            Kind.CROSS_REFERENCE,
            Certainty.CERTAIN,
            one.sentence().quote(),
            one.sentence().quote(),
            "There is no Annexe %s; the report has Annexe %s."
                .formatted(one.annexe(), String.join(", ", exist)),
            "headings that begin with ‘Annexe’");
      }
    }
  }

  /// What the same words refer to is one annexe: the one that most of them name.
  private static void sameWords(List<Reference> references, Set<String> exist, Found found) {
    Map<Place, List<Reference>> byPlace =
        references.stream()
            .filter(one -> exist.contains(one.annexe()))
            .collect(
                Collectors.groupingBy(Reference::place, LinkedHashMap::new, Collectors.toList()));
    for (List<Reference> alike : byPlace.values()) {
      Map<String, List<Reference>> byAnnexe =
          alike.stream().collect(Collectors.groupingBy(Reference::annexe));
      List<Reference> usual =
          byAnnexe.values().stream().max(Comparator.comparingInt(List::size)).orElseThrow();
      if (2 * usual.size() <= alike.size()) {
        continue;
      }
      for (Reference other : alike) {
        if (!other.annexe().equals(usual.getFirst().annexe())) {
          Sentence there = usual.getFirst().sentence();
          found.warning(
              Kind.CROSS_REFERENCE,
              Certainty.LIKELY,
              other.sentence().quote(),
              there.quote(),
              "The same words refer to Annexe %s here and to Annexe %s elsewhere, as in line %d."
                  .formatted(other.annexe(), usual.getFirst().annexe(), there.words().firstLine()),
              "%d of %d such references".formatted(usual.size(), alike.size()));
        }
      }
    }
  }
}
