package plumbline.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plumbline.framework.Domain;
import plumbline.framework.Framework;
import plumbline.inspection.Inspection;
import plumbline.inspection.Sample;

/// How many cases were inspected, from which time, and with whom inspectors spoke.
public record SampleSection(
    HeadingLevel level, List<SummaryLine> lines, List<RelevantCases> relevant) {

  /// The numbers of relevant cases that the report states for one domain.
  public record RelevantCases(String domain, List<Stated> stated) {}

  public record Stated(String about, int cases, Optional<String> source) {}

  /// What the fields of a sample mean, in the order in which they are told.
  private static final Map<String, String> COUNTS = new LinkedHashMap<>();

  private static final Map<String, String> WORDS = new LinkedHashMap<>();

  static {
    COUNTS.put("courtCases", "Court disposals inspected");
    COUNTS.put("communitySentences", "of these, community sentences");
    COUNTS.put("custodialSentences", "of these, custodial sentences");
    COUNTS.put("outOfCourtCases", "Out-of-court disposals inspected");
    COUNTS.put("resettlementCases", "Resettlement cases inspected");
    COUNTS.put("caseManagerInterviews", "Interviews with case managers");
    COUNTS.put("courtCaseInterviews", "Interviews about court disposals");
    COUNTS.put("outOfCourtCaseInterviews", "Interviews about out-of-court disposals");
    COUNTS.put("resettlementCaseInterviews", "Interviews about resettlement cases");
    COUNTS.put("meetings", "Meetings");
    WORDS.put("courtWindow", "Court disposals were received");
    WORDS.put("outOfCourtWindow", "Out-of-court disposals were received");
    WORDS.put("resettlementWindow", "Custodial sentence or release");
    WORDS.put("split", "Split of court and out-of-court disposals");
  }

  static SampleSection of(Inspection inspection, HeadingLevel level) {
    return new SampleSection(level, lines(inspection), relevant(inspection));
  }

  private static List<SummaryLine> lines(Inspection inspection) {
    Sample sample = inspection.sample();
    List<SummaryLine> lines = new ArrayList<>();
    COUNTS.forEach((field, label) -> {
      sample.count(field).ifPresent(count -> lines.add(new SummaryLine(label, count.toString())));
      if (field.equals("outOfCourtCases")) {
        sample
            .outOfCourtBreakdown()
            .forEach((disposal, count) ->
                lines.add(new SummaryLine("of these, " + disposal, count.toString())));
      }
    });
    for (Domain domain : inspection.framework().domains()) {
      domain
          .sampleField()
          .filter(field -> !COUNTS.containsKey(field))
          .flatMap(sample::count)
          .ifPresent(count ->
              lines.add(new SummaryLine(domain.name() + ": cases inspected", count.toString())));
    }
    WORDS.forEach((field, label) ->
        sample.words(field).ifPresent(words -> lines.add(new SummaryLine(label, words))));
    sample
        .count("confidence")
        .ifPresent(count -> lines.add(new SummaryLine("Level of confidence", count + " per cent")));
    sample
        .count("margin")
        .ifPresent(
            count -> lines.add(new SummaryLine("Margin of error", count + " percentage points")));
    answers(inspection, lines);
    return lines;
  }

  private static void answers(Inspection inspection, List<SummaryLine> lines) {
    if (inspection.cases().isEmpty()) {
      return;
    }
    int setAside = inspection.cases().stream().mapToInt(one -> one.setAside().size()).sum();
    lines.add(
        new SummaryLine(
            "Cases whose answers are recorded", String.valueOf(inspection.cases().size())));
    lines.add(
        new SummaryLine(
            "Answers set aside, to questions that no longer apply: not rated",
            String.valueOf(setAside)));
  }

  private static List<RelevantCases> relevant(Inspection inspection) {
    List<Sample.RelevantCases> all = inspection.sample().relevantCases();
    Set<String> domains = new LinkedHashSet<>();
    all.forEach(one -> domains.add(one.domain()));
    return domains.stream()
        .map(domain ->
            new RelevantCases(
                name(inspection.framework(), domain),
                all.stream()
                    .filter(one -> one.domain().equals(domain))
                    .map(one ->
                        new Stated(Wording.capitalised(one.about()), one.cases(), one.source()))
                    .toList()))
        .toList();
  }

  private static String name(Framework framework, String id) {
    return framework.domains().stream()
        .filter(domain -> domain.id().equals(id))
        .map(RatingsTable::heading)
        .findFirst()
        .orElse(id);
  }
}
