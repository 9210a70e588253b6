package plumbline.statistics;

import java.util.List;
import java.util.Optional;
import plumbline.framework.Share;
import plumbline.rating.RatedQuestion;

/// How sure the percentage of one key question is.
///
/// @param fits one for every count that the answers or the printed percentage can stand for; none
///   where that can't be told
/// @param chances of each rating as the whole caseload's band, each count that fits being as likely
///   as any other; empty where nothing fits
public record QuestionCertainty(
    RatedQuestion question, List<Seen> fits, Optional<Chances> chances) {

  /// What one count says about the whole caseload.
  ///
  /// @param caseload what the cases were drawn from
  /// @param chances of each rating as the whole caseload's band, every number of yes cases having
  ///   been equally likely before
  public record Seen(
      Share share, Caseload caseload, Interval eighty, Interval ninetyFive, Chances chances) {}

  public QuestionCertainty {
    fits = List.copyOf(fits);
  }

  /// From the lowest to the highest end of what the counts that fit say, at 80 per cent; empty
  /// where nothing fits.
  public Optional<Interval> eighty() {
    return whole(fits.stream().map(Seen::eighty).toList());
  }

  /// The same at 95 per cent.
  public Optional<Interval> ninetyFive() {
    return whole(fits.stream().map(Seen::ninetyFive).toList());
  }

  private static Optional<Interval> whole(List<Interval> intervals) {
    if (intervals.size() < 2) {
      return intervals.stream().findFirst();
    }
    return Optional.of(
        new Interval.OfShares(
            intervals.stream().mapToDouble(Interval::low).min().orElseThrow(),
            intervals.stream().mapToDouble(Interval::high).max().orElseThrow()));
  }

  /// The count, where it is known.
  public Optional<Seen> count() {
    return fits.size() == 1 ? Optional.of(fits.getFirst()) : Optional.empty();
  }
}
