package plumbline.web.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plumbline.fieldwork.CaseFacts;

/// The cases of the samples. A case is never changed: it is withdrawn, and another added.
@Repository
public class Cases {
  private static final String SELECT =
      """
      select sampled_case.*, case_withdrawn.reason as withdrawn, case_withdrawn.replaced_by
      from sampled_case left join case_withdrawn using (inspection, number)
      """;

  private final JdbcClient database;

  Cases(JdbcClient database) {
    this.database = database;
  }

  /// Every case that was ever in the sample, in order.
  public List<SampledCase> all(String inspection) {
    return database
        .sql(SELECT + "where inspection = :inspection order by number")
        .param("inspection", inspection)
        .query(Cases::read)
        .list();
  }

  /// The cases that are inspected, in order.
  public List<SampledCase> inspected(String inspection) {
    return all(inspection).stream().filter(SampledCase::isInspected).toList();
  }

  public Optional<SampledCase> find(String inspection, int number) {
    return database
        .sql(SELECT + "where inspection = :inspection and number = :number")
        .param("inspection", inspection)
        .param("number", number)
        .query(Cases::read)
        .optional();
  }

  /// Adds a case under the next number, which it returns.
  ///
  /// @param draw the revision of the draw that selected it
  public int add(
      String inspection,
      CaseFacts facts,
      boolean secondRead,
      boolean forColleagues,
      int draw,
      Optional<UUID> by) {
    return database
        .sql(
            """
            insert into sampled_case
              (inspection, number, ref, facts, second_read, for_colleagues, draw, added_by)
            select :inspection, 1 + count(*), :ref, cast(:facts as jsonb), :second, :colleagues,
              :draw, :by
            from sampled_case where inspection = :inspection
            returning number
            """)
        .param("inspection", inspection)
        .param("ref", facts.ref())
        .param("facts", FactsJson.write(facts.facts()))
        .param("second", secondRead)
        .param("colleagues", forColleagues)
        .param("draw", draw)
        .param("by", by.orElse(null))
        .query(Integer.class)
        .single();
  }

  /// Withdraws a case; false where it was withdrawn already.
  public boolean withdraw(
      String inspection,
      int number,
      String reason,
      Optional<Integer> replacedBy,
      Optional<UUID> by) {
    return database
            .sql(
                """
                insert into case_withdrawn (inspection, number, reason, replaced_by, withdrawn_by)
                values (:inspection, :number, :reason, :replacedBy, :by) on conflict do nothing
                """)
            .param("inspection", inspection)
            .param("number", number)
            .param("reason", reason)
            .param("replacedBy", replacedBy.orElse(null))
            .param("by", by.orElse(null))
            .update()
        == 1;
  }

  private static SampledCase read(ResultSet row, int number) throws SQLException {
    int replacedBy = row.getInt("replaced_by");
    Optional<Integer> replaced = row.wasNull() ? Optional.empty() : Optional.of(replacedBy);
    return new SampledCase(
        row.getString("inspection"),
        row.getInt("number"),
        new CaseFacts(row.getString("ref"), FactsJson.read(row.getString("facts"))),
        row.getBoolean("second_read"),
        row.getBoolean("for_colleagues"),
        Optional.ofNullable(row.getString("withdrawn"))
            .map(reason -> new SampledCase.Withdrawal(reason, replaced)));
  }
}
