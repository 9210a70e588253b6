package plumbline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import plumbline.document.Place;
import plumbline.document.Problem;
import plumbline.framework.Discretion;
import plumbline.framework.Framework;
import plumbline.framework.Percentage;
import plumbline.framework.Question;
import plumbline.framework.QuestionId;
import plumbline.framework.Rating;
import plumbline.framework.Share;
import plumbline.framework.Standard;
import plumbline.framework.Tally;
import plumbline.reading.Report.Placed;
import plumbline.reading.Section.Part;

/// Where the panel departed from the rating that the evidence gives: the printed rating isn't the
/// band of the lowest key question, and the report says that discretion was used.
final class DiscretionReader {
  private static final Pattern USED =
      Pattern.compile(
          "(?i)professional (?:discretion|judgement) (?:was |has been |to |should be applied|is"
              + " |exercised)|exercised? (?:its |their )?(?:professional )?discretion|applied"
              + " (?:its |their )?(?:professional )?discretion");
  private static final Pattern ONE_CASE =
      Pattern.compile("(?i)\\b(?:one|a single) case\\b|related to one\\b");
  private static final Pattern SMALL =
      Pattern.compile(
          "(?i)five cases or fewer|(?:sub-?)?sample (?:of|was) (?:only )?(?:one|two|three|four|five)\\b");
  private static final Pattern NEAR =
      Pattern.compile("(?i)percentage points|(?:rating|grade) boundary|boundary between");

  private final Report report;
  private final Framework framework;
  private final List<Result> results;
  private final List<Problem> problems = new ArrayList<>();

  /// @param tests the grounds that the text names, as the framework's tests
  record Use(String standard, Rating from, Rating to, List<String> tests, String reason) {}

  DiscretionReader(Report report, Framework framework, List<Result> results) {
    this.report = report;
    this.framework = framework;
    this.results = results;
  }

  List<Problem> problems() {
    return problems;
  }

  List<Use> uses() {
    List<Use> uses = new ArrayList<>();
    for (Standard standard : framework.standards()) {
      Optional<PrintedRating> printed =
          report.ratings().stream()
              .filter(rating -> rating.standard().equals(standard.id()))
              .findFirst();
      Optional<Rating> computed = computed(standard);
      if (printed.isPresent()
          && computed.isPresent()
          && computed.get().rank() != printed.get().rating().rank()) {
        use(standard, computed.get(), printed.get()).ifPresent(uses::add);
      }
    }
    return uses;
  }

  private Optional<Use> use(Standard standard, Rating computed, PrintedRating printed) {
    Optional<NamedRow> row =
        report.named().stream()
            .filter(one -> one.text("standard").filter(standard.id()::equals).isPresent())
            .findFirst();
    if (row.isPresent()) {
      String grounds = row.get().text("ground").orElse("");
      return Optional.of(
          new Use(
              standard.id(),
              computed,
              printed.rating(),
              framework.discretion().stream()
                  .flatMap(discretion -> discretion.tests().stream())
                  .filter(test -> grounds.contains(test.name().english()))
                  .map(Discretion.Test::id)
                  .toList(),
              row.get().text("reason").orElse("")));
    }
    Optional<List<String>> text = account(standard, computed, printed.rating());
    if (text.isEmpty()) {
      problems.add(
          new Problem(
              new Place(report.text().name(), printed.words().firstLine(), 1),
              "%s is rated %s, its lowest key question gives %s, and no discretion is stated"
                  .formatted(standard, printed.rating(), computed),
              "check the figures, or add the use of discretion by hand"));
      return Optional.empty();
    }
    String words = String.join(" ", text.get());
    List<String> tests = new ArrayList<>();
    framework
        .discretion()
        .ifPresent(discretion ->
            discretion
                .tests()
                .forEach(test -> {
                  if (tests.isEmpty() && isNamed(test.kind(), words)) {
                    tests.add(test.id());
                  }
                }));
    return Optional.of(new Use(standard.id(), computed, printed.rating(), tests, words));
  }

  /// Whether the text gives this ground; a single case counts before the boundary that it is near.
  private static boolean isNamed(Discretion.Kind kind, String words) {
    return switch (kind) {
      case Discretion.Kind.ChangedAnswers _ -> ONE_CASE.matcher(words).find();
      case Discretion.Kind.SmallBase _ ->
          SMALL.matcher(words).find() && !ONE_CASE.matcher(words).find();
      case Discretion.Kind.NearBoundary _ ->
          NEAR.matcher(words).find()
              && !ONE_CASE.matcher(words).find()
              && !SMALL.matcher(words).find();
    };
  }

  /// The sentences that tell of it: in the standard's section, beside a star, or in the chapter
  /// where it names the standard or both ratings.
  private Optional<List<String>> account(Standard standard, Rating from, Rating to) {
    boolean starred =
        results.stream()
            .anyMatch(result ->
                result.starred() && result.question().value().startsWith(standard.id() + "."));
    String domain = standard.id().substring(0, standard.id().indexOf('.'));
    List<String> found = new ArrayList<>();
    for (Placed placed : report.blocks()) {
      Section section = placed.section();
      if (!(placed.block() instanceof Block.Paragraph(Passage words))
          || section.part() == Part.METHODOLOGY) {
        continue;
      }
      boolean own =
          section.part() == Part.CHAPTER
              && section.standard().filter(standard.id()::equals).isPresent();
      boolean star = starred && words.text().startsWith("*");
      boolean chapter =
          section.part() == Part.CHAPTER
              && section.standard().isEmpty()
              && section.domain().filter(domain::equals).isPresent();
      if (own || star || chapter) {
        List<String> told = told(words, own || star, standard, from, to);
        found.addAll(star ? 0 : found.size(), told);
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  /// From the sentence before the first that tells of discretion to the last that does.
  private static List<String> told(
      Passage words, boolean own, Standard standard, Rating from, Rating to) {
    List<String> sentences = Sentences.of(words).stream().map(Passage::text).toList();
    int first = -1;
    int last = -1;
    for (int index = 0; index < sentences.size(); index++) {
      String sentence = sentences.get(index);
      if (USED.matcher(sentence).find() && (own || names(sentence, standard, from, to))) {
        first = first < 0 ? index : first;
        last = index;
      }
    }
    if (first < 0) {
      return List.of();
    }
    int begin = first;
    while (begin > Math.max(0, first - 3)
        && !ONE_CASE.matcher(sentences.get(begin)).find()
        && !NEAR.matcher(sentences.get(begin)).find()) {
      begin--;
    }
    boolean ground =
        ONE_CASE.matcher(sentences.get(begin)).find() || NEAR.matcher(sentences.get(begin)).find();
    return sentences.subList(ground ? begin : first, last + 1);
  }

  private static boolean names(String sentence, Standard standard, Rating from, Rating to) {
    String lower = sentence.toLowerCase(Locale.ROOT);
    String name = standard.name().english().toLowerCase(Locale.ROOT);
    String stem = name.substring(0, Math.min(6, name.length()));
    return lower.contains(stem) || (sentence.contains(from.name()) && sentence.contains(to.name()));
  }

  /// The band of the lowest key question, where every key question has a figure.
  private Optional<Rating> computed(Standard standard) {
    if (!standard.isJudgedFromCases()) {
      return Optional.empty();
    }
    List<Percentage> shares = new ArrayList<>();
    for (Question question : standard.questions()) {
      Optional<Tally> tally = tally(question.id());
      if (tally.isEmpty()) {
        return Optional.empty();
      }
      switch (tally.get()) {
        case Tally.Published(Percentage percentage) -> shares.add(percentage);
        case Tally.Counted(int yes, int relevant) -> {
          if (relevant > 0) {
            shares.add(framework.rounding().percentage(new Share(yes, relevant)));
          }
        }
      }
    }
    return shares.stream()
        .min(Percentage::compareTo)
        .map(lowest -> framework.bands().of(lowest).rating());
  }

  private Optional<Tally> tally(QuestionId id) {
    return Stream.concat(
            results.stream().filter(result -> !result.isMisprinted()), results.stream())
        .filter(result -> result.question().equals(id))
        .map(Result::tally)
        .findFirst();
  }
}
