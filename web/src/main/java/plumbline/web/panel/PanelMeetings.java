package plumbline.web.panel;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who meets as the panel of an inspection, and who declared an interest in it.
@Repository
public class PanelMeetings {
  private final JdbcClient database;

  PanelMeetings(JdbcClient database) {
    this.database = database;
  }

  /// The latest revision of who meets.
  public record Kept(int revision, UUID chair, int quorum, List<UUID> present) {}

  Optional<Kept> latest(String inspection) {
    return database
        .sql(
            """
            select * from panel_meeting where inspection = :inspection
            order by revision desc limit 1
            """)
        .param("inspection", inspection)
        .query((row, _) ->
            new Kept(
                row.getInt("revision"),
                row.getObject("chair", UUID.class),
                row.getInt("quorum"),
                Arrays.asList((UUID[]) row.getArray("present").getArray())))
        .optional();
  }

  /// Adds a revision; false where somebody else was quicker.
  boolean add(String inspection, Kept meeting, UUID by) {
    return database
            .sql(
                """
                insert into panel_meeting (inspection, revision, chair, quorum, present, by)
                select :inspection, :revision, :chair, :quorum, :present, :by
                where :revision = (
                  select coalesce(max(revision), 0) + 1 from panel_meeting
                  where inspection = :inspection
                )
                on conflict do nothing
                """)
            .param("inspection", inspection)
            .param("revision", meeting.revision())
            .param("chair", meeting.chair())
            .param("quorum", meeting.quorum())
            .param("present", meeting.present().toArray(UUID[]::new))
            .param("by", by)
            .update()
        == 1;
  }

  /// The declared interests by their accounts.
  Map<UUID, String> interests(String inspection) {
    Map<UUID, String> interests = new LinkedHashMap<>();
    database
        .sql("select * from panel_interest where inspection = :inspection order by at")
        .param("inspection", inspection)
        .query(row -> {
          interests.put(row.getObject("account", UUID.class), row.getString("reason"));
        });
    return interests;
  }

  /// False where the person has declared one already.
  boolean declare(String inspection, UUID account, String reason) {
    return database
            .sql(
                """
                insert into panel_interest (inspection, account, reason)
                values (:inspection, :account, :reason)
                on conflict do nothing
                """)
            .param("inspection", inspection)
            .param("account", account)
            .param("reason", reason)
            .update()
        == 1;
  }

  /// A line of the minutes.
  public record Note(String words, java.time.Instant at, UUID by) {}

  List<Note> notes(String inspection) {
    return database
        .sql("select * from panel_note where inspection = :inspection order by id")
        .param("inspection", inspection)
        .query((row, _) ->
            new Note(
                row.getString("words"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("by", UUID.class)))
        .list();
  }

  void note(String inspection, String words, UUID by) {
    database
        .sql("insert into panel_note (inspection, words, by) values (:inspection, :words, :by)")
        .param("inspection", inspection)
        .param("words", words)
        .param("by", by)
        .update();
  }
}
