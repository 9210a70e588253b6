package plumbline.web.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was said about sections, and the other words that were suggested.
@Repository
class Comments {
  private final JdbcClient database;

  Comments(JdbcClient database) {
    this.database = database;
  }

  /// @param quoted the words of the section that it is about, in the notation; may be empty
  /// @param proposed the words in their place; the same as `quoted` where it suggests none
  record Comment(
      UUID id,
      String section,
      String words,
      String quoted,
      String proposed,
      boolean isFromWord,
      Instant at,
      UUID by,
      Optional<Settled> settled) {
    boolean isSuggestion() {
      return !proposed.equals(quoted);
    }
  }

  record Settled(String outcome, String words, Instant at, UUID by) {}

  /// The older before the newer.
  List<Comment> of(String inspection) {
    return database
        .sql(
            """
            select report_comment.*, outcome, settled.words as settled_words,
              settled.at as settled_at, settled.by as settled_by
            from report_comment
            left join report_comment_settled settled on settled.comment = report_comment.id
            where inspection = :inspection order by report_comment.at, report_comment.id
            """)
        .param("inspection", inspection)
        .query(Comments::read)
        .list();
  }

  Optional<Comment> find(String inspection, UUID id) {
    return of(inspection).stream().filter(comment -> comment.id().equals(id)).findFirst();
  }

  void add(
      String inspection,
      String section,
      String words,
      String quoted,
      String proposed,
      boolean isFromWord,
      UUID by) {
    database
        .sql(
            """
            insert into report_comment (id, inspection, section, words, quoted, proposed, origin, by)
            values (:id, :inspection, :section, :words, :quoted, :proposed, :origin, :by)
            """)
        .param("id", UUID.randomUUID())
        .param("inspection", inspection)
        .param("section", section)
        .param("words", words)
        .param("quoted", quoted)
        .param("proposed", proposed)
        .param("origin", isFromWord ? "word" : "page")
        .param("by", by)
        .update();
  }

  /// False where it was settled already.
  boolean settle(UUID comment, String outcome, String words, UUID by) {
    return database
            .sql(
                """
                insert into report_comment_settled (comment, outcome, words, by)
                values (:comment, :outcome, :words, :by)
                on conflict do nothing
                """)
            .param("comment", comment)
            .param("outcome", outcome)
            .param("words", words)
            .param("by", by)
            .update()
        == 1;
  }

  private static Comment read(ResultSet row, int index) throws SQLException {
    OffsetDateTime settledAt = row.getObject("settled_at", OffsetDateTime.class);
    return new Comment(
        row.getObject("id", UUID.class),
        row.getString("section"),
        row.getString("words"),
        row.getString("quoted"),
        row.getString("proposed"),
        row.getString("origin").equals("word"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("by", UUID.class),
        settledAt == null
            ? Optional.empty()
            : Optional.of(
                new Settled(
                    row.getString("outcome"),
                    row.getString("settled_words"),
                    settledAt.toInstant(),
                    row.getObject("settled_by", UUID.class))));
  }
}
