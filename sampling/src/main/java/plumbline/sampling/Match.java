package plumbline.sampling;

import java.util.OptionalDouble;

/// How near the sample came at one level of a characteristic.
///
/// @param population the eligible cases of the domain at this level
/// @param sample the sampled ones
/// @param ofPopulation all eligible cases of the domain
/// @param ofSample all sampled ones
/// @param margin of this sub-sample's percentages, in percentage points; empty where it has no case
public record Match(
    String domain,
    String characteristic,
    String level,
    int population,
    int sample,
    int ofPopulation,
    int ofSample,
    OptionalDouble margin) {

  /// In per cent.
  public double populationShare() {
    return 100.0 * population / ofPopulation;
  }

  /// In per cent; nought where nothing is sampled.
  public double sampleShare() {
    return ofSample == 0 ? 0 : 100.0 * sample / ofSample;
  }

  /// The sample's share less the population's, in percentage points.
  public double points() {
    return sampleShare() - populationShare();
  }

  /// The sampled cases less those of an exactly proportional sample.
  public double cases() {
    return sample - (double) ofSample * population / ofPopulation;
  }

  /// A difference with its sign and one decimal: `+1.2`; `0.0` for what rounds to nought.
  public static String signed(double difference) {
    double rounded = Math.rint(difference * 10) / 10;
    return rounded == 0 ? "0.0" : English.text("%+.1f", rounded);
  }

  /// Whether no whole number of cases at this level could be a whole case nearer.
  public boolean isWithinOneCase() {
    return Math.abs(cases()) < 1 + 1e-9;
  }
}
