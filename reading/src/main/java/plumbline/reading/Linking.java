package plumbline.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.document.Place;
import plumbline.document.Problem;
import plumbline.framework.Framework;
import plumbline.framework.Percentage;
import plumbline.framework.Question;
import plumbline.framework.QuestionId;
import plumbline.framework.Standard;
import plumbline.framework.Tally;
import plumbline.reading.Section.Part;

/// Links what a report prints to its framework: recognises the framework by the questions that are
/// printed, then each question by its wording and its place.
final class Linking {
  /// How like a text must be to a question of the key question whose table it stands in.
  private static final double IN_ITS_TABLE = 0.5;

  private static final double IN_ITS_STANDARD = 0.6;

  /// By how much a question of another table must be more like it than one of its own.
  private static final double CLEARLY = 0.12;

  /// Elsewhere only near-identical words will do.
  private static final double ANYWHERE = 0.85;

  private static final Pattern PROMPT =
      Pattern.compile("(\\d{1,2}\\.\\d{1,2}\\.\\d{1,2}\\.[a-z]{1,2}) ");

  /// Fewer questions than these are no sign of a framework.
  private static final int FEWEST = 3;

  private final ReportText text;
  private final BlockReader read;
  private final Optional<Framework> framework;
  private final List<Problem> unread = new ArrayList<>();
  private final List<Result> results = new ArrayList<>();

  /// The key question under whose heading a block begins, by the block's index.
  private final Map<Integer, QuestionId> headings = new HashMap<>();

  Linking(ReportText text, Vocabulary vocabulary) {
    this.text = text;
    this.read = new BlockReader(text, vocabulary);
    this.framework = recognised(vocabulary);
    unread.addAll(Doubts.of(text, read.blocks()));
    framework.ifPresentOrElse(
        known -> link(known),
        () ->
            unread.add(
                new Problem(
                    new Place(text.name(), 1, 1),
                    "No framework at hand has the questions of this report",
                    "add its framework with --frameworks")));
  }

  private Optional<Framework> recognised(Vocabulary vocabulary) {
    Framework best = null;
    int most = FEWEST - 1;
    Set<String> printed = new LinkedHashSet<>();
    read.questions().forEach(question -> printed.add(Wording.plain(question.words().text())));
    for (Framework candidate : vocabulary.frameworks()) {
      Wording words = vocabulary.wording(candidate);
      int known = (int) printed.stream().filter(words::knows).count();
      if (known > most) {
        best = candidate;
        most = known;
      }
    }
    wording = best == null ? Optional.empty() : Optional.of(vocabulary.wording(best));
    return Optional.ofNullable(best);
  }

  private Optional<Wording> wording = Optional.empty();

  private void link(Framework known) {
    new QuestionLinks(known, wording.orElseThrow()).link();
  }

  Report report() {
    List<PrintedRating> ratings = new ArrayList<>();
    Optional<Report.Overall> overall = Optional.empty();
    if (framework.isPresent()) {
      Framework known = framework.get();
      for (RatingsPage.Printed printed : read.ratingsPage().ratings) {
        var rating = known.scale().named(printed.name());
        if (rating.isEmpty()) {
          continue;
        }
        if (printed.standard().isEmpty()) {
          overall =
              overall.or(() -> Optional.of(new Report.Overall(rating.get(), printed.words())));
        } else if (known.standard(printed.standard()).isPresent()) {
          ratings.add(
              new PrintedRating(
                  printed.standard(), rating.get(), printed.words(), printed.section()));
        }
      }
    }
    return new Report(
        text,
        framework,
        placed(),
        results,
        ratings,
        read.stated(),
        read.named(),
        read.healing().marks(),
        read.ratingsPage().scores.stream()
            .findFirst()
            .map(one -> new Report.Score(one.service(), one.points(), one.most(), one.words())),
        overall,
        unread);
  }

  /// The blocks, each under the key question whose heading stands above it.
  private List<Report.Placed> placed() {
    List<Report.Placed> placed = new ArrayList<>();
    Optional<QuestionId> under = Optional.empty();
    for (int index = 0; index < read.blocks().size(); index++) {
      Report.Placed block = read.blocks().get(index);
      if (block.block() instanceof Block.Heading heading && heading.level() < 3) {
        under = Optional.empty();
      }
      under = Optional.ofNullable(headings.get(index)).or(current(under));
      placed.add(
          under
              .map(question -> new Report.Placed(block.block(), block.section().under(question)))
              .orElse(block));
    }
    return placed;
  }

  private static java.util.function.Supplier<Optional<QuestionId>> current(
      Optional<QuestionId> under) {
    return () -> under;
  }

  /// A row with a figure, and the question that it is found to be.
  private record Row(BlockReader.Question question, Optional<QuestionId> id) {}

  /// Goes through the printed questions from the top, and remembers whose table it is in.
  private final class QuestionLinks {
    private final Framework known;
    private final Wording words;
    private final Map<QuestionId, Question> all;
    private Optional<QuestionId> key = Optional.empty();
    private String place = "";
    private final List<Row> keyTable = new ArrayList<>();
    private final Set<QuestionId> taken = new LinkedHashSet<>();

    QuestionLinks(Framework known, Wording words) {
      this.known = known;
      this.words = words;
      this.all = known.questions();
    }

    void link() {
      for (BlockReader.Question question : read.questions()) {
        String here = question.section().part() + " " + question.section().standard().orElse("");
        if (!here.equals(place)) {
          closeKeyTable();
          place = here;
          key = Optional.empty();
          taken.clear();
        }
        Optional<QuestionId> id = question.figure().isEmpty() ? heading(question) : row(question);
        if (!question.figure().isEmpty() && key.isEmpty()) {
          keyTable.add(new Row(question, id));
        } else if (id.isEmpty()) {
          unlinked(question);
        } else if (question.figure().isEmpty()) {
          closeKeyTable();
          key = id;
          headings.put(question.block(), id.get());
        } else {
          result(question, id.get(), id.get());
        }
      }
      closeKeyTable();
    }

    /// The table at the head of a standard is read as one: where it has a row for each key
    /// question, a row that prints the question of another standard is known by its place.
    private void closeKeyTable() {
      List<QuestionId> expected =
          keyTable.isEmpty()
              ? List.of()
              : standard(keyTable.getFirst().question()).map(this::keyQuestions).orElse(List.of());
      boolean whole = keyTable.size() == expected.size();
      for (int position = 0; position < keyTable.size(); position++) {
        Row row = keyTable.get(position);
        if (row.id().isPresent()) {
          result(row.question(), row.id().get(), row.id().get());
          continue;
        }
        Optional<QuestionId> printed =
            whole ? likeKeyQuestion(row.question().words().text(), position) : Optional.empty();
        if (printed.isPresent()) {
          QuestionId meant = expected.get(position);
          result(row.question(), meant, printed.get());
          problem(
              row.question().words(),
              "The table has question %s at the place of %s".formatted(printed.get(), meant),
              "check that the figure is that of " + meant);
        } else {
          unlinked(row.question());
        }
      }
      keyTable.clear();
    }

    /// A key question of any standard that stands at the same position in its own.
    private Optional<QuestionId> likeKeyQuestion(String text, int position) {
      List<QuestionId> same =
          known.standards().stream()
              .filter(standard -> standard.questions().size() > position)
              .map(standard -> standard.questions().get(position).id())
              .toList();
      return words.best(Wording.Printed.of(text), same, ANYWHERE).map(Wording.Match::question);
    }

    private Optional<Standard> standard(BlockReader.Question question) {
      return question.section().standard().flatMap(known::standard);
    }

    private Optional<QuestionId> heading(BlockReader.Question question) {
      String text = question.words().text();
      Optional<QuestionId> numbered = numbered(text);
      if (numbered.isPresent()) {
        return numbered;
      }
      Optional<Standard> standard = standard(question);
      List<QuestionId> candidates =
          standard.map(this::keyQuestions).orElseGet(() -> List.copyOf(all.keySet()));
      return words
          .best(
              Wording.Printed.of(text),
              candidates,
              standard.isPresent() ? IN_ITS_STANDARD : ANYWHERE)
          .map(Wording.Match::question)
          .filter(QuestionId::isKeyQuestion);
    }

    private Optional<QuestionId> row(BlockReader.Question question) {
      String text = question.words().text();
      Optional<QuestionId> numbered = numbered(text);
      if (numbered.isPresent()) {
        return numbered;
      }
      Optional<Standard> standard = standard(question);
      if (standard.isEmpty()) {
        return Optional.empty();
      }
      Wording.Printed printed = Wording.Printed.of(text);
      List<QuestionId> prompts = key.map(this::promptsOf).orElse(List.of());
      Optional<Wording.Match> prompt = words.best(printed, untaken(prompts), IN_ITS_TABLE);
      if (prompt.isPresent() && prompt.get().likeness() == 1) {
        return prompt.map(Wording.Match::question);
      }
      Optional<Wording.Match> asKey =
          words.best(printed, keyQuestions(standard.get()), IN_ITS_STANDARD);
      if (asKey.isPresent()
          && (prompt.isEmpty() || asKey.get().likeness() > prompt.get().likeness())) {
        return asKey.map(Wording.Match::question);
      }
      Optional<Wording.Match> anywhere =
          words.best(printed, untaken(questionsOf(standard.get())), IN_ITS_STANDARD);
      if (prompt.isPresent()
          && anywhere
              .filter(other -> other.likeness() > prompt.get().likeness() + CLEARLY)
              .isEmpty()) {
        return prompt.map(Wording.Match::question);
      }
      return anywhere.map(Wording.Match::question);
    }

    /// The question whose id the report prints, if the words are like it at all.
    private Optional<QuestionId> numbered(String text) {
      int end = Wording.enumeration(text);
      if (end < 5) {
        return Optional.empty();
      }
      Matcher prompt = PROMPT.matcher(text);
      String id = prompt.lookingAt() ? prompt.group(1) : text.substring(0, end).strip();
      String plain = id.endsWith(".") ? id.substring(0, id.length() - 1) : id;
      return QuestionId.parse(plain)
          .filter(all::containsKey)
          .filter(one -> words.best(Wording.Printed.of(text), List.of(one), 0.4).isPresent());
    }

    private List<QuestionId> untaken(Collection<QuestionId> ids) {
      return ids.stream().filter(id -> !taken.contains(id)).toList();
    }

    private List<QuestionId> keyQuestions(Standard standard) {
      return standard.questions().stream().map(Question::id).toList();
    }

    private List<QuestionId> promptsOf(QuestionId question) {
      return Optional.ofNullable(all.get(question)).orElseThrow().prompts().stream()
          .map(Question::id)
          .toList();
    }

    private List<QuestionId> questionsOf(Standard standard) {
      List<QuestionId> ids = new ArrayList<>(keyQuestions(standard));
      standard.questions().forEach(question -> ids.addAll(promptsOf(question.id())));
      return ids;
    }

    private void result(BlockReader.Question question, QuestionId id, QuestionId printed) {
      taken.add(id);
      String figure = question.figure().text();
      boolean starred = figure.endsWith("*");
      Optional<Tally> tally = tally(figure, question.head());
      if (tally.isEmpty()) {
        problem(
            question.figure(),
            "‘%s’ is no figure for %s".formatted(figure, id),
            "check the report, and add the figure by hand");
        return;
      }
      results.add(
          new Result(
              id,
              printed,
              question.words(),
              question.figure(),
              tally.get(),
              question.section(),
              question.head().asked(),
              starred));
    }

    private Optional<Tally> tally(String figure, TableHead head) {
      String plain = figure.replace("*", "").strip();
      if (plain.endsWith("%") || plain.indexOf(' ') < 0) {
        int percent = NumberWords.value(plain.replace("%", "").strip());
        return percent < 0 || percent > 100
            ? Optional.empty()
            : Optional.of(new Tally.Published(Percentage.of(percent)));
      }
      int first = NumberWords.value(plain.substring(0, plain.indexOf(' ')));
      int second = NumberWords.value(plain.substring(plain.lastIndexOf(' ') + 1));
      int yes = head.yesFirst() ? first : second;
      int relevant = head.yesFirst() ? second : first;
      return yes < 0 || yes > relevant
          ? Optional.empty()
          : Optional.of(new Tally.Counted(yes, relevant));
    }

    /// A question in running text is no question of the framework, and none is missed; in a table,
    /// or in a section that has a standard, one is.
    private void unlinked(BlockReader.Question question) {
      Part part = question.section().part();
      if (!question.figure().isEmpty() || (part == Part.DATA && standard(question).isPresent())) {
        problem(
            question.words(),
            "‘%s’ is like no question of %s".formatted(question.words().text(), known.id()),
            "add its figure by hand");
      }
    }

    private void problem(Passage where, String what, String mend) {
      unread.add(
          new Problem(new Place(text.name(), where.firstLine(), where.at(0).column()), what, mend));
    }
  }
}
