package plumbline.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import plumbline.framework.FrameworkLibrary;
import plumbline.inspection.Inspection;
import plumbline.reading.Report;
import plumbline.reading.ReportText;

/// The door: a report to findings, by every check that is switched on.
public final class Checker {
  private final FrameworkLibrary frameworks;
  private final List<Check> checks;

  private Checker(FrameworkLibrary frameworks, List<Check> checks) {
    this.frameworks = frameworks;
    this.checks = checks;
  }

  public static Checker with(FrameworkLibrary frameworks) {
    return new Checker(frameworks, Check.all());
  }

  /// Without the checks of these names.
  public Checker without(Set<String> names) {
    return new Checker(
        frameworks, checks.stream().filter(check -> !names.contains(check.name())).toList());
  }

  /// The names of the checks that are on.
  public List<String> names() {
    return checks.stream().map(Check::name).toList();
  }

  public Checked check(ReportText text) {
    return check(Report.of(text, frameworks));
  }

  /// Also against the data that the report should tell.
  public Checked check(ReportText text, Inspection data) {
    List<Check> also = new ArrayList<>(checks);
    also.addAll(AgainstData.all(data));
    return new Checker(frameworks, also).check(text);
  }

  Checked check(Report report) {
    if (report.framework().isEmpty()) {
      return new Checked(report, List.of(), Marks.none(Sentences.of(report)), List.of());
    }
    Facts facts = new Facts(report, report.framework().get());
    List<Finding> found = new ArrayList<>();
    for (Check check : checks) {
      check.check(facts, new Check.Found(found));
    }
    Set<Once> known = new HashSet<>();
    List<Finding> once =
        found.stream()
            .map(finding -> finding.placed(report.text()))
            .sorted(
                Comparator.comparingInt((Finding finding) -> finding.claim().line())
                    .thenComparing(Finding::kind)
                    .thenComparing(Finding::words))
            .filter(finding -> known.add(new Once(finding.claim(), finding.words())))
            .toList();
    List<Finding> findings = new FindingIds(report).give(once);
    return new Checked(report, findings, Marks.of(facts, findings), List.of());
  }

  /// Two checks may come upon the same thing.
  private record Once(Finding.Quote claim, String words) {}
}
