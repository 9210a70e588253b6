package plumbline.web.planning;

import java.time.Instant;
import plumbline.planning.Timetable;

/// What is arranged in an inspection beside its milestones. Each room that arranges something
/// tells: it builds on plans, so that plans can’t ask it.
public interface Timetables {
  /// @param changed when somebody arranged something last
  record Arranged(Timetable timetable, Instant changed) {}

  Arranged of(String inspection);
}
