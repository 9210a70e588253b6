package plumbline.web.sampling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plumbline.document.ContentHash;
import plumbline.sampling.Sample;
import plumbline.sampling.SampleJson;
import plumbline.sampling.Swap;

/// The draws that were locked; the latest of an inspection holds.
@Repository
class Draws {
  private final JdbcClient database;

  Draws(JdbcClient database) {
    this.database = database;
  }

  /// Those of an inspection, the latest first.
  List<LockedDraw> all(String inspection) {
    return database
        .sql(
            """
            select sample_draw.*, coalesce(account.name, 'Plumbline') as by
            from sample_draw left join account on account.id = sample_draw.locked_by
            where inspection = :inspection order by sample_draw.revision desc
            """)
        .param("inspection", inspection)
        .query(Draws::read)
        .list();
  }

  Optional<LockedDraw> latest(String inspection) {
    return all(inspection).stream().findFirst();
  }

  /// Until the end of the transaction nobody else changes the inspection’s sample.
  void holdSample(String inspection) {
    database
        .sql("select pg_advisory_xact_lock(hashtext('sample of ' || :inspection))")
        .param("inspection", inspection)
        .query(_ -> {});
  }

  /// Whether somebody was given a case of the inspection, or said anything about one.
  boolean isWorkedOn(String inspection) {
    return database
        .sql(
            """
            select exists (select from assignment where inspection = :inspection)
              or exists (select from entry where inspection = :inspection)
              or exists (select from case_move where inspection = :inspection)
            """)
        .param("inspection", inspection)
        .query(Boolean.class)
        .single();
  }

  /// The replacements of a draw in their order: numbers count up, so that of two cases the one that
  /// came later has the higher number.
  List<Swap.Wish> wishes(String inspection, int revision) {
    return database
        .sql(
            """
            select facts ->> 'domain' || '=' || ref, reason
            from case_withdrawn join sampled_case using (inspection, number)
            where inspection = :inspection and draw = :draw and replaced_by is not null
            order by replaced_by
            """)
        .param("inspection", inspection)
        .param("draw", revision)
        .query((row, _) -> new Swap.Wish(row.getString(1), row.getString(2)))
        .list();
  }

  void add(
      String inspection,
      int revision,
      int caseList,
      DrawPlan plan,
      Sample sample,
      String reason,
      UUID by) {
    String proof = SampleJson.of(sample);
    database
        .sql(
            """
            insert into sample_draw
              (inspection, revision, case_list, plan, seed, phrase, proof, proof_sha256, reason,
                locked_by)
            values (:inspection, :revision, :list, cast(:plan as jsonb), :seed, :phrase, :proof,
              encode(sha256(convert_to(:proof, 'UTF8')), 'hex'), :reason, :by)
            """)
        .param("inspection", inspection)
        .param("revision", revision)
        .param("list", caseList)
        .param("plan", plan.json())
        .param("seed", sample.seed().toString())
        .param("phrase", sample.phrase().orElse(null))
        .param("proof", proof)
        .param("reason", reason)
        .param("by", by)
        .update();
  }

  private static LockedDraw read(ResultSet row, int number) throws SQLException {
    return new LockedDraw(
        row.getInt("revision"),
        row.getInt("case_list"),
        DrawPlan.read(row.getString("plan")),
        row.getString("seed"),
        Optional.ofNullable(row.getString("phrase")),
        row.getString("proof"),
        new ContentHash(row.getString("proof_sha256")),
        row.getString("reason"),
        row.getObject("locked_at", OffsetDateTime.class).toInstant(),
        row.getString("by"));
  }
}
