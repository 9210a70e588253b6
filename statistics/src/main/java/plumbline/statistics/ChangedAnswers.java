package plumbline.statistics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.apache.commons.numbers.fraction.BigFraction;
import plumbline.framework.Band;
import plumbline.framework.Framework;
import plumbline.framework.Percentage;
import plumbline.framework.QuestionId;
import plumbline.framework.Rating;
import plumbline.framework.Share;

/// Reckons how many answers must differ for a standard judged from cases to be rated otherwise.
final class ChangedAnswers {
  private static final int UNREACHABLE = Integer.MAX_VALUE;

  /// How many combinations of counts that fit are gone through where the average decides.
  private static final int MOST_COMBINATIONS = 500;

  /// So that sums of percentages stay exact in a long.
  private static final int MOST_BITS = 40;

  /// A key question with every count that fits its percentage.
  record Counted(QuestionId id, List<Share> fits) {}

  private final Framework framework;
  private final List<Counted> questions;
  private final Band band;

  /// @param band that of the standard
  ChangedAnswers(Framework framework, List<Counted> questions, Band band) {
    this.framework = framework;
    this.questions = questions;
    this.band = band;
  }

  /// Empty where the counts can't be told.
  Optional<Fragility> fragility() {
    if (questions.stream().anyMatch(question -> question.fits().isEmpty())) {
      return Optional.empty();
    }
    return switch (framework.standardRule()) {
      case LOWEST -> Optional.of(ofLowest());
      case AVERAGE, SUM -> ofAverage();
    };
  }

  /// Upward every question below the band must rise to it; downward it is enough that one falls.
  private Fragility ofLowest() {
    List<Fragility.Change> changes = new ArrayList<>();
    for (Band to : framework.bands().bands()) {
      if (band.rating().isBelow(to.rating())) {
        List<Counted> below =
            questions.stream().filter(question -> fewest(question, to, true) > 0).toList();
        changes.add(
            new Fragility.Change(
                to.rating(),
                below.stream().mapToInt(question -> fewest(question, to, true)).sum(),
                below.stream().mapToInt(question -> most(question, to, true)).sum(),
                ids(below)));
      } else if (to.rating().isBelow(band.rating())) {
        int fewest = least(question -> fewest(question, to, false));
        changes.add(
            new Fragility.Change(
                to.rating(),
                fewest,
                least(question -> most(question, to, false)),
                ids(
                    questions.stream()
                        .filter(question -> fewest(question, to, false) == fewest)
                        .toList())));
      }
    }
    return new Fragility(band.rating(), changes);
  }

  private int least(ToIntFunction<Counted> answers) {
    return questions.stream().mapToInt(answers).min().orElseThrow();
  }

  private int fewest(Counted question, Band to, boolean up) {
    return question.fits().stream().mapToInt(fit -> answers(fit, to, up)).min().orElseThrow();
  }

  private int most(Counted question, Band to, boolean up) {
    return question.fits().stream().mapToInt(fit -> answers(fit, to, up)).max().orElseThrow();
  }

  /// How many answers to one question must differ for it to reach a band, or to fall to it. All yes
  /// reaches the highest band, all no the lowest.
  private int answers(Share share, Band to, boolean up) {
    int changed = 0;
    while (!isThere(share.yes() + (up ? changed : -changed), share.base(), to, up)) {
      changed++;
    }
    return changed;
  }

  private boolean isThere(int yes, int base, Band to, boolean up) {
    Rating reached =
        framework.bands().of(framework.rounding().percentage(new Share(yes, base))).rating();
    return up ? !reached.isBelow(to.rating()) : !to.rating().isBelow(reached);
  }

  private static List<QuestionId> ids(List<Counted> questions) {
    return questions.stream().map(Counted::id).toList();
  }

  /// Where the average decides, every combination of counts that fit is gone through.
  private Optional<Fragility> ofAverage() {
    long combinations = 1;
    for (Counted question : questions) {
      combinations = Math.min(MOST_COMBINATIONS + 1L, combinations * question.fits().size());
    }
    if (combinations > MOST_COMBINATIONS) {
      return Optional.empty();
    }
    List<List<Share>> all = List.of(List.of());
    for (Counted question : questions) {
      List<List<Share>> longer = new ArrayList<>();
      for (List<Share> before : all) {
        for (Share fit : question.fits()) {
          List<Share> with = new ArrayList<>(before);
          with.add(fit);
          longer.add(with);
        }
      }
      all = longer;
    }
    if (all.stream().anyMatch(shares -> commonBase(shares).bitLength() > MOST_BITS)) {
      return Optional.empty();
    }
    List<Averages> averages = all.stream().map(this::averages).toList();
    List<Fragility.Change> changes = new ArrayList<>();
    for (Band to : framework.bands().bands()) {
      if (!to.equals(band)) {
        boolean up = band.rating().isBelow(to.rating());
        List<Integer> fewest =
            averages.stream()
                .map(each -> each.answers(to, up))
                .filter(answers -> answers != UNREACHABLE)
                .toList();
        if (fewest.size() == averages.size()) {
          changes.add(
              new Fragility.Change(
                  to.rating(),
                  fewest.stream().mapToInt(Integer::intValue).min().orElseThrow(),
                  fewest.stream().mapToInt(Integer::intValue).max().orElseThrow(),
                  ids(questions)));
        }
      }
    }
    return Optional.of(new Fragility(band.rating(), changes));
  }

  private Averages averages(List<Share> shares) {
    return new Averages(furthest(shares, true), furthest(shares, false));
  }

  /// The highest and the lowest average that so many changed answers can make, by their number.
  private final class Averages {
    private final List<BigFraction> highest;
    private final List<BigFraction> lowest;

    Averages(List<BigFraction> highest, List<BigFraction> lowest) {
      this.highest = highest;
      this.lowest = lowest;
    }

    int answers(Band to, boolean up) {
      List<BigFraction> reached = up ? highest : lowest;
      for (int answers = 0; answers < reached.size(); answers++) {
        Rating rating = framework.bands().of(reached.get(answers)).rating();
        if (up ? !rating.isBelow(to.rating()) : !to.rating().isBelow(rating)) {
          return answers;
        }
      }
      return UNREACHABLE;
    }
  }

  /// The furthest average for every number of changed answers, adding one question at a time: the
  /// best of so many answers is the best way to share them out between the question and those
  /// before it.
  private List<BigFraction> furthest(List<Share> shares, boolean up) {
    BigInteger common = commonBase(shares);
    long[] sums = {0};
    for (Share share : shares) {
      int most = up ? share.base() - share.yes() : share.yes();
      long[] longer = new long[sums.length + most];
      Arrays.fill(longer, up ? Long.MIN_VALUE : Long.MAX_VALUE);
      for (int here = 0; here <= most; here++) {
        int yes = up ? share.yes() + here : share.yes() - here;
        long points =
            framework
                .rounding()
                .percentage(new Share(yes, share.base()))
                .points()
                .multiply(common)
                .longValue();
        for (int before = 0; before < sums.length; before++) {
          long sum = sums[before] + points;
          longer[before + here] =
              up ? Math.max(longer[before + here], sum) : Math.min(longer[before + here], sum);
        }
      }
      sums = longer;
    }
    BigInteger over = common.multiply(BigInteger.valueOf(shares.size()));
    return Arrays.stream(sums)
        .mapToObj(sum -> average(BigFraction.of(BigInteger.valueOf(sum), over)))
        .toList();
  }

  /// A number of parts of a percentage point of which every percentage is a whole number.
  private BigInteger commonBase(List<Share> shares) {
    return switch (framework.rounding()) {
      case WHOLE -> BigInteger.ONE;
      case EXACT ->
          shares.stream()
              .map(share -> BigInteger.valueOf(share.base()))
              .reduce(BigInteger.ONE, (one, other) -> one.divide(one.gcd(other)).multiply(other));
    };
  }

  private BigFraction average(BigFraction exact) {
    return framework.rounding().rounded(new Percentage(exact)).points();
  }
}
