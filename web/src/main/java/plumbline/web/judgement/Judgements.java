package plumbline.web.judgement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the lead inspectors propose. A proposal is never changed: another revision is added.
@Repository
public class Judgements {
  private final JdbcClient database;

  Judgements(JdbcClient database) {
    this.database = database;
  }

  /// The latest of every standard, by the standard’s id.
  public Map<String, Judgement> of(String inspection) {
    Map<String, Judgement> latest = new LinkedHashMap<>();
    all(inspection).forEach(judgement -> latest.put(judgement.standard(), judgement));
    return latest;
  }

  /// Every revision of every standard, the later after the earlier.
  public List<Judgement> all(String inspection) {
    return database
        .sql("select * from judgement where inspection = :inspection order by standard, revision")
        .param("inspection", inspection)
        .query(Judgements::read)
        .list();
  }

  /// Adds a revision; false where somebody else was quicker.
  boolean add(
      String inspection,
      String standard,
      int revision,
      String rating,
      String reasons,
      List<UUID> cites,
      UUID by) {
    return database
            .sql(
                """
                insert into judgement (inspection, standard, revision, rating, reasons, cites, by)
                values (:inspection, :standard, :revision, :rating, :reasons, :cites, :by)
                on conflict do nothing
                """)
            .param("inspection", inspection)
            .param("standard", standard)
            .param("revision", revision)
            .param("rating", rating)
            .param("reasons", reasons)
            .param("cites", cites.toArray(UUID[]::new))
            .param("by", by)
            .update()
        == 1;
  }

  private static Judgement read(ResultSet row, int index) throws SQLException {
    return new Judgement(
        row.getString("standard"),
        row.getInt("revision"),
        row.getString("rating"),
        row.getString("reasons"),
        Arrays.asList((UUID[]) row.getArray("cites").getArray()),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("by", UUID.class));
  }
}
