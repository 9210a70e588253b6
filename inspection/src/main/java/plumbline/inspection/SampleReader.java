package plumbline.inspection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plumbline.document.Fields;
import plumbline.framework.Domain;
import plumbline.framework.Framework;
import plumbline.framework.Standard;

/// Reads how many cases were inspected, and how.
final class SampleReader {
  private static final List<String> COUNTS =
      List.of(
          "courtCases",
          "communitySentences",
          "custodialSentences",
          "outOfCourtCases",
          "resettlementCases",
          "caseManagerInterviews",
          "courtCaseInterviews",
          "outOfCourtCaseInterviews",
          "resettlementCaseInterviews",
          "meetings",
          "confidence",
          "margin");
  private static final List<String> WORDS =
      List.of("courtWindow", "outOfCourtWindow", "resettlementWindow", "split");

  private final Fields file;
  private final Framework framework;

  SampleReader(Fields file, Framework framework) {
    this.file = file;
    this.framework = framework;
  }

  Sample sample() {
    return file.maybeGroup("sample", "the sample").map(this::sample).orElse(Sample.UNKNOWN);
  }

  private Sample sample(Fields fields) {
    Set<String> names = new LinkedHashSet<>(COUNTS);
    framework.domains().stream()
        .map(Domain::sampleField)
        .forEach(field -> field.ifPresent(names::add));
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String name : names) {
      fields.maybeWhole(name, 0, 1_000_000).ifPresent(count -> counts.put(name, count));
    }
    Map<String, Integer> eligible = new LinkedHashMap<>();
    fields
        .maybeGroup("eligibleCases", "the list of eligible cases")
        .ifPresent(group -> eligible.putAll(eligible(group, counts)));
    Map<String, String> words = new LinkedHashMap<>();
    for (String name : WORDS) {
      fields.maybeText(name).ifPresent(text -> words.put(name, text));
    }
    Map<String, Integer> breakdown = new LinkedHashMap<>();
    fields
        .maybeGroup("outOfCourtBreakdown", "the breakdown of out-of-court cases")
        .ifPresent(group ->
            group
                .table()
                .keySet()
                .forEach(name -> breakdown.put(name, group.whole(name, 0, 1_000_000))));
    List<Sample.RelevantCases> relevant = new ArrayList<>();
    for (Fields group : fields.groups("relevantCases", "a number of relevant cases")) {
      relevant.add(
          new Sample.RelevantCases(
              group.text("domain"),
              group.text("about"),
              group.whole("cases", 0, 1_000_000),
              group.maybeText("source")));
      group.refuseOthers();
    }
    fields.refuseOthers();
    return new Sample(counts, eligible, breakdown, words, relevant);
  }

  /// By the ids of the domains that are judged from cases. A sample has no more cases than there
  /// were.
  private Map<String, Integer> eligible(Fields group, Map<String, Integer> counts) {
    Map<String, Integer> eligible = new LinkedHashMap<>();
    for (Domain domain : framework.domains()) {
      if (domain.standards().stream().noneMatch(Standard::isJudgedFromCases)) {
        continue;
      }
      Optional<Integer> inspected = domain.sampleField().map(counts::get);
      group
          .maybeWhole(domain.id(), 1, 1_000_000)
          .ifPresent(cases -> {
            if (inspected.isPresent() && cases < inspected.get()) {
              group.problem(
                  domain.id(),
                  "There are more inspected cases, %2$d, than eligible ones, %1$d"
                      .formatted(cases, inspected.get()),
                  "give the number of cases that the sample was drawn from");
            }
            eligible.put(domain.id(), cases);
          });
    }
    group.refuseOthers();
    return eligible;
  }
}
