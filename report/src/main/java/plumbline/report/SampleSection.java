package plumbline.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

  static SampleSection of(Inspection inspection, HeadingLevel level) {
    return new SampleSection(level, lines(inspection), relevant(inspection));
  }

  private static List<SummaryLine> lines(Inspection inspection) {
    List<SummaryLine> lines = new ArrayList<>();
    inspection
        .sample()
        .told(inspection.framework())
        .forEach(one -> lines.add(new SummaryLine(one.label(), one.text())));
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
        .map(Domain::heading)
        .findFirst()
        .orElse(id);
  }
}
