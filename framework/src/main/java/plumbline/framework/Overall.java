package plumbline.framework;

import java.util.List;
import java.util.Optional;

/// How the ratings of the scored standards become the overall rating.
public record Overall(
    Aggregate rule, Bands bands, List<Limit> limits, List<Example.FromScore> examples) {

  /// A limiting judgement: a standard rated no better than this holds the overall rating down.
  ///
  /// @param atMost the standard's rating, or worse, that triggers the limit
  /// @param overallAtMost the best overall rating that is then left
  public record Limit(
      String standard, Rating atMost, Rating overallAtMost, Optional<String> because) {}

  public Overall {
    limits = List.copyOf(limits);
    examples = List.copyOf(examples);
  }
}
