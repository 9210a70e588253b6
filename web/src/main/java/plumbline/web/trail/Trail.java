package plumbline.web.trail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import plumbline.document.ContentHash;
import plumbline.trail.TrailEntry;
import plumbline.web.access.Person;
import plumbline.web.planning.DecisionTrail;

/// The trails of the inspections. Lines are only added.
@Repository
public class Trail implements DecisionTrail {
  private final JdbcClient database;

  Trail(JdbcClient database) {
    this.database = database;
  }

  private record Last(int number, ContentHash hash) {}

  /// Adds an entry, in the transaction in which that happens which it tells: both are kept or
  /// neither. Holds up every other decision about the inspection to the end of the transaction.
  ///
  /// @param what a short code, such as `judgement-proposed`
  /// @param words a sentence that says it
  /// @param details by name, such as the standard, the rating and the reason
  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(
      String inspection, Person by, String what, String words, Map<String, String> details) {
    database
        .sql("select pg_advisory_xact_lock(hashtext('trail'), hashtext(:inspection))")
        .param("inspection", inspection)
        .query((_, _) -> true)
        .single();
    Optional<Last> last =
        database
            .sql(
                """
                select number, hash from trail_entry where inspection = :inspection
                order by number desc limit 1
                """)
            .param("inspection", inspection)
            .query(
                (row, _) -> new Last(row.getInt("number"), new ContentHash(row.getString("hash"))))
            .optional();
    TrailEntry entry =
        new TrailEntry(
            inspection,
            last.map(Last::number).orElse(0) + 1,
            Instant.now(),
            by.id().toString(),
            by.name(),
            what,
            words,
            details,
            last.map(Last::hash).orElse(TrailEntry.BEGINNING));
    database
        .sql(
            """
            insert into trail_entry (inspection, number, line, hash)
            values (:inspection, :number, :line, :hash)
            """)
        .param("inspection", inspection)
        .param("number", entry.number())
        .param("line", entry.line())
        .param("hash", entry.hash().hex())
        .update();
  }

  /// Whether the trail tells of it already, of the same person within the last day.
  ///
  /// @param detail the name of the detail that says that it is the same
  public boolean hasToday(String inspection, Person by, String what, String detail, String value) {
    return database
        .sql(
            """
            select exists (
              select from trail_entry
              where inspection = :inspection
                and cast(line as jsonb) @> jsonb_build_object('by', cast(:by as text),
                  'what', cast(:what as text),
                  'details', jsonb_build_object(cast(:detail as text), cast(:value as text)))
                and cast(cast(line as jsonb) ->> 'at' as timestamptz) > now() - interval '1 day'
            )
            """)
        .param("inspection", inspection)
        .param("by", by.id().toString())
        .param("what", what)
        .param("detail", detail)
        .param("value", value)
        .query(Boolean.class)
        .single();
  }

  /// The lines of all entries, in their order.
  List<String> lines(String inspection) {
    return database
        .sql("select line from trail_entry where inspection = :inspection order by number")
        .param("inspection", inspection)
        .query((row, _) -> String.valueOf(row.getString("line")))
        .list();
  }

  /// Entries that say something in their words, their details or the name of their writer, the
  /// latest first.
  ///
  /// @param before the number below which they are
  List<String> find(String inspection, String words, int before, int most) {
    return database
        .sql(
            """
            select line from trail_entry
            where inspection = :inspection and number < :before
              and (position(lower(:words) in lower(cast(line as jsonb) ->> 'words')) > 0
                or position(lower(:words) in lower(cast(line as jsonb) ->> 'name')) > 0
                or position(lower(:words) in lower(cast(cast(line as jsonb) -> 'details' as text))) > 0
                or :words = '')
            order by number desc limit :most
            """)
        .param("inspection", inspection)
        .param("before", before)
        .param("words", words)
        .param("most", most)
        .query((row, _) -> String.valueOf(row.getString("line")))
        .list();
  }
}
