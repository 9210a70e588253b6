package plumbline.web.allocation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import plumbline.planning.Slot;
import plumbline.planning.Timetable;
import plumbline.web.cases.Assignments;
import plumbline.web.cases.Cases;
import plumbline.web.cases.SampledCase;
import plumbline.web.planning.Timetables;

/// The interviews that cases were given a time for.
@Component
class InspectionTimetable implements Timetables {
  private final Cases cases;
  private final Assignments assignments;
  private final InterviewTimes times;

  InspectionTimetable(Cases cases, Assignments assignments, InterviewTimes times) {
    this.cases = cases;
    this.assignments = assignments;
    this.times = times;
  }

  @Override
  public Arranged of(String inspection) {
    Map<UUID, InterviewTime> known =
        times.of(inspection).stream()
            .filter(time -> !time.withdrawn())
            .collect(Collectors.toMap(InterviewTime::id, Function.identity()));
    Set<Integer> inspected =
        cases.inspected(inspection).stream().map(SampledCase::number).collect(Collectors.toSet());
    List<Slot> slots =
        assignments.of(inspection).entrySet().stream()
            .filter(each -> inspected.contains(each.getKey()))
            .flatMap(each ->
                each.getValue().interview().map(known::get).stream()
                    .map(time -> slot(each.getKey(), time, each.getValue().reader().stream())))
            .toList();
    return new Arranged(new Timetable(slots), times.changed(inspection));
  }

  /// Of a case rather than of a time: where two cases have one time, both are there to be seen.
  private static Slot slot(int number, InterviewTime time, Stream<UUID> reader) {
    Set<String> people = new LinkedHashSet<>(List.of(time.caseManager()));
    reader.map(UUID::toString).forEach(people::add);
    return new Slot(
        "interview " + number,
        time.when(),
        time.venue().equals(InterviewTime.ONLINE)
            ? new Slot.Venue.Online()
            : new Slot.Venue.Room(time.venue()),
        Slot.Kind.CASE_MANAGER_INTERVIEW,
        people);
  }
}
