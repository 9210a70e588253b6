package plumbline.web.panel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the lead inspector says to the panel about discretion, by standard. It is never changed:
/// another revision is added.
@Repository
class DiscretionCases {
  private final JdbcClient database;

  DiscretionCases(JdbcClient database) {
    this.database = database;
  }

  record Kept(int revision, String words) {}

  /// The latest of each standard.
  Map<String, Kept> of(String inspection) {
    Map<String, Kept> latest = new LinkedHashMap<>();
    database
        .sql(
            """
            select * from discretion_case where inspection = :inspection
            order by standard, revision
            """)
        .param("inspection", inspection)
        .query(row -> {
          latest.put(
              row.getString("standard"), new Kept(row.getInt("revision"), row.getString("words")));
        });
    return latest;
  }

  /// Adds a revision; false where somebody else was quicker.
  boolean add(String inspection, String standard, int revision, String words, UUID by) {
    return database
            .sql(
                """
                insert into discretion_case (inspection, standard, revision, words, by)
                select :inspection, :standard, :revision, :words, :by
                where :revision = (
                  select coalesce(max(revision), 0) + 1 from discretion_case
                  where inspection = :inspection and standard = :standard
                )
                on conflict do nothing
                """)
            .param("inspection", inspection)
            .param("standard", standard)
            .param("revision", revision)
            .param("words", words)
            .param("by", by)
            .update()
        == 1;
  }
}
