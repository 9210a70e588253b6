package plumbline.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import plumbline.figures.Finding.Certainty;
import plumbline.figures.Finding.Quote;
import plumbline.figures.Finding.Severity;
import plumbline.framework.Question;
import plumbline.framework.QuestionId;
import plumbline.framework.Standard;
import plumbline.reading.Block;
import plumbline.reading.Passage;
import plumbline.reading.Report;
import plumbline.reading.Result;
import plumbline.reading.Section.Part;

/// Standards and key questions are printed with their own words, and with the same words in tables,
/// headings and annexes.
final class QuestionWording implements Check {
  /// A longer paragraph is no standard's statement.
  private static final int LONGEST_STATEMENT = 400;

  private static final String ALONE = "? % yes";

  /// A statement is printed with at most so many words more or less.
  private static final int NEAR = 2;

  @Override
  public String name() {
    return "question-wording";
  }

  @Override
  public void check(Facts facts, Found found) {
    statements(facts, found);
    questions(facts, found);
  }

  // --- standards' statements ---

  private static void statements(Facts facts, Found found) {
    for (Report.Placed placed : facts.report().blocks()) {
      boolean may =
          placed.block() instanceof Block.Paragraph
              && (placed.section().part() == Part.CHAPTER || placed.section().part() == Part.DATA);
      Optional<Standard> here =
          may ? placed.section().standard().flatMap(facts.framework()::standard) : Optional.empty();
      if (here.isPresent() && placed.block().words().text().length() <= LONGEST_STATEMENT) {
        statement(facts, here.get(), placed.block().words(), found);
      }
    }
  }

  private static void statement(Facts facts, Standard standard, Passage words, Found found) {
    String text = withoutRating(facts, words.text());
    int end = text.indexOf('.') < 0 ? text.length() : text.indexOf('.') + 1;
    String said = plain(text.substring(0, end));
    String own = facts.links().likeness().statement(standard);
    int ownWords = words(own);
    Standard other = facts.links().likeness().stated(said);
    boolean mayBeNear = ownWords > 6 && Math.abs(words(said) - ownWords) <= NEAR;
    if (other == null && !mayBeNear) {
      return;
    }
    Quote quote =
        new Quote(
            words.firstLine(),
            standard.id() + ". " + standard.name() + " " + text.substring(0, end));
    if (said.equals(own) || sameQuality(other, standard)) {
      return;
    }
    if (other != null) {
      found.error(
          Kind.WORDING,
          Certainty.CERTAIN,
          quote,
          elsewhere(facts, other, quote),
          "The text of standard %s stands under %s; it should read ‘%s’."
              .formatted(other, standard, standard.statement()),
          "word for word the statement of " + other.id());
      return;
    }
    List<String> more = difference(said, own);
    List<String> less = difference(own, said);
    boolean near = more.size() <= NEAR && less.size() <= NEAR && more.size() + less.size() > 0;
    if (near) {
      found.note(
          Kind.WORDING,
          Certainty.POSSIBLE,
          new Quote(words.firstLine(), text.substring(0, end)),
          quote,
          "Standard %s is printed with ‘%s’ where the framework has ‘%s’."
              .formatted(standard.id(), String.join(" ", more), String.join(" ", less)),
          "compared with the framework's statement");
    }
  }

  /// The rating's box may stand behind the statement on one line.
  private static String withoutRating(Facts facts, String text) {
    String plain = text.strip();
    for (String rating : facts.framework().scale().names()) {
      if (plain.endsWith(" " + rating)) {
        return plain.substring(0, plain.length() - rating.length()).strip();
      }
    }
    return plain;
  }

  /// Domains two and three have the same statements for the same work.
  private static boolean sameQuality(
      @org.jspecify.annotations.Nullable Standard other, Standard standard) {
    return other != null
        && plain(other.statement().english()).equals(plain(standard.statement().english()));
  }

  private static Quote elsewhere(Facts facts, Standard standard, Quote otherwise) {
    return facts.report().blocks().stream()
        .filter(placed -> placed.section().standard().filter(standard.id()::equals).isPresent())
        .filter(placed ->
            plain(placed.block().words().text()).startsWith(plain(standard.statement().english())))
        .findFirst()
        .map(placed -> ScoreSum.quote(placed.block().words()))
        .orElse(otherwise);
  }

  // --- questions ---

  private record Printing(Passage words, Part part) {}

  private static void questions(Facts facts, Found found) {
    Map<String, QuestionId> owners = facts.links().likeness().asked();
    Map<QuestionId, List<Printing>> printings = new LinkedHashMap<>();
    for (Result result : facts.report().results()) {
      if (result.question().isKeyQuestion()) {
        printings
            .computeIfAbsent(result.question(), _ -> new ArrayList<>())
            .add(new Printing(result.words(), result.section().part()));
      }
    }
    QuestionId above = null;
    for (Report.Placed placed : facts.report().blocks()) {
      Optional<QuestionId> question =
          isQuestionAlone(placed.block()) && placed.section().question().isEmpty()
              ? likest(facts, placed)
              : placed.section().question();
      boolean opens =
          question.isPresent()
              && (placed.block() instanceof Block.Heading || isQuestionAlone(placed.block()))
              && !question.get().equals(above)
              && placed.block().words().text().indexOf('?') > 0;
      if (opens) {
        printings
            .computeIfAbsent(question.get(), _ -> new ArrayList<>())
            .add(new Printing(question(placed.block().words()), placed.section().part()));
      }
      above = question.orElse(null);
    }
    printings.forEach((id, all) -> question(facts, id, all, owners, found));
  }

  /// ‘Does service delivery support the child’s desistance? % Yes’, set like text.
  private static boolean isQuestionAlone(Block block) {
    if (!(block instanceof Block.Paragraph(Passage words))) {
      return false;
    }
    String text = words.text().strip();
    return text.regionMatches(true, text.length() - ALONE.length(), ALONE, 0, ALONE.length());
  }

  /// The key question of the standard here that the words are most like.
  private static Optional<QuestionId> likest(Facts facts, Report.Placed placed) {
    List<String> said = Likeness.stems(placed.block().words().text());
    return placed.section().standard().flatMap(facts.framework()::standard).stream()
        .flatMap(standard -> standard.questions().stream())
        .map(Question::id)
        .filter(id -> facts.links().likeness().of(said, id, java.util.Set.of()) > 0.6)
        .max(
            java.util.Comparator.comparingDouble(
                id -> facts.links().likeness().of(said, id, java.util.Set.of())));
  }

  /// Without the table's head behind it: ‘… desistance? % Yes’.
  private static Passage question(Passage words) {
    return words.part(0, words.text().lastIndexOf('?') + 1);
  }

  private static void question(
      Facts facts,
      QuestionId id,
      List<Printing> printings,
      Map<String, QuestionId> owners,
      Found found) {
    Question question = facts.links().likeness().question(id);
    if (question == null) {
      return;
    }
    String own = plain(question.text().english());
    Map<String, List<Printing>> readings = new LinkedHashMap<>();
    for (Printing printing : printings) {
      readings
          .computeIfAbsent(plain(printing.words().text()), _ -> new ArrayList<>())
          .add(printing);
    }
    for (Map.Entry<String, List<Printing>> reading : readings.entrySet()) {
      QuestionId owner = owners.get(reading.getKey());
      Printing printing = reading.getValue().getFirst();
      if (owner != null
          && !owner.equals(id)
          && !standardOf(owner).equals(standardOf(id))
          && !aim(owner, id, facts)) {
        found.error(
            Kind.WORDING,
            Certainty.CERTAIN,
            ScoreSum.quote(printing.words()),
            other(readings, reading.getKey()).orElseGet(() -> ScoreSum.quote(printing.words())),
            "Key question %s is printed in the place of %s, which reads ‘%s’."
                .formatted(owner, id, question.text()),
            "word for word the question " + owner);
        readings = new LinkedHashMap<>(readings);
      }
    }
    // The wording to hold the others against: the framework's, if it is printed at all.
    String reference = readings.containsKey(own) ? own : most(readings);
    for (Map.Entry<String, List<Printing>> reading : readings.entrySet()) {
      QuestionId owner = owners.get(reading.getKey());
      boolean another =
          owner != null && !standardOf(owner).equals(standardOf(id)) && !aim(owner, id, facts);
      if (reading.getKey().equals(reference) || another) {
        continue;
      }
      differs(id, reading.getKey(), reading.getValue().getFirst(), reference, readings, found);
    }
    if (readings.size() == 1
        && !reference.equals(own)
        && isGarbled(difference(reference, own), own)) {
      Printing printing = readings.getOrDefault(reference, printings).getFirst();
      found.warning(
          Kind.WORDING,
          Certainty.CERTAIN,
          ScoreSum.quote(printing.words()),
          ScoreSum.quote(printing.words()),
          "Key question %s is garbled; the framework has ‘%s’.".formatted(id, question.text()),
          "a word stands twice");
    }
  }

  private static void differs(
      QuestionId id,
      String said,
      Printing printing,
      String reference,
      Map<String, List<Printing>> readings,
      Found found) {
    List<String> more = difference(said, reference);
    List<String> less = difference(reference, said);
    if (more.isEmpty() && less.isEmpty()) {
      return;
    }
    boolean garbled = isGarbled(more, reference);
    Printing right = readings.getOrDefault(reference, List.of(printing)).getFirst();
    found.add(
        Kind.WORDING,
        garbled ? Severity.WARNING : Severity.NOTE,
        Certainty.CERTAIN,
        ScoreSum.quote(printing.words()),
        Optional.of(ScoreSum.quote(right.words())),
        "Key question %s is printed otherwise here than in line %d: %s."
            .formatted(id, right.words().firstLine(), inWords(more, less)),
        "its printings compared word by word");
  }

  private static String inWords(List<String> more, List<String> less) {
    String with = more.isEmpty() ? "" : "with ‘" + String.join(" ", more) + "’";
    String without = less.isEmpty() ? "" : "without ‘" + String.join(" ", less) + "’";
    return with + (with.isEmpty() || without.isEmpty() ? "" : " and ") + without;
  }

  /// Words too many that the question has already: ‘support the safety of the child safe’.
  private static boolean isGarbled(List<String> more, String reference) {
    return more.size() == 1
        && (List.of(reference.split(" ")).contains(more.getFirst())
            || (more.getFirst().equals("safe") && reference.contains("safety")));
  }

  /// Domains two and three ask the same questions.
  private static boolean aim(QuestionId owner, QuestionId id, Facts facts) {
    Question one = facts.links().likeness().question(owner);
    Question other = facts.links().likeness().question(id);
    return one != null
        && other != null
        && plain(one.text().english()).equals(plain(other.text().english()));
  }

  private static String standardOf(QuestionId id) {
    return id.value().substring(2, 3);
  }

  private static Optional<Quote> other(Map<String, List<Printing>> readings, String but) {
    return readings.entrySet().stream()
        .filter(reading -> !reading.getKey().equals(but))
        .findFirst()
        .map(reading -> ScoreSum.quote(reading.getValue().getFirst().words()));
  }

  private static String most(Map<String, List<Printing>> readings) {
    return readings.entrySet().stream()
        .max(java.util.Comparator.comparingInt(reading -> reading.getValue().size()))
        .orElseThrow()
        .getKey();
  }

  /// Without hyphens, marks, numbers before and the service's name.
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder word = new StringBuilder();
    for (int at = 0; at <= lower.length(); at++) {
      char letter = at < lower.length() ? lower.charAt(at) : ' ';
      if (letter >= 'a' && letter <= 'z') {
        word.append(letter);
      } else if (letter == '\'' || letter == '’') {
        word.append('\'');
      } else if (letter != '\u00AD') {
        addPlain(plain, word);
        word.setLength(0);
      }
    }
    return plain.toString().replace("decision making", "decisionmaking");
  }

  private static void addPlain(StringBuilder plain, StringBuilder letters) {
    String word = letters.toString();
    String bare =
        word.indexOf('\'') < 0 ? word : word.replace("'s", "").replace("s'", "s").replace("'", "");
    if (!bare.isEmpty() && !bare.equals("or")) {
      plain
          .append(plain.isEmpty() ? "" : " ")
          .append(bare.equals("yjs") || bare.equals("yos") ? "yot" : bare);
    }
  }

  /// How many words a plain text has.
  private static int words(String plain) {
    return 1 + (int) plain.chars().filter(letter -> letter == ' ').count();
  }

  private static List<String> difference(String one, String other) {
    Map<String, Integer> those = new HashMap<>();
    for (String word : other.split(" ")) {
      those.merge(word, 1, Integer::sum);
    }
    // Of a word that stands more often here, the last ones are those too many.
    List<String> rest = new ArrayList<>();
    for (String word : one.split(" ")) {
      if (those.merge(word, -1, Integer::sum) < 0) {
        rest.add(word);
      }
    }
    return rest;
  }
}
