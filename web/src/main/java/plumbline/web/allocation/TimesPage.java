package plumbline.web.allocation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plumbline.planning.Plan;
import plumbline.web.access.Deed;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// When case managers can be interviewed, and the forms that add times.
///
/// @param caseManagers the codes of those who have a case
/// @param cases the case that has a time, by the time’s id
/// @param done what was just added, in words; empty where nothing was
/// @param typed what was typed, by field, where it was refused
public record TimesPage(
    WorkFrame frame,
    Plan plan,
    List<String> caseManagers,
    List<InterviewTime> times,
    Map<String, Integer> cases,
    Map<String, String> typed,
    String done,
    FormProblems problems) {
  public TimesPage {
    caseManagers = List.copyOf(caseManagers);
    times = times.stream().filter(time -> !time.withdrawn()).toList();
    cases = Map.copyOf(cases);
    typed = Map.copyOf(typed);
  }

  public String address() {
    return frame.address() + "/allocation/times";
  }

  public boolean mayAllocate() {
    return frame.may(Deed.ALLOCATE_CASES);
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  public String use(InterviewTime time) {
    Integer number = cases.get(time.id().toString());
    return number == null ? "Free" : "Case " + number;
  }

  /// What is odd about a time; empty where nothing is.
  public String warning(InterviewTime time) {
    if (!plan.workingDays().isWorkingDay(time.when().day())) {
      return "Weekend or bank holiday";
    }
    return plan.isFieldwork(time.when().day()) ? "" : "Outside fieldwork";
  }

  /// Case managers to choose from; none is chosen for anybody.
  public Map<String, String> choices(boolean everybody) {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("", "Choose a case manager");
    if (everybody) {
      choices.put(NewTimes.EVERYBODY, "All case managers");
    }
    caseManagers.forEach(code -> choices.put(code, code));
    return choices;
  }
}
