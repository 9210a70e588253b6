package plumbline.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plumbline.document.Listed;
import plumbline.framework.Aggregate;
import plumbline.framework.Framework;
import plumbline.framework.Rating;
import plumbline.framework.Share;
import plumbline.rating.DiscretionTest.Direction;
import plumbline.statistics.QuestionCertainty.Seen;

/// How sure a rating is, in sentences that can be read out at a panel. Said beside the rating,
/// never in its place.
public final class PanelSentences {
  /// Counts that fit a printed percentage are listed up to so many.
  private static final int LISTED = 4;

  private final Framework framework;

  private PanelSentences(Framework framework) {
    this.framework = framework;
  }

  /// How sure a standard's rating is.
  public static List<String> of(Framework framework, StandardCertainty standard) {
    return new PanelSentences(framework).standard(standard);
  }

  /// How sure the overall rating is, and what was taken for granted.
  public static List<String> of(Framework framework, OverallCertainty overall) {
    return new PanelSentences(framework).overall(overall);
  }

  /// How sure one key question's percentage is.
  public static List<String> of(Framework framework, QuestionCertainty question) {
    return new PanelSentences(framework).question(question);
  }

  private List<String> standard(StandardCertainty standard) {
    if (!standard.standard().standard().isJudgedFromCases()) {
      return List.of(
          "This is a judgement on evidence, not drawn from cases: no chance belongs to it.");
    }
    if (standard.questions().isEmpty()) {
      return List.of("No key question has a relevant case, so there is nothing to be sure of.");
    }
    List<String> sentences = new ArrayList<>();
    deciding(standard).forEach(question -> sentences.addAll(question(question)));
    if (standard.questions().size() > 1) {
      sentences.add(together(standard));
    }
    standard.fragility().ifPresent(fragility -> sentences.addAll(fragility(fragility)));
    if (standard.standard().discretion().isPresent()) {
      sentences.add(
          "All this is about the rating by the rule alone, %s: no chance belongs to the panel’s discretion."
              .formatted(standard.computed().orElseThrow()));
    }
    return sentences;
  }

  /// The lowest key questions, or all where the average decides.
  private List<QuestionCertainty> deciding(StandardCertainty standard) {
    return switch (framework.standardRule()) {
      case LOWEST ->
          standard.questions().stream()
              .filter(question -> standard.standard().lowest().contains(question.question()))
              .toList();
      case AVERAGE, SUM -> standard.questions();
    };
  }

  private List<String> question(QuestionCertainty question) {
    String id = question.question().question().id().value();
    if (question.fits().isEmpty()) {
      return List.of(
          "%s is printed as %s, and out of how many cases is not known: how sure it is can’t be told."
              .formatted(id, question.question().percentage().orElseThrow()));
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(
        question
            .count()
            .map(seen -> id + ": " + counted(question, seen))
            .orElseGet(() -> printed(id, question)));
    sentences.add(range(question));
    Rating band = question.question().band().orElseThrow().rating();
    double same = question.chances().orElseThrow().of(band);
    sentences.add(
        same >= 1
            ? "All were seen, so the band is certain: %s.".formatted(band)
            : "The chance that the whole caseload would fall in the same band, %s, is %s."
                .formatted(band, InWords.chance(same)));
    return sentences;
  }

  private static String counted(QuestionCertainty question, Seen seen) {
    Share share = seen.share();
    String yes =
        "%d %s Yes, %s"
            .formatted(
                share.yes(),
                share.yes() == 1 ? "was" : "were",
                question.question().percentage().orElseThrow());
    return switch (seen.caseload()) {
      case Caseload.Known(int cases) ->
          "of the %d eligible cases %d were seen; of these, %s."
              .formatted(cases, share.base(), yes);
      case Caseload.Estimated(int cases) ->
          "of the eligible cases to which it applies, about %d by the share among those inspected, %d were seen; of these, %s."
              .formatted(cases, share.base(), yes);
      case Caseload.NotKnown() ->
          "of the %d cases seen, %s. How many were eligible is not known."
              .formatted(share.base(), yes);
    };
  }

  private static String printed(String id, QuestionCertainty question) {
    List<Share> shares = question.fits().stream().map(Seen::share).toList();
    String counts =
        shares.size() <= LISTED
            ? Listed.of(shares, "or")
            : "%d counts from %s to %s"
                .formatted(shares.size(), shares.getFirst(), shares.getLast());
    return "%s is printed as %s, which can be %s; each is taken to be as likely as the others. %s"
        .formatted(
            id,
            question.question().percentage().orElseThrow(),
            counts,
            isUnknown(question)
                ? "How many were eligible is not known."
                : "As many of the eligible cases are taken to be relevant, in proportion.");
  }

  private static String range(QuestionCertainty question) {
    boolean veryLarge = isUnknown(question);
    String lead =
        question
            .count()
            .map(seen ->
                veryLarge
                    ? "If %s drawn from a very large caseload, "
                        .formatted(these(seen.share().base()))
                    : "")
            .orElse(veryLarge ? "If they were drawn from a very large caseload, " : "");
    return InWords.capital(
        "%sbetween %s of the caseload would be Yes, at 80 per cent confidence; between %s at 95."
            .formatted(
                lead,
                span(question.eighty().orElseThrow()),
                span(question.ninetyFive().orElseThrow())));
  }

  private static boolean isUnknown(QuestionCertainty question) {
    return question.fits().stream().anyMatch(seen -> seen.caseload() instanceof Caseload.NotKnown);
  }

  private static String these(int cases) {
    return cases == 1 ? "this one was" : "these %d were".formatted(cases);
  }

  /// `35% and 62%`, with the cases where they are known.
  private static String span(Interval interval) {
    String span = InWords.percent(interval.low()) + " and " + InWords.percent(interval.high());
    return interval instanceof Interval.OfCases(int least, int most, int caseload)
        ? "%s (%d and %d of %d)".formatted(span, least, most, caseload)
        : span;
  }

  private String together(StandardCertainty standard) {
    int questions = standard.questions().size();
    String rule =
        switch (framework.standardRule()) {
          case LOWEST ->
              "the lowest of %s key questions decides".formatted(InWords.number(questions));
          case AVERAGE, SUM ->
              "the average of %s key questions decides".formatted(InWords.number(questions));
        };
    if (standard.chances().isEmpty()) {
      return "For the standard, where %s, it can’t be told.".formatted(rule);
    }
    Rating computed = standard.computed().orElseThrow();
    return "For the standard, where %s, the chance that the whole caseload would be rated the same, %s, is %s%s."
        .formatted(
            rule,
            computed,
            InWords.chance(standard.same().orElseThrow()),
            others(standard.chances().get(), computed));
  }

  /// The other ratings that have a chance worth naming.
  private String others(Chances chances, Rating computed) {
    List<String> others =
        framework.scale().ratings().stream()
            .filter(rating -> !rating.equals(computed) && chances.of(rating) >= 0.01)
            .sorted(Comparator.comparingDouble((Rating rating) -> chances.of(rating)).reversed())
            .map(rating -> "%s %s".formatted(rating, InWords.percent(chances.of(rating))))
            .toList();
    return others.isEmpty() ? "" : "; of " + Listed.of(others);
  }

  private List<String> fragility(Fragility fragility) {
    List<String> sentences = new ArrayList<>();
    for (Direction direction : Direction.values()) {
      Optional<Fragility.Change> nearest = fragility.nearest(direction);
      nearest.ifPresent(change -> sentences.add(nearest(change, direction)));
      Fragility.Reach one = fragility.after(1, direction);
      Fragility.Reach two = fragility.after(2, direction);
      boolean told = nearest.filter(change -> change.to().equals(two.possibly())).isPresent();
      if (!two.possibly().equals(one.possibly()) && !told) {
        sentences.add(
            "Two different answers %s make it %s."
                .formatted(two.isKnown() ? "would" : "might", two.possibly()));
      }
    }
    return sentences;
  }

  private String nearest(Fragility.Change change, Direction direction) {
    String answer = direction == Direction.UP ? "Yes" : "No";
    boolean any = direction == Direction.DOWN || framework.standardRule() != Aggregate.LOWEST;
    String where = Listed.of(change.questions(), any ? "or" : "and");
    return InWords.capital(
        "%s more %s on %s %s make it %s."
            .formatted(
                howMany(change.fewest(), change.most()),
                answer,
                where,
                change.fewest() == change.most() ? "would" : "might",
                change.to()));
  }

  private static String howMany(int fewest, int most) {
    return fewest == most
        ? InWords.number(fewest)
        : "%s to %s".formatted(InWords.number(fewest), InWords.number(most));
  }

  private List<String> overall(OverallCertainty overall) {
    if (overall.computed().isEmpty()) {
      return List.of("There is no overall rating to be sure of while a scored standard has none.");
    }
    Rating computed = overall.computed().get();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "By the rules alone, without the panel’s discretion, the overall rating is %s."
            .formatted(computed));
    sentences.add(
        overall
            .chances()
            .map(chances ->
                "The chance that the whole caseload would give the same overall rating is %s%s."
                    .formatted(
                        InWords.chance(overall.same().orElseThrow()), others(chances, computed)))
            .orElseGet(() ->
                "The chance of the same overall rating can’t be told, because that of %s can’t be."
                    .formatted(Listed.of(overall.untold()))));
    overall.up().ifPresent(change -> sentences.add(change(change, "raise")));
    overall.down().ifPresent(change -> sentences.add(change(change, "lower")));
    sentences.add(
        "This reckons with the draw of the cases only. Beforehand every number of Yes was held"
            + " equally likely, key questions are taken not to depend on each other, and judgements"
            + " on evidence stay as they are.");
    if (framework.standardRule() == Aggregate.LOWEST) {
      sentences.add(
          "Where few cases were seen this leans to lower ratings, since the lowest of several key"
              + " questions decides and chance alone makes one of them low.");
    }
    return sentences;
  }

  private static String change(OverallCertainty.Change change, String verb) {
    String moves =
        Listed.of(
            change.moves().stream()
                .map(move ->
                    "%d on %s, then %s".formatted(move.answers(), move.standard(), move.to()))
                .toList());
    return "The fewest different answers that would %s it, to %s: %s (%s)."
        .formatted(verb, change.to(), howMany(change.fewest(), change.most()), moves);
  }
}
