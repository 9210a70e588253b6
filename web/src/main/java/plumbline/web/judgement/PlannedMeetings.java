package plumbline.web.judgement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import plumbline.framework.QuestionId;
import plumbline.judgement.EvidenceSource;
import plumbline.judgement.MeetingKind;
import plumbline.judgement.Way;
import plumbline.planning.Slot;
import plumbline.planning.Timetable;
import plumbline.planning.When;
import plumbline.web.access.Person;
import plumbline.web.planning.Timetables;
import plumbline.web.trail.Trail;

/// The meetings of the inspections and their notes. Both change by another revision.
@Repository
public class PlannedMeetings implements Timetables {
  private final JdbcClient database;
  private final Trail trail;

  PlannedMeetings(JdbcClient database, Trail trail) {
    this.database = database;
    this.trail = trail;
  }

  /// As they are planned now, in the order of their times.
  public List<Meeting> all(String inspection) {
    return database
        .sql(
            """
            select distinct on (meeting) * from meeting_revision
            where inspection = :inspection order by meeting, revision desc
            """)
        .param("inspection", inspection)
        .query(PlannedMeetings::read)
        .list()
        .stream()
        .sorted(java.util.Comparator.comparing(Meeting::when).thenComparing(Meeting::id))
        .toList();
  }

  public Optional<Meeting> find(String inspection, UUID id) {
    return all(inspection).stream().filter(meeting -> meeting.id().equals(id)).findFirst();
  }

  /// Adds a revision; false where somebody else was quicker.
  ///
  /// @param what happened, for the trail
  /// @param words that say it
  @Transactional
  boolean keep(String inspection, Meeting meeting, String what, String words, Person by) {
    boolean first =
        database
                .sql(
                    """
                    insert into meeting_revision
                      (meeting, revision, inspection, kind, met, attendees, source, questions, day,
                       begins, ends, way, cancelled, by)
                    values (:meeting, :revision, :inspection, :kind, :met, :attendees, :source,
                      :questions, :day, :begins, :ends, :way, :cancelled, :by)
                    on conflict do nothing
                    """)
                .param("meeting", meeting.id())
                .param("revision", meeting.revision())
                .param("inspection", inspection)
                .param("kind", meeting.kind().code())
                .param("met", meeting.met())
                .param("attendees", meeting.attendees())
                .param("source", meeting.source().code())
                .param(
                    "questions",
                    meeting.questions().stream().map(QuestionId::value).toArray(String[]::new))
                .param("day", meeting.when().day())
                .param("begins", meeting.when().from())
                .param("ends", meeting.when().to())
                .param("way", meeting.way().code())
                .param("cancelled", meeting.cancelled())
                .param("by", by.id())
                .update()
            == 1;
    if (first) {
      trail.add(
          inspection,
          by,
          what,
          words,
          Map.of("meeting", meeting.id().toString(), "reason", meeting.cancelled()));
    }
    return first;
  }

  public MeetingNotes notes(UUID meeting) {
    return database
        .sql("select * from meeting_note where meeting = :meeting order by revision desc limit 1")
        .param("meeting", meeting)
        .query(
            (row, _) -> new MeetingNotes(meeting, row.getInt("revision"), row.getString("words")))
        .optional()
        .orElse(new MeetingNotes(meeting, 0, ""));
  }

  /// Keeps another version of the notes; false where somebody else was quicker.
  @Transactional
  boolean note(String inspection, MeetingNotes notes, String words, Person by) {
    boolean first =
        database
                .sql(
                    """
                    insert into meeting_note (meeting, revision, words, by)
                    values (:meeting, :revision, :words, :by)
                    on conflict do nothing
                    """)
                .param("meeting", notes.meeting())
                .param("revision", notes.revision())
                .param("words", notes.words())
                .param("by", by.id())
                .update()
            == 1;
    if (first) {
      trail.add(
          inspection,
          by,
          "meeting-noted",
          words,
          Map.of(
              "meeting", notes.meeting().toString(), "revision", String.valueOf(notes.revision())));
    }
    return first;
  }

  /// For calendars: those that take place, but for conversations with children and victims.
  @Override
  public Arranged of(String inspection) {
    List<Slot> slots =
        all(inspection).stream()
            .filter(Meeting::takesPlace)
            .flatMap(meeting -> kind(meeting.kind()).map(kind -> slot(meeting, kind)).stream())
            .toList();
    Instant changed =
        database
            .sql("select max(at) from meeting_revision where inspection = :inspection")
            .param("inspection", inspection)
            .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
            .single()
            .map(OffsetDateTime::toInstant)
            .orElse(Instant.EPOCH);
    return new Arranged(new Timetable(slots), changed);
  }

  private static Optional<Slot.Kind> kind(MeetingKind kind) {
    return switch (kind) {
      case PRESENTATION, MEETING, OBSERVATION, OTHER_CONVERSATION -> Optional.of(Slot.Kind.MEETING);
      case FOCUS_GROUP -> Optional.of(Slot.Kind.FOCUS_GROUP);
      case CASE_MANAGER_INTERVIEW -> Optional.of(Slot.Kind.CASE_MANAGER_INTERVIEW);
      case CHILD_CONVERSATION, VICTIM_CONVERSATION -> Optional.empty();
    };
  }

  private static Slot slot(Meeting meeting, Slot.Kind kind) {
    return new Slot(
        "meeting " + meeting.id(),
        meeting.when(),
        meeting.way() == Way.ON_SITE
            ? new Slot.Venue.Room(Way.ON_SITE.label())
            : new Slot.Venue.Online(),
        kind,
        java.util.Set.of());
  }

  private static Meeting read(ResultSet row, int index) throws SQLException {
    return new Meeting(
        row.getObject("meeting", UUID.class),
        row.getInt("revision"),
        MeetingKind.parse(row.getString("kind")).orElseThrow(),
        row.getString("met"),
        row.getString("attendees"),
        EvidenceSource.parse(row.getString("source")).orElseThrow(),
        Arrays.stream((String[]) row.getArray("questions").getArray())
            .map(QuestionId::new)
            .toList(),
        new When(
            row.getObject("day", LocalDate.class),
            row.getObject("begins", LocalTime.class),
            row.getObject("ends", LocalTime.class)),
        Way.parse(row.getString("way")).orElseThrow(),
        row.getString("cancelled"));
  }
}
