package plumbline.web.colleagues;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import plumbline.web.access.Person;
import plumbline.web.trail.Trail;

/// What is shared with the colleague inspectors. A share is never taken away: it ends, with a
/// reason.
@Repository
class Sharings {
  private final JdbcClient database;
  private final Trail trail;

  Sharings(JdbcClient database, Trail trail) {
    this.database = database;
    this.trail = trail;
  }

  /// Also those that ended, in the order in which they were made.
  List<Sharing> all(String inspection, UUID colleague) {
    return database
        .sql(
            """
            select share.*, sharer.name as sharer,
              share_ended.reason, share_ended.at as ended_at, ender.name as ender
            from share
            join account as sharer on sharer.id = share.by
            left join share_ended on share_ended.share = share.id
            left join account as ender on ender.id = share_ended.by
            where inspection = :inspection and colleague = :colleague
            order by share.at, number, share.id
            """)
        .param("inspection", inspection)
        .param("colleague", colleague)
        .query(Sharings::read)
        .list();
  }

  /// Those that hold.
  List<Sharing> of(String inspection, UUID colleague) {
    return all(inspection, colleague).stream().filter(Sharing::holds).toList();
  }

  /// Shares what is not shared yet with a colleague.
  @Transactional
  void add(String inspection, Colleague colleague, List<Shareable> chosen, Person by) {
    database
        .sql("select pg_advisory_xact_lock(hashtext('shares'), hashtext(:inspection))")
        .param("inspection", inspection)
        .query((_, _) -> true)
        .single();
    List<What> before = of(inspection, colleague.id()).stream().map(Sharing::what).toList();
    for (Shareable one : chosen) {
      if (!before.contains(one.what())) {
        insert(inspection, colleague, one.what(), by);
        trail.add(
            inspection,
            by,
            "shared",
            "%s shared with %s".formatted(one.name(), colleague.title()),
            Map.of("what", one.what().code(), "colleague", colleague.name()));
      }
    }
  }

  private void insert(String inspection, Colleague colleague, What what, Person by) {
    @Nullable Integer number = what instanceof What.Case(int of) ? of : null;
    @Nullable UUID item = what instanceof What.Item(UUID id) ? id : null;
    @Nullable UUID meeting = what instanceof What.Meeting(UUID id) ? id : null;
    database
        .sql(
            """
            insert into share (id, inspection, colleague, number, item, meeting, by)
            values (:id, :inspection, :colleague, :number, :item, :meeting, :by)
            """)
        .param("id", UUID.randomUUID())
        .param("inspection", inspection)
        .param("colleague", colleague.id())
        .param("number", number)
        .param("item", item)
        .param("meeting", meeting)
        .param("by", by.id())
        .update();
  }

  /// Ends a share; false where it had ended before.
  ///
  /// @param name of what was shared
  @Transactional
  boolean end(
      String inspection,
      Colleague colleague,
      Sharing share,
      String name,
      String reason,
      Person by) {
    boolean first =
        database
                .sql(
                    """
                    insert into share_ended (share, reason, by) values (:share, :reason, :by)
                    on conflict do nothing
                    """)
                .param("share", share.id())
                .param("reason", reason)
                .param("by", by.id())
                .update()
            == 1;
    if (first) {
      trail.add(
          inspection,
          by,
          "share-ended",
          "%s no longer shared with %s: %s".formatted(name, colleague.title(), reason),
          Map.of("what", share.what().code(), "colleague", colleague.name(), "reason", reason));
    }
    return first;
  }

  private static Sharing read(ResultSet row, int index) throws SQLException {
    return new Sharing(
        row.getObject("id", UUID.class),
        what(row),
        instant(row, "at"),
        row.getString("sharer"),
        row.getString("reason") == null
            ? Optional.empty()
            : Optional.of(
                new Sharing.Ended(
                    row.getString("reason"), instant(row, "ended_at"), row.getString("ender"))));
  }

  private static What what(ResultSet row) throws SQLException {
    int number = row.getInt("number");
    if (!row.wasNull()) {
      return new What.Case(number);
    }
    @Nullable UUID item = row.getObject("item", UUID.class);
    return item != null
        ? new What.Item(item)
        : new What.Meeting(row.getObject("meeting", UUID.class));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
