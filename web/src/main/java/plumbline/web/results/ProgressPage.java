package plumbline.web.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import plumbline.fieldwork.CaseState;
import plumbline.fieldwork.FieldworkTally;
import plumbline.fieldwork.InspectorProgress;
import plumbline.fieldwork.Missing;
import plumbline.fieldwork.Progress;
import plumbline.fieldwork.Section;
import plumbline.web.cases.AssessedCase;
import plumbline.web.cases.SampledCase;
import plumbline.web.planning.WorkFrame;

/// How far each inspector and each standard is, and what is missing in the cases that were begun.
///
/// @param cases all inspected cases by their states
/// @param blind of which cases what is missing is left out since they are blind to the person;
///   empty where none is
/// @param source where the figures come from, if not from these cases
public record ProgressPage(
    WorkFrame frame,
    Map<CaseState, Integer> cases,
    List<Inspector> inspectors,
    List<StandardProgress> standards,
    List<Gap> gaps,
    String blind,
    Optional<String> source) {

  public record Inspector(String name, InspectorProgress progress) {
    public int all() {
      return progress.cases().values().stream().mapToInt(count -> count).sum();
    }
  }

  public record StandardProgress(String name, Progress progress) {}

  /// Something that is missing, and in which cases.
  ///
  /// @param section the standard, or which other part of a case’s page
  public record Gap(String section, String what, List<SampledCase> cases) {}

  static ProgressPage of(
      WorkFrame frame,
      List<AssessedCase> cases,
      Map<UUID, String> names,
      Optional<String> source,
      Predicate<AssessedCase> blind) {
    Map<CaseState, Integer> byState = new EnumMap<>(CaseState.class);
    for (CaseState state : CaseState.values()) {
      byState.put(state, 0);
    }
    cases.forEach(one -> byState.merge(one.state(), 1, Integer::sum));
    List<Inspector> inspectors = new ArrayList<>();
    new FieldworkTally(cases.stream().map(AssessedCase::inRecord).toList())
        .byInspector()
        .forEach(
            (id, progress) -> inspectors.add(new Inspector(names.getOrDefault(id, ""), progress)));
    return new ProgressPage(
        frame,
        byState,
        inspectors,
        standards(cases),
        gaps(cases.stream().filter(blind.negate()).toList()),
        Blindness.words(cases, blind),
        source);
  }

  private static List<StandardProgress> standards(List<AssessedCase> cases) {
    Map<String, Progress> standards = new LinkedHashMap<>();
    if (!cases.isEmpty()) {
      cases.getFirst().assessment().framework().standards().stream()
          .filter(standard -> standard.isJudgedFromCases())
          .forEach(standard -> standards.put(standard.toString(), Progress.NONE));
    }
    for (AssessedCase one : cases) {
      for (Section section : one.assessment().sections()) {
        standards.merge(section.standard().toString(), section.progress(), Progress::plus);
      }
    }
    return standards.entrySet().stream()
        .map(entry -> new StandardProgress(entry.getKey(), entry.getValue()))
        .toList();
  }

  private record Missed(String section, String what) {}

  /// Of a case that was not begun everything is missing, which is not worth a list.
  private static List<Gap> gaps(List<AssessedCase> cases) {
    Map<Missed, List<SampledCase>> gaps = new LinkedHashMap<>();
    for (AssessedCase one : cases) {
      if (one.state() != CaseState.NOT_STARTED) {
        for (Missing missing : one.assessment().missing()) {
          gaps.computeIfAbsent(
                  new Missed(missing.section(), missing.what()), _ -> new ArrayList<>())
              .add(one.sampled());
        }
      }
    }
    List<String> standards = standards(cases).stream().map(StandardProgress::name).toList();
    return gaps.entrySet().stream()
        .map(entry -> new Gap(entry.getKey().section(), entry.getKey().what(), entry.getValue()))
        .sorted(Comparator.comparingInt(gap -> place(standards, gap.section())))
        .toList();
  }

  /// The standards in their order, then the other parts of a case’s page.
  private static int place(List<String> standards, String section) {
    return standards.contains(section) ? standards.indexOf(section) : standards.size();
  }

  /// The parts of a case’s page in which something is missing.
  public List<String> sections() {
    return gaps.stream().map(Gap::section).distinct().toList();
  }

  public List<Gap> gaps(String section) {
    return gaps.stream().filter(gap -> gap.section().equals(section)).toList();
  }
}
