package plumbline.web.planning;

import java.util.Map;
import plumbline.planning.PlanStatus;
import plumbline.web.layout.FormProblems;

/// Where an inspection stands.
///
/// @param typed what was typed, by field, where it was refused
public record PlanPage(
    WorkFrame frame,
    Planned planned,
    PlanStatus status,
    Map<String, String> typed,
    FormProblems problems) {
  public PlanPage {
    typed = Map.copyOf(typed);
  }

  public String address() {
    return frame.address();
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  /// What the person is to look at about a milestone; empty where there is nothing.
  public String warning(String milestone) {
    return planned.plan().warnings().stream()
        .filter(warning -> warning.milestone().equals(milestone))
        .map(warning -> warning.words() + " ")
        .reduce("", String::concat)
        .strip();
  }
}
