package plumbline.web.allocation;

import java.util.Comparator;
import java.util.List;
import plumbline.web.cases.AssignmentChange;
import plumbline.web.layout.LondonTime;
import plumbline.web.planning.WorkFrame;

/// Every change of who reads which case, the latest first.
public record HistoryPage(WorkFrame frame, List<Line> lines) {
  public HistoryPage {
    lines = List.copyOf(lines);
  }

  /// One change, in words.
  public record Line(
      int number,
      String reader,
      String second,
      String interview,
      String reason,
      String by,
      String at) {}

  static HistoryPage of(WorkFrame frame, Board board, List<AssignmentChange> changes) {
    return new HistoryPage(
        frame,
        changes.stream()
            .sorted(Comparator.comparing(AssignmentChange::at).reversed())
            .map(change ->
                new Line(
                    change.number(),
                    change.assignment().reader().map(board::name).orElse("Nobody"),
                    change.assignment().secondReader().map(board::name).orElse(""),
                    change
                        .assignment()
                        .interview()
                        .flatMap(board::time)
                        .map(InterviewTime::words)
                        .orElse(""),
                    change.reason(),
                    change.by(),
                    LondonTime.minuteInTables(change.at())))
            .toList());
  }
}
