package plumbline.web.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import plumbline.web.cases.CaseAssignment;
import plumbline.web.planning.WorkFrame;

/// The interviews that were arranged, by day.
///
/// @param people who can be asked for: the readers, and the case managers of interviews
/// @param person whose interviews are shown; empty for everybody’s
public record TimetablePage(
    WorkFrame frame, Map<LocalDate, List<Line>> days, Map<String, String> people, String person) {

  /// One interview.
  public record Line(
      InterviewTime time, int number, String ref, Optional<UUID> account, String reader) {
    private boolean isOf(String person) {
      return person.isEmpty()
          || time.caseManager().equals(person)
          || account.map(UUID::toString).equals(Optional.of(person));
    }
  }

  static TimetablePage of(WorkFrame frame, Board board, String person) {
    List<Line> lines = new ArrayList<>();
    for (BoardCase about : board.cases()) {
      CaseAssignment decided = about.stored();
      decided
          .interview()
          .filter(board::hasTime)
          .flatMap(board::time)
          .ifPresent(time ->
              lines.add(
                  new Line(
                      time,
                      about.number(),
                      about.sampled().ref(),
                      decided.reader(),
                      decided.reader().map(board::name).orElse("Nobody yet"))));
    }
    lines.sort(
        Comparator.comparing((Line line) -> line.time().when()).thenComparingInt(Line::number));
    Map<String, String> people = new LinkedHashMap<>();
    people.put("", "Everybody");
    board.readers().forEach(reader -> people.put(reader.id().toString(), reader.name()));
    lines.stream()
        .map(line -> line.time().caseManager())
        .distinct()
        .sorted()
        .forEach(code -> people.put(code, code));
    Map<LocalDate, List<Line>> days = new TreeMap<>();
    lines.stream()
        .filter(line -> line.isOf(person))
        .forEach(line ->
            days.computeIfAbsent(line.time().when().day(), _ -> new ArrayList<>()).add(line));
    return new TimetablePage(frame, days, people, person);
  }

  public String address() {
    return frame.address() + "/timetable";
  }
}
