package plumbline.web.panel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plumbline.framework.Scale;
import plumbline.panel.Agreement;
import plumbline.panel.Decided;
import plumbline.panel.Decision;

/// What the panel decided about each standard. A decision is never changed: another revision is
/// added.
@Repository
class PanelDecisions {
  private final JdbcClient database;

  PanelDecisions(JdbcClient database) {
    this.database = database;
  }

  record Kept(String standard, int revision, Decided decided, Instant at, UUID by) {}

  /// The latest of every standard, by the standard’s id.
  Map<String, Kept> of(String inspection, Scale scale) {
    Map<String, Kept> latest = new LinkedHashMap<>();
    all(inspection, scale).forEach(kept -> latest.put(kept.standard(), kept));
    return latest;
  }

  /// Every revision of every standard, the later after the earlier.
  List<Kept> all(String inspection, Scale scale) {
    return database
        .sql(
            "select * from panel_decision where inspection = :inspection order by standard, revision")
        .param("inspection", inspection)
        .query((row, _) -> read(row, scale))
        .list();
  }

  /// Adds a revision; false where somebody else was quicker.
  boolean add(String inspection, String standard, int revision, Decided decided, UUID by) {
    String kind = "";
    String to = "";
    List<String> grounds = List.of();
    String reason = "";
    switch (decided.decision()) {
      case Decision.Confirm() -> kind = "confirm";
      case Decision.Move move -> {
        kind = "move";
        to = move.to().name();
        grounds = move.grounds();
        reason = move.reason();
      }
      case Decision.SendBack(String why) -> {
        kind = "send-back";
        reason = why;
      }
    }
    boolean byVotes = decided.agreement() instanceof Agreement.Votes;
    Set<String> inFavour =
        decided.agreement() instanceof Agreement.Votes votes ? votes.inFavour() : Set.of();
    Set<String> against =
        decided.agreement() instanceof Agreement.Votes votes ? votes.against() : Set.of();
    return database
            .sql(
                """
                insert into panel_decision (inspection, standard, revision, kind, proposed,
                  judgement, to_rating, grounds, reason, in_favour, against, by_votes, by)
                select :inspection, :standard, :revision, :kind, :proposed, :judgement, :to,
                  :grounds, :reason, :inFavour, :against, :byVotes, :by
                where :revision = (
                  select coalesce(max(revision), 0) + 1 from panel_decision
                  where inspection = :inspection and standard = :standard
                )
                on conflict do nothing
                """)
            .param("inspection", inspection)
            .param("standard", standard)
            .param("revision", revision)
            .param("kind", kind)
            .param("proposed", decided.proposed())
            .param("judgement", decided.judgement())
            .param("to", to)
            .param("grounds", grounds.toArray(String[]::new))
            .param("reason", reason)
            .param("inFavour", accounts(inFavour))
            .param("against", accounts(against))
            .param("byVotes", byVotes)
            .param("by", by)
            .update()
        == 1;
  }

  private static UUID[] accounts(Set<String> members) {
    return members.stream().map(UUID::fromString).toArray(UUID[]::new);
  }

  private static Kept read(ResultSet row, Scale scale) throws SQLException {
    String reason = row.getString("reason");
    Decision decision =
        switch (row.getString("kind")) {
          case "move" ->
              new Decision.Move(
                  scale.named(row.getString("to_rating")).orElseThrow(),
                  Arrays.asList((String[]) row.getArray("grounds").getArray()),
                  reason);
          case "send-back" -> new Decision.SendBack(reason);
          default -> new Decision.Confirm();
        };
    Agreement agreement =
        row.getBoolean("by_votes")
            ? new Agreement.Votes(members(row, "in_favour"), members(row, "against"))
            : new Agreement.Consensus();
    return new Kept(
        row.getString("standard"),
        row.getInt("revision"),
        new Decided(row.getString("proposed"), row.getInt("judgement"), decision, agreement),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("by", UUID.class));
  }

  private static Set<String> members(ResultSet row, String column) throws SQLException {
    return Arrays.stream((UUID[]) row.getArray(column).getArray())
        .map(UUID::toString)
        .collect(Collectors.toSet());
  }
}
