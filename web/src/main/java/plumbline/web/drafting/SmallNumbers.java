package plumbline.web.drafting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plumbline.framework.Disclosure;
import plumbline.inspection.Inspection;

/// What reports show of few children all the same.
@Repository
class SmallNumbers {
  private final JdbcClient database;

  SmallNumbers(JdbcClient database) {
    this.database = database;
  }

  record Decision(Inspection.Shown shown, UUID by, Instant at) {}

  /// What is shown, in the order in which it was decided.
  List<Decision> of(String inspection) {
    return database
        .sql("select * from current_small_numbers where inspection = :inspection order by revision")
        .param("inspection", inspection)
        .query((row, _) ->
            new Decision(
                new Inspection.Shown(
                    Objects.requireNonNull(Disclosure.Table.byCode().get(row.getString("part_of"))),
                    Optional.of(row.getString("part")).filter(part -> !part.isEmpty()),
                    row.getString("reason")),
                row.getObject("by", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /// The number of the latest decision; 0 where there is none.
  int revision(String inspection) {
    return database
        .sql(
            """
            select coalesce(max(revision), 0) from small_numbers_decision
            where inspection = :inspection
            """)
        .param("inspection", inspection)
        .query(Integer.class)
        .single();
  }

  /// Adds a decision; false where somebody else was quicker.
  ///
  /// @param isShown false where it is shown no longer
  boolean add(String inspection, int revision, Inspection.Shown shown, boolean isShown, UUID by) {
    return database
            .sql(
                """
                insert into small_numbers_decision
                  (inspection, revision, part_of, part, shown, reason, by)
                select :inspection, :revision, :table, :part, :shown, :reason, :by
                where :revision = (
                  select coalesce(max(revision), 0) + 1 from small_numbers_decision
                  where inspection = :inspection
                )
                on conflict do nothing
                """)
            .param("inspection", inspection)
            .param("revision", revision)
            .param("table", shown.table().code())
            .param("part", shown.group().orElse(""))
            .param("shown", isShown)
            .param("reason", shown.reason())
            .param("by", by)
            .update()
        == 1;
  }
}
