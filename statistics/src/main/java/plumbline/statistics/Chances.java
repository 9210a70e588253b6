package plumbline.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import plumbline.framework.Rating;
import plumbline.framework.Scale;

/// The chance of each rating of a scale, worst first; together they are one.
///
/// @param byRank exact where the reckoning was exact
public record Chances(List<BigFraction> byRank) {
  private static final double ROUNDING = 1e-9;

  public Chances {
    byRank = List.copyOf(byRank);
    double sum = byRank.stream().mapToDouble(BigFraction::doubleValue).sum();
    if (Math.abs(sum - 1) > ROUNDING || byRank.stream().anyMatch(chance -> chance.signum() < 0)) {
      throw new IllegalArgumentException("Chances add up to one, not %s.".formatted(sum));
    }
  }

  /// The one rating that is sure.
  static Chances certain(Scale scale, Rating sure) {
    return new Chances(
        scale.ratings().stream()
            .map(rating -> rating.rank() == sure.rank() ? BigFraction.ONE : BigFraction.ZERO)
            .toList());
  }

  static Chances of(double[] byRank) {
    return new Chances(Arrays.stream(byRank).mapToObj(BigFraction::from).toList());
  }

  /// Where one of several is true and each is as likely as any other.
  static Chances mean(List<Chances> either) {
    return either.size() == 1
        ? either.getFirst()
        : of(
            IntStream.range(0, either.getFirst().byRank().size())
                .mapToDouble(rank ->
                    either.stream()
                        .mapToDouble(chances -> chances.byRank().get(rank).doubleValue())
                        .average()
                        .orElseThrow())
                .toArray());
  }

  /// The chance of each rating as the lowest of several that don't depend on each other: the lowest
  /// reaches a rating when each does, P(lowest ≥ r) = Π P(one ≥ r).
  static Chances lowest(List<Chances> independent) {
    List<BigFraction> chances = new ArrayList<>();
    int ranks = independent.getFirst().byRank().size();
    for (int rank = 0; rank < ranks; rank++) {
      chances.add(allReach(independent, rank).subtract(allReach(independent, rank + 1)));
    }
    return new Chances(chances);
  }

  private static BigFraction allReach(List<Chances> independent, int rank) {
    return independent.stream()
        .map(chances -> chances.atLeast(rank))
        .reduce(BigFraction.ONE, BigFraction::multiply);
  }

  private BigFraction atLeast(int rank) {
    return byRank.stream().skip(rank).reduce(BigFraction.ZERO, BigFraction::add);
  }

  /// The chance of a rating, from 0 to 1.
  public double of(Rating rating) {
    return byRank.get(rating.rank()).doubleValue();
  }

  public List<Double> asNumbers() {
    return byRank.stream().map(BigFraction::doubleValue).toList();
  }
}
