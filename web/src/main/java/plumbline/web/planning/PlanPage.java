package plumbline.web.planning;

import java.util.Map;
import plumbline.planning.PlanStatus;
import plumbline.web.layout.FormProblems;

/// Where an inspection stands.
///
/// @param framework as people quote it
/// @param mayReadTeam whether the person may read who works on it and why dates were moved
/// @param mayChange whether the person may move milestones and say that they are done
/// @param typed what was typed, by field, where it was refused
public record PlanPage(
    Planned planned,
    PlanStatus status,
    String framework,
    boolean mayChange,
    boolean mayReadTeam,
    Map<String, String> typed,
    FormProblems problems) {
  public PlanPage {
    typed = Map.copyOf(typed);
  }

  public String address() {
    return "/work/" + planned.inspection().id();
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
