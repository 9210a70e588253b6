package plumbline.web.allocation;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import plumbline.planning.InterviewSlot;
import plumbline.planning.When;

/// A time at which a case manager can be interviewed about one case.
///
/// @param caseManager a code, never a name
/// @param venue a room, or [#ONLINE]
/// @param withdrawn whether it can’t be held then after all
public record InterviewTime(
    UUID id, String caseManager, When when, String venue, boolean withdrawn) {
  static final String ONLINE = "Online";

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  /// Such as `Mon 5 Oct 09:00 to 10:00`.
  public String words() {
    return DAY.format(when.day()) + " " + hours();
  }

  /// Such as `Mon 5 Oct 09:00–10:00`, where there is little room.
  String shortWords() {
    return "%s %s–%s"
        .formatted(DAY.format(when.day()), TIME.format(when.from()), TIME.format(when.to()));
  }

  public String hours() {
    return TIME.format(when.from()) + " to " + TIME.format(when.to());
  }

  boolean saysTheSame(InterviewTime other) {
    return caseManager.equals(other.caseManager)
        && when.equals(other.when)
        && venue.equals(other.venue);
  }

  InterviewSlot slot() {
    return new InterviewSlot(id.toString(), caseManager, when);
  }
}
