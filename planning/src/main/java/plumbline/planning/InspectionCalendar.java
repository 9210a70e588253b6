package plumbline.planning;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.property.CalendarScale;
import biweekly.property.DateStart;
import biweekly.property.Method;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.Date;
import java.util.TimeZone;
import plumbline.document.ContentHash;

/// The milestones and slots of an inspection for the calendars of those who work on it. It names
/// the service, and nobody: no people, no cases, no reasons.
///
/// @param inspection the inspection's id, from which each entry's own id follows
public record InspectionCalendar(
    String inspection, String service, Plan plan, Timetable timetable) {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /// The file (RFC 5545), the same for the same inspection and time.
  ///
  /// @param stamped when it is written
  public byte[] written(Instant stamped) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Plumbline//Planning//EN");
    calendar.setMethod(Method.publish());
    calendar.setCalendarScale(CalendarScale.gregorian());
    calendar
        .getTimezoneInfo()
        .setDefaultTimezone(new TimezoneAssignment(TimeZone.getTimeZone(LONDON), london()));
    for (Milestone milestone : plan.milestones()) {
      calendar.addEvent(event(milestone, stamped));
    }
    for (Slot slot : timetable.slots()) {
      calendar.addEvent(event(slot, stamped));
    }
    return Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8);
  }

  private VEvent event(Milestone milestone, Instant stamped) {
    VEvent event = event("milestone", milestone.id(), milestone.name(), stamped);
    event.setDateStart(new DateStart(wholeDay(milestone.date())));
    event.setTransparency(true);
    return event;
  }

  private VEvent event(Slot slot, Instant stamped) {
    VEvent event = event("slot", slot.id(), slot.kind().words(), stamped);
    event.setDateStart(instant(slot.when().day(), slot.when().from()));
    event.setDateEnd(instant(slot.when().day(), slot.when().to()));
    event.setLocation(slot.venue().words());
    return event;
  }

  /// An entry whose id is a hash: it stays when the entry moves, and tells nothing.
  private VEvent event(String kind, String id, String what, Instant stamped) {
    String named = "%s\n%s\n%s".formatted(inspection, kind, id);
    String hash = ContentHash.of(named.getBytes(StandardCharsets.UTF_8)).hex();
    VEvent event = new VEvent();
    event.setUid(hash.substring(0, 32) + "@plumbline");
    event.setDateTimeStamp(Date.from(stamped));
    event.setSummary(service + ": " + what);
    return event;
  }

  private static ICalDate wholeDay(LocalDate day) {
    return new ICalDate(
        new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
  }

  private static Date instant(LocalDate day, LocalTime time) {
    return Date.from(day.atTime(time).atZone(LONDON).toInstant());
  }

  /// British time as it has been since 1996, so that no calendar has to look for it.
  private static VTimezone london() {
    UtcOffset greenwich = new UtcOffset(true, 0, 0);
    UtcOffset summer = new UtcOffset(true, 1, 0);
    DaylightSavingsTime spring =
        turn(new DaylightSavingsTime(), LocalDate.of(1996, 3, 31), 1, "BST");
    spring.setTimezoneOffsetFrom(greenwich);
    spring.setTimezoneOffsetTo(summer);
    StandardTime autumn = turn(new StandardTime(), LocalDate.of(1996, 10, 27), 2, "GMT");
    autumn.setTimezoneOffsetFrom(summer);
    autumn.setTimezoneOffsetTo(greenwich);
    VTimezone london = new VTimezone(LONDON.getId());
    london.addDaylightSavingsTime(spring);
    london.addStandardTime(autumn);
    return london;
  }

  private static <O extends Observance> O turn(O turn, LocalDate first, int hour, String name) {
    Month month = first.getMonth();
    turn.setDateStart(
        new DateTimeComponents(
            first.getYear(), month.getValue(), first.getDayOfMonth(), hour, 0, 0, false));
    turn.addTimezoneName(name);
    turn.setRecurrenceRule(
        new Recurrence.Builder(Frequency.YEARLY)
            .byMonth(month.getValue())
            .byDay(-1, DayOfWeek.SUNDAY)
            .build());
    return turn;
  }
}
