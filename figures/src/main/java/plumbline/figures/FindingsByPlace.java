package plumbline.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.reading.Passage.Span;

/// Findings by where their claims stand, so that asking for each figure of a report takes no longer
/// the more findings there are, in however few lines.
public final class FindingsByPlace {
  private static final int STRETCH = 256;

  private final Map<Stretch, List<Finding>> findings = new HashMap<>();

  /// Some columns of a line.
  private record Stretch(int line, int part) {}

  public FindingsByPlace(List<Finding> findings) {
    for (Finding finding : findings) {
      for (Span place : finding.claim().places()) {
        for (int part = place.from() / STRETCH; part <= place.to() / STRETCH; part++) {
          this.findings
              .computeIfAbsent(new Stretch(place.line(), part), _ -> new ArrayList<>())
              .add(finding);
        }
      }
    }
  }

  /// The first finding whose claim has all these letters.
  public Optional<Finding> about(List<Span> letters) {
    if (letters.isEmpty()) {
      return Optional.empty();
    }
    Span first = letters.getFirst();
    return findings
        .getOrDefault(new Stretch(first.line(), first.from() / STRETCH), List.of())
        .stream()
        .filter(finding -> finding.claim().covers(letters))
        .findFirst();
  }
}
