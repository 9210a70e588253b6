package plumbline.figures;

import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import plumbline.framework.Percentage;
import plumbline.framework.Share;
import plumbline.framework.Tally;

/// Compares what a sentence says with what a table has.
///
/// @param bases how many cases the table's figure may be out of: one if its base is known, else
///   every base up to the number of cases inspected
/// @param ofAll whether the figure is out of all cases, so that a question that doesn't apply to a
///   case counts against it: ‘two of nine relevant cases’ is then 10% of 20
record Comparison(List<Integer> bases, boolean ofAll) {
  private static final BigFraction ROOM = BigFraction.of(2, 100);
  private static final BigFraction DOUBT = BigFraction.of(3, 100);

  enum Verdict {
    AGREES,
    /// The figure is exactly the limit that the words put it over or under.
    EXACTLY_MET,
    DIFFERS,
    /// Near enough to leave alone, too far to call it right.
    CANNOT_TELL
  }

  static Comparison upTo(int most) {
    return new Comparison(
        java.util.stream.IntStream.rangeClosed(1, Math.max(1, most)).boxed().toList(), false);
  }

  static Comparison ofAll(int cases) {
    return new Comparison(List.of(cases), true);
  }

  Verdict of(Claim claim, Tally tally, boolean negative) {
    if (ofAll && tally instanceof Tally.Published) {
      int cases = bases.getFirst();
      if (claim.amount() instanceof Amount.Count(int part, int whole) && whole < cases) {
        int yes = negative ? whole - part : part;
        Verdict outOfAll = count(new Amount.Count(yes, cases), claim.bound(), tally, false);
        // A figure may leave out the cases to which its question doesn't apply.
        return outOfAll == Verdict.AGREES
            ? outOfAll
            : count(new Amount.Count(part, whole), claim.bound(), tally, negative);
      }
      boolean partly = claim.relevant() || negative || claim.amount() instanceof Amount.AllBut;
      if (partly && !(claim.amount() instanceof Amount.Count)) {
        return Verdict.CANNOT_TELL;
      }
    }
    return switch (claim.amount()) {
      case Amount.Count count -> count(count, claim.bound(), tally, negative);
      case Amount.Percent percent ->
          share(percent.share(), claim.bound(), tally, negative, percent.points());
      case Amount.Part part -> share(part.share(), claim.bound(), tally, negative, null);
      case Amount.AllBut allBut -> allBut(allBut.left(), tally, negative);
      case Amount.Quantity quantity -> quantity(quantity.quantifier(), tally, negative);
      case Amount.Total _ -> Verdict.CANNOT_TELL;
    };
  }

  private Verdict count(Amount.Count said, Bound bound, Tally tally, boolean negative) {
    if (!said.isPossible()) {
      return Verdict.DIFFERS;
    }
    int part = negative ? said.whole() - said.part() : said.part();
    if (bound != Bound.EXACTLY) {
      return share(BigFraction.of(part, said.whole()), bound, tally, false, null);
    }
    return switch (tally) {
      case Tally.Counted counted -> {
        Share share = new Share(counted.yes(), counted.relevant());
        yield (long) part * share.base() == (long) share.yes() * said.whole()
            ? Verdict.AGREES
            : Verdict.DIFFERS;
      }
      case Tally.Published published -> {
        BigDecimal percent = points(published.percentage());
        if (Grim.gives(part, said.whole(), percent)) {
          yield Verdict.AGREES;
        }
        yield Grim.gives(part, said.whole(), percent, Grim.Rounded.CUT_OFF)
            ? Verdict.CANNOT_TELL
            : Verdict.DIFFERS;
      }
    };
  }

  private Verdict share(
      BigFraction limit,
      Bound saidBound,
      Tally tally,
      boolean negative,
      @org.jspecify.annotations.Nullable BigDecimal points) {
    BigFraction target = negative ? BigFraction.ONE.subtract(limit) : limit;
    Bound bound = negative ? saidBound.turned() : saidBound;
    List<BigFraction> shares = shares(tally);
    if (bound == Bound.EXACTLY) {
      if (points != null) {
        return exactPercent(points, tally, negative);
      }
      BigFraction nearest = nearest(shares, target);
      BigFraction far = nearest.subtract(target).abs();
      return far.compareTo(ROOM) <= 0
          ? Verdict.AGREES
          : far.compareTo(DOUBT) <= 0 ? Verdict.CANNOT_TELL : Verdict.DIFFERS;
    }
    // ‘At least 78 per cent’ speaks of the figure as printed.
    boolean printed = points != null && !bound.isDirected();
    BigFraction asPrinted = percentage(tally).points().divide(100);
    if ((printed && bound.admits(asPrinted, target))
        || shares.stream().anyMatch(share -> bound.admits(share, target))) {
      return Verdict.AGREES;
    }
    if (bound.isDirected() && shares.stream().anyMatch(share -> share.compareTo(target) == 0)) {
      return Verdict.EXACTLY_MET;
    }
    return Verdict.DIFFERS;
  }

  private static Verdict exactPercent(BigDecimal said, Tally tally, boolean negative) {
    BigDecimal points = negative ? BigDecimal.valueOf(100).subtract(said) : said;
    return switch (tally) {
      case Tally.Published published -> {
        BigDecimal printed = points(published.percentage());
        BigDecimal alike = points.setScale(0, java.math.RoundingMode.HALF_UP);
        yield printed.compareTo(points) == 0 || printed.compareTo(alike) == 0
            ? Verdict.AGREES
            : Verdict.DIFFERS;
      }
      case Tally.Counted counted ->
          Grim.gives(counted.yes(), counted.relevant(), points) ? Verdict.AGREES : Verdict.DIFFERS;
    };
  }

  private Verdict allBut(int left, Tally tally, boolean negative) {
    List<Integer> wholes =
        switch (tally) {
          case Tally.Counted counted -> List.of(counted.relevant());
          case Tally.Published _ -> bases;
        };
    for (int whole : wholes) {
      if (left <= whole && whole > 1) {
        Amount.Count count = new Amount.Count(whole - left, whole);
        if (count(count, Bound.EXACTLY, tally, negative) != Verdict.DIFFERS) {
          return Verdict.AGREES;
        }
      }
    }
    return Verdict.DIFFERS;
  }

  private Verdict quantity(Quantifier quantifier, Tally tally, boolean negative) {
    BigFraction share = percentage(tally).points().divide(100);
    return quantifier.fits(negative ? BigFraction.ONE.subtract(share) : share)
        ? Verdict.AGREES
        : Verdict.DIFFERS;
  }

  /// The shares that the table's figure may stand for.
  private List<BigFraction> shares(Tally tally) {
    return switch (tally) {
      case Tally.Counted counted -> List.of(BigFraction.of(counted.yes(), counted.relevant()));
      case Tally.Published published -> {
        BigDecimal percent = points(published.percentage());
        List<BigFraction> shares =
            bases.stream()
                .flatMap(base -> Grim.fit(percent, base).stream())
                .map(share -> BigFraction.of(share.yes(), share.base()))
                .toList();
        yield shares.isEmpty() ? List.of(published.percentage().points().divide(100)) : shares;
      }
    };
  }

  private static BigFraction nearest(List<BigFraction> shares, BigFraction target) {
    BigFraction nearest = shares.getFirst();
    for (BigFraction share : shares) {
      if (share.subtract(target).abs().compareTo(nearest.subtract(target).abs()) < 0) {
        nearest = share;
      }
    }
    return nearest;
  }

  /// The figure of a tally as a percentage: as printed, or exact from its counts.
  static Percentage percentage(Tally tally) {
    return switch (tally) {
      case Tally.Counted counted -> Percentage.of(new Share(counted.yes(), counted.relevant()));
      case Tally.Published published -> published.percentage();
    };
  }

  static BigDecimal points(Percentage percentage) {
    return percentage.isWhole()
        ? new BigDecimal(percentage.points().getNumerator())
        : percentage.points().bigDecimalValue(1, java.math.RoundingMode.HALF_UP);
  }
}
