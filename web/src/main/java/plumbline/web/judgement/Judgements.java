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
import org.springframework.transaction.annotation.Transactional;
import plumbline.framework.Standard;
import plumbline.web.access.Person;
import plumbline.web.planning.RatingsLock;
import plumbline.web.trail.Trail;

/// What the lead inspectors propose. A proposal is never changed: another revision is added.
@Repository
public class Judgements {
  private final JdbcClient database;
  private final Trail trail;
  private final RatingsLock lock;

  Judgements(JdbcClient database, Trail trail, RatingsLock lock) {
    this.database = database;
    this.trail = trail;
    this.lock = lock;
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

  /// Adds the revision that a form was for; false where somebody else was quicker, or the ratings
  /// are confirmed.
  ///
  /// @param labels of the evidence items that it cites, such as `E3`
  @Transactional
  boolean propose(
      String inspection, Standard standard, Proposal proposal, List<String> labels, Person by) {
    if (lock.refusal(inspection).isPresent()) {
      return false;
    }
    boolean first =
        database
                .sql(
                    """
                    insert into judgement (inspection, standard, revision, rating, reasons, cites, by)
                    values (:inspection, :standard, :revision, :rating, :reasons, :cites, :by)
                    on conflict do nothing
                    """)
                .param("inspection", inspection)
                .param("standard", standard.id())
                .param("revision", proposal.revision())
                .param("rating", proposal.rating().name())
                .param("reasons", proposal.reasons())
                .param("cites", proposal.cites().toArray(UUID[]::new))
                .param("by", by.id())
                .update()
            == 1;
    if (first) {
      trail.add(
          inspection,
          by,
          "judgement-proposed",
          "%s %s: %s proposed"
              .formatted(standard.id(), standard.name().english(), proposal.rating().name()),
          Map.of(
              "standard",
              standard.id(),
              "rating",
              proposal.rating().name(),
              "reasons",
              proposal.reasons(),
              "cites",
              String.join(", ", labels)));
    }
    return first;
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
