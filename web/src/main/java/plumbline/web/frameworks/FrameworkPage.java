package plumbline.web.frameworks;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import plumbline.framework.Expected;
import plumbline.framework.Framework;
import plumbline.framework.Text;
import plumbline.report.HeadingLevel;
import plumbline.report.Links;
import plumbline.report.Sections;
import plumbline.web.layout.Crumb;

/// A framework whole: what it is, its standards, its rules, and what an inspection collects.
///
/// @param rules the rules of rating in words
/// @param collected what an inspection collects beside answers, by kind
/// @param others the frameworks it can be compared with
public record FrameworkPage(
    KnownFramework known,
    Content rules,
    Optional<SamplingWords> sampling,
    List<Collected> collected,
    List<KnownFramework> others) {

  /// One kind of what is collected, such as the meetings.
  public record Collected(String kind, List<String> items) {}

  static FrameworkPage of(KnownFramework known, List<KnownFramework> others) {
    Framework framework = known.framework();
    return new FrameworkPage(
        known,
        new Sections(Links.withinReport()).ratingRules(framework, HeadingLevel.H2),
        framework.sampling().map(sampling -> SamplingWords.of(framework, sampling)),
        collected(framework.expected()),
        others);
  }

  private static List<Collected> collected(Expected expected) {
    return List.of(
            new Collected(
                "Evidence sent in advance",
                expected.evidenceInAdvance().stream()
                    .map(item ->
                        item.standards().isEmpty()
                            ? item.name().english()
                            : "%s (for %s)"
                                .formatted(item.name(), String.join(" and ", item.standards())))
                    .toList()),
            new Collected(
                "Questions that the leaders’ presentation answers",
                expected.presentation().stream().map(Text::english).toList()),
            new Collected(
                "Questions to case managers",
                expected.interview().stream().map(Text::english).toList()),
            new Collected(
                "Meetings",
                expected.meetings().stream().map(meeting -> meeting.name().english()).toList()),
            new Collected("Contextual facts", items(expected.contextualFacts())),
            new Collected("Caseload data", items(expected.caseloadData())),
            new Collected("Staffing data", items(expected.staffingData())),
            new Collected("Organisation data", items(expected.organisationData())),
            new Collected(
                "Surveys",
                expected.surveys().stream()
                    .map(survey ->
                        survey
                            .scale()
                            .map(scale -> "%s, out of %d".formatted(survey.name(), scale))
                            .orElse(survey.name().english()))
                    .toList()))
        .stream()
        .filter(kind -> !kind.items().isEmpty())
        .toList();
  }

  private static List<String> items(List<Expected.DataItem> items) {
    return items.stream()
        .map(item -> item.label() + item.source().map(source -> ". Source: " + source).orElse(""))
        .toList();
  }

  public List<Crumb> way() {
    return List.of(new Crumb("Frameworks", "/frameworks"));
  }
}
