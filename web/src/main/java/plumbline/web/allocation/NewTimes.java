package plumbline.web.allocation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import plumbline.planning.Plan;
import plumbline.planning.When;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.TextLine;

/// Interview times as a form adds them: one, or many of one length on every working day of some.
///
/// @param times those that there were not before; none where there are problems
record NewTimes(List<InterviewTime> times, FormProblems problems) {
  /// The choice of every case manager at once.
  static final String EVERYBODY = "*";

  private static final int MOST_TIMES = 300;
  private static final int MOST_DAYS = 31;
  private static final int LONGEST_VENUE = 60;
  private static final int SHORTEST_MINUTES = 10;

  NewTimes {
    times = List.copyOf(times);
  }

  /// @param caseManagers the codes of those who have a case in the inspection
  /// @param known the times that there are
  static NewTimes one(
      Map<String, String> typed, Plan plan, List<String> caseManagers, List<InterviewTime> known) {
    Reader reader = new Reader(typed, plan, caseManagers, known);
    return reader.one();
  }

  static NewTimes several(
      Map<String, String> typed, Plan plan, List<String> caseManagers, List<InterviewTime> known) {
    return new Reader(typed, plan, caseManagers, known).several();
  }

  private static final class Reader {
    private final Map<String, String> typed;
    private final Plan plan;
    private final List<String> caseManagers;
    private final List<InterviewTime> known;
    private final Map<String, String> problems = new LinkedHashMap<>();

    private Reader(
        Map<String, String> typed,
        Plan plan,
        List<String> caseManagers,
        List<InterviewTime> known) {
      this.typed = typed;
      this.plan = plan;
      this.caseManagers = caseManagers;
      this.known = known;
    }

    private String typed(String field) {
      return typed.getOrDefault(field, "").strip();
    }

    private NewTimes one() {
      String caseManager = typed("manager");
      if (!caseManagers.contains(caseManager)) {
        problems.put("manager", "Choose a case manager");
      }
      Optional<LocalDate> day = day("day");
      Optional<LocalTime> from = time("from");
      Optional<LocalTime> to = time("to", from);
      String venue = venue("venue");
      if (!problems.isEmpty()) {
        return refused();
      }
      When when = new When(day.orElseThrow(), from.orElseThrow(), to.orElseThrow());
      return checked("from", List.of(time(caseManager, when, venue)));
    }

    private NewTimes several() {
      String chosen = typed("several-manager");
      if (!chosen.equals(EVERYBODY) && !caseManagers.contains(chosen)) {
        problems.put("several-manager", "Choose a case manager, or all of them");
      }
      Optional<LocalDate> first = day("first");
      Optional<LocalDate> last = day("last");
      if (first.isPresent() && last.isPresent()) {
        if (last.get().isBefore(first.get())) {
          problems.put("last", "The last day is before the first");
        } else if (!last.get().isBefore(first.get().plusDays(MOST_DAYS))) {
          problems.put("last", "Enter at most %d days at once".formatted(MOST_DAYS));
        }
      }
      Optional<LocalTime> from = time("several-from");
      Optional<LocalTime> to = time("several-to", from);
      int minutes = typed("minutes").matches("[0-9]{1,3}") ? Integer.parseInt(typed("minutes")) : 0;
      if (minutes < SHORTEST_MINUTES) {
        problems.put(
            "minutes", "Enter how many minutes each takes, from %d".formatted(SHORTEST_MINUTES));
      }
      String venue = venue("several-venue");
      if (!problems.isEmpty()) {
        return refused();
      }
      List<InterviewTime> times = new ArrayList<>();
      for (String caseManager : chosen.equals(EVERYBODY) ? caseManagers : List.of(chosen)) {
        for (LocalDate day = first.orElseThrow();
            !day.isAfter(last.orElseThrow());
            day = day.plusDays(1)) {
          if (plan.workingDays().isWorkingDay(day)) {
            addDay(times, caseManager, day, from.orElseThrow(), to.orElseThrow(), minutes, venue);
          }
        }
      }
      if (times.isEmpty()) {
        return refused(
            "minutes", "That gives no time: no working day, or more minutes than there are");
      }
      if (times.size() > MOST_TIMES) {
        return refused(
            "minutes",
            "That gives %d times: enter fewer days or more minutes, for at most %d"
                .formatted(times.size(), MOST_TIMES));
      }
      return checked("several-from", times);
    }

    private static void addDay(
        List<InterviewTime> times,
        String caseManager,
        LocalDate day,
        LocalTime from,
        LocalTime to,
        int minutes,
        String venue) {
      int end = to.toSecondOfDay() / 60;
      for (int begin = from.toSecondOfDay() / 60; begin + minutes <= end; begin += minutes) {
        LocalTime begins = LocalTime.MIN.plusMinutes(begin);
        times.add(time(caseManager, new When(day, begins, begins.plusMinutes(minutes)), venue));
      }
    }

    private static InterviewTime time(String caseManager, When when, String venue) {
      return new InterviewTime(UUID.randomUUID(), caseManager, when, venue, false);
    }

    /// Nobody can be interviewed twice at one time: sent again, a form adds nothing.
    private NewTimes checked(String field, List<InterviewTime> times) {
      List<InterviewTime> offered = known.stream().filter(time -> !time.withdrawn()).toList();
      List<InterviewTime> added =
          times.stream().filter(time -> offered.stream().noneMatch(time::saysTheSame)).toList();
      for (InterviewTime time : added) {
        for (InterviewTime other : offered) {
          if (other.caseManager().equals(time.caseManager())
              && other.when().overlaps(time.when())) {
            return refused(
                field,
                "%s has a time then already: %s".formatted(time.caseManager(), other.words()));
          }
        }
      }
      return new NewTimes(added, FormProblems.NONE);
    }

    private Optional<LocalDate> day(String field) {
      LocalDate announced = plan.milestones().getFirst().date();
      try {
        LocalDate day = LocalDate.parse(typed(field));
        if (day.isBefore(announced) || day.isAfter(announced.plusYears(1))) {
          problems.put(field, "Enter a day in the year after the announcement");
        }
        return Optional.of(day);
      } catch (DateTimeParseException wrong) {
        problems.put(field, "Enter a day, such as " + announced.plusWeeks(5));
        return Optional.empty();
      }
    }

    private Optional<LocalTime> time(String field) {
      if (!typed(field).matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
        problems.put(field, "Enter a time, such as 09:30");
        return Optional.empty();
      }
      return Optional.of(LocalTime.parse(typed(field)));
    }

    private Optional<LocalTime> time(String field, Optional<LocalTime> after) {
      Optional<LocalTime> to = time(field);
      if (to.isPresent() && after.isPresent() && !after.get().isBefore(to.get())) {
        problems.put(field, "It ends before it begins: enter a later time");
      }
      return to;
    }

    private String venue(String field) {
      if (!TextLine.isOne(typed(field), LONGEST_VENUE)) {
        problems.put(
            field, "Enter a room of at most %d characters, on one line".formatted(LONGEST_VENUE));
      }
      return typed(field).isEmpty() || typed(field).equalsIgnoreCase(InterviewTime.ONLINE)
          ? InterviewTime.ONLINE
          : typed(field);
    }

    private NewTimes refused() {
      return new NewTimes(List.of(), new FormProblems(problems));
    }

    private NewTimes refused(String field, String problem) {
      problems.put(field, problem);
      return refused();
    }
  }
}
