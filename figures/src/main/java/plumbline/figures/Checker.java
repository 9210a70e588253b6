package plumbline.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import plumbline.document.ContentHash;
import plumbline.framework.Framework;
import plumbline.framework.FrameworkLibrary;
import plumbline.inspection.Inspection;
import plumbline.reading.Reading;
import plumbline.reading.Report;
import plumbline.reading.ReportText;

/// The door: a report to findings, by every check that is switched on. May be shared by threads.
public final class Checker {
  private final Reading reading;
  private final List<Check> checks;
  private final Set<Kind> silent;

  /// Of each framework that a report had so far.
  private final Map<ContentHash, Likeness> likeness = new ConcurrentHashMap<>();

  private Checker(Reading reading, List<Check> checks, Set<Kind> silent) {
    this.reading = reading;
    this.checks = checks;
    this.silent = silent;
  }

  public static Checker with(FrameworkLibrary frameworks) {
    return new Checker(new Reading(frameworks), Check.all(), Set.of());
  }

  /// Without the checks of these names, and without findings of the kinds of these ids; a name that
  /// is both is the check's.
  public Checker without(Set<String> names) {
    List<String> every = Check.all().stream().map(Check::name).toList();
    Set<Kind> off = new HashSet<>(silent);
    for (String name : names) {
      if (!every.contains(name)) {
        Kind.of(name).ifPresent(off::add);
      }
    }
    return new Checker(
        reading, checks.stream().filter(check -> !names.contains(check.name())).toList(), off);
  }

  /// The names of the checks that are on.
  public List<String> names() {
    return checks.stream().map(Check::name).toList();
  }

  public Checked check(ReportText text) {
    return check(reading.report(text));
  }

  /// Also against the data that the reports should tell.
  public Checker against(Inspection data) {
    List<Check> also = new ArrayList<>(checks);
    also.add(new AgainstData(data));
    return new Checker(reading, also, silent);
  }

  Checked check(Report report) {
    if (report.framework().isEmpty()) {
      return new Checked(report, List.of(), Marks.none(Sentences.of(report)), List.of());
    }
    Framework framework = report.framework().get();
    Facts facts =
        new Facts(
            report,
            framework,
            likeness.computeIfAbsent(framework.hash(), _ -> new Likeness(framework)));
    List<Finding> found = new ArrayList<>();
    for (Check check : checks) {
      check.check(facts, new Check.Found(found));
    }
    Set<Once> known = new HashSet<>();
    List<Finding> once =
        found.stream()
            .filter(finding -> !silent.contains(finding.kind()))
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
