package plumbline.inspection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.framework.Domain;
import plumbline.framework.Framework;

/// How many cases were inspected, and how.
///
/// @param counts whole numbers by field name, such as `courtCases` or `meetings`; where the
///   inspection file says null, the field is absent
/// @param eligible by the id of a domain, how many eligible cases its sample was drawn from
/// @param outOfCourtBreakdown out-of-court cases by disposal, as the report names it
/// @param words texts by field name: the windows and the split
public record Sample(
    Map<String, Integer> counts,
    Map<String, Integer> eligible,
    Map<String, Integer> outOfCourtBreakdown,
    Map<String, String> words,
    List<RelevantCases> relevantCases) {

  /// What the label of a part of the cases begins with.
  public static final String OF_THESE = "of these, ";

  /// Of which nothing is recorded.
  public static final Sample UNKNOWN =
      new Sample(Map.of(), Map.of(), Map.of(), Map.of(), List.of());

  /// The fields that a sample may have, each with what it means, in the order in which they are
  /// told: counts, then words, then how sure it is.
  public static Map<String, String> fields(Framework framework) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("courtCases", "Court disposals inspected");
    fields.put("communitySentences", OF_THESE + "community sentences");
    fields.put("custodialSentences", OF_THESE + "custodial sentences");
    fields.put("outOfCourtCases", "Out-of-court disposals inspected");
    fields.put("resettlementCases", "Resettlement cases inspected");
    fields.put("caseManagerInterviews", "Interviews with case managers");
    fields.put("courtCaseInterviews", "Interviews about court disposals");
    fields.put("outOfCourtCaseInterviews", "Interviews about out-of-court disposals");
    fields.put("resettlementCaseInterviews", "Interviews about resettlement cases");
    fields.put("meetings", "Meetings");
    for (Domain domain : framework.domains()) {
      domain
          .sampleField()
          .ifPresent(field -> fields.putIfAbsent(field, domain.name() + ": cases inspected"));
    }
    fields.put("courtWindow", "Court disposals were received");
    fields.put("outOfCourtWindow", "Out-of-court disposals were received");
    fields.put("resettlementWindow", "Custodial sentence or release");
    fields.put("split", "Split of court and out-of-court disposals");
    fields.put("confidence", "Level of confidence, in per cent");
    fields.put("margin", "Margin of error, in percentage points");
    return fields;
  }

  /// A figure of the sample in words.
  ///
  /// @param field empty for the out-of-court cases of one disposal
  public record Told(String field, String label, String text) {}

  /// What is known, in the order in which it is told.
  public List<Told> told(Framework framework) {
    List<Told> told = new ArrayList<>();
    fields(framework)
        .forEach((field, label) -> {
          printed(field).ifPresent(text -> told.add(new Told(field, label, text)));
          if (field.equals("outOfCourtCases")) {
            outOfCourtBreakdown.forEach(
                (disposal, count) -> told.add(new Told("", OF_THESE + disposal, count.toString())));
          }
        });
    return told;
  }

  /// A count or words, as they are printed.
  public Optional<String> printed(String field) {
    return count(field).map(String::valueOf).or(() -> words(field));
  }

  /// A number of relevant cases that a chapter states.
  public record RelevantCases(String domain, String about, int cases, Optional<String> source) {}

  public Sample {
    relevantCases = List.copyOf(relevantCases);
  }

  public Optional<Integer> count(String field) {
    return Optional.ofNullable(counts.get(field));
  }

  public Optional<String> words(String field) {
    return Optional.ofNullable(words.get(field));
  }
}
