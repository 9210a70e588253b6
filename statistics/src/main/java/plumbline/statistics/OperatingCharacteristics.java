package plumbline.statistics;

import java.util.List;
import java.util.Optional;

/// How often a framework's rules give which rating for one scenario. Lists have one figure for each
/// rating of the scale, worst first.
///
/// @param ratings the names of the ratings
/// @param firstQuestion the exact chances of the first key question's band in the sample: binomial
///   whatever the correlation
/// @param exact all the rest, where the answers don't depend on each other
/// @param simulated what many inspections gave; empty where none were asked for
public record OperatingCharacteristics(
    Scenario scenario,
    List<String> ratings,
    List<Double> firstQuestion,
    Optional<Exact> exact,
    Optional<Simulated> simulated) {

  /// @param sample the chance of each overall rating from the sample
  /// @param census the chance of each from all cases
  /// @param agree the chance that both give the same
  public record Exact(
      List<Double> sample,
      double sampleMeanScore,
      List<Double> census,
      double censusMeanScore,
      double agree) {}

  /// Shares of the simulated inspections.
  ///
  /// @param meanScore of the sample
  public record Simulated(
      long runs,
      List<Proportion> sample,
      List<Proportion> census,
      List<Proportion> firstQuestion,
      Proportion agree,
      double meanScore) {}

  /// A share of simulated inspections with its standard error √(p(1−p)/runs).
  public record Proportion(double value, double standardError) {
    static Proportion of(long count, long runs) {
      double value = (double) count / runs;
      return new Proportion(value, Math.sqrt(value * (1 - value) / runs));
    }
  }

  public OperatingCharacteristics {
    ratings = List.copyOf(ratings);
    firstQuestion = List.copyOf(firstQuestion);
  }

  /// The best figure there is for the overall rating from the sample.
  public List<Double> sampleOverall() {
    return exact.map(Exact::sample).orElseGet(() -> values(simulated.orElseThrow().sample()));
  }

  /// The best figure there is for the overall rating from all cases.
  public List<Double> censusOverall() {
    return exact.map(Exact::census).orElseGet(() -> values(simulated.orElseThrow().census()));
  }

  /// The best figure there is for how often sample and census agree.
  public double agree() {
    return exact.map(Exact::agree).orElseGet(() -> simulated.orElseThrow().agree().value());
  }

  /// The best figure there is for the mean score from the sample.
  public double meanScore() {
    return exact.map(Exact::sampleMeanScore).orElseGet(() -> simulated.orElseThrow().meanScore());
  }

  private static List<Double> values(List<Proportion> proportions) {
    return proportions.stream().map(Proportion::value).toList();
  }
}
