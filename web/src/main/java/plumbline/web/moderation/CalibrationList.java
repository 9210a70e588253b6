package plumbline.web.moderation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.framework.Framework;
import plumbline.statistics.Agreement;
import plumbline.statistics.Figure;
import plumbline.web.cases.SampledCase;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// The calibration cases of an inspection, and how far their readers agree.
///
/// @param agreement in those that are closed; empty where none was answered by two
/// @param eligible cases that may be read for calibration; none for who may not begin one
/// @param typed what was typed, by field, where it was refused
public record CalibrationList(
    WorkFrame frame,
    List<CalibrationCase> cases,
    Optional<Agreement> agreement,
    List<SampledCase> eligible,
    Map<String, String> typed,
    FormProblems problems) {
  private static final int MOST = 10;

  public CalibrationList {
    cases = List.copyOf(cases);
    eligible = List.copyOf(eligible);
    typed = Map.copyOf(typed);
  }

  public String address() {
    return frame.address() + "/calibration";
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  public Map<String, String> choices() {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("", "Choose a case");
    eligible.forEach(one ->
        choices.put(String.valueOf(one.number()), "%d, %s".formatted(one.number(), one.ref())));
    return choices;
  }

  /// How many cases at least two submitted.
  public long compared() {
    return cases.stream()
        .filter(one -> one.compared().filter(all -> !all.rows().isEmpty()).isPresent())
        .count();
  }

  /// The questions on which the fewest pairs of readers agreed, the worst first; of equals the
  /// earlier of the framework.
  public List<Agreement.OfQuestion> mostDiffering() {
    return agreement.stream()
        .flatMap(all -> all.questions().stream())
        .filter(question -> agreed(question) < 1)
        .sorted(Comparator.comparingDouble(CalibrationList::agreed))
        .limit(MOST)
        .toList();
  }

  /// By whose words the questions go, where there are readings to compare.
  public Framework framework() {
    return cases.stream()
        .flatMap(one -> one.submitted().stream())
        .findFirst()
        .orElseThrow()
        .assessment()
        .framework();
  }

  private static double agreed(Agreement.OfQuestion question) {
    return question.agreed().map(Figure::value).orElse(1.0);
  }
}
