package plumbline.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plumbline.inspection.Inspection;

/// The recommendations, by the body that they are made to.
public record RecommendationList(HeadingLevel level, List<Recipient> recipients) {

  public record Recipient(String name, List<Recommendation> recommendations) {}

  public record Recommendation(int number, String summary) {}

  static RecommendationList of(Inspection inspection, HeadingLevel level) {
    Map<String, List<Recommendation>> byRecipient = new LinkedHashMap<>();
    for (Inspection.Recommendation one : inspection.recommendations()) {
      byRecipient
          .computeIfAbsent(one.to(), _ -> new ArrayList<>())
          .add(new Recommendation(one.number(), one.summary()));
    }
    return new RecommendationList(
        level,
        byRecipient.entrySet().stream()
            .map(recipient -> new Recipient(recipient.getKey(), recipient.getValue()))
            .toList());
  }
}
