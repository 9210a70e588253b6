package plumbline.web.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plumbline.document.ContentHash;

/// The words of the sections, every revision.
@Repository
class SectionTexts {
  private final JdbcClient database;

  SectionTexts(JdbcClient database) {
    this.database = database;
  }

  /// How a revision came about.
  enum Came {
    TYPED("Written"),
    MENDED("Mended as offered"),
    SUGGESTED("Took a suggestion"),
    RESTORED("Restored");

    private final String label;

    Came(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// @param text empty for the sentences that follow from the figures
  /// @param printed the hash of what it printed when it was kept
  record Kept(
      String section,
      int revision,
      String text,
      ContentHash printed,
      Came came,
      Instant at,
      UUID by) {}

  /// The latest revision of each section that has one.
  Map<String, Kept> latest(String inspection) {
    Map<String, Kept> latest = new LinkedHashMap<>();
    database
        .sql(
            """
            select distinct on (section) * from report_section
            where inspection = :inspection order by section, revision desc
            """)
        .param("inspection", inspection)
        .query(SectionTexts::read)
        .list()
        .forEach(kept -> latest.put(kept.section(), kept));
    return latest;
  }

  /// The later before the earlier.
  List<Kept> history(String inspection, String section) {
    return database
        .sql(
            """
            select * from report_section
            where inspection = :inspection and section = :section order by revision desc
            """)
        .param("inspection", inspection)
        .param("section", section)
        .query(SectionTexts::read)
        .list();
  }

  Optional<Kept> revision(String inspection, String section, int revision) {
    return database
        .sql(
            """
            select * from report_section
            where inspection = :inspection and section = :section and revision = :revision
            """)
        .param("inspection", inspection)
        .param("section", section)
        .param("revision", revision)
        .query(SectionTexts::read)
        .optional();
  }

  /// Adds a revision; false where somebody else was quicker.
  boolean add(
      String inspection,
      String section,
      int revision,
      String text,
      ContentHash printed,
      Came came,
      UUID by) {
    return database
            .sql(
                """
                insert into report_section (inspection, section, revision, text, printed, came, by)
                select :inspection, :section, :revision, :text, :printed, :came, :by
                where :revision = (
                  select coalesce(max(revision), 0) + 1 from report_section
                  where inspection = :inspection and section = :section
                )
                on conflict do nothing
                """)
            .param("inspection", inspection)
            .param("section", section)
            .param("revision", revision)
            .param("text", text)
            .param("printed", printed.hex())
            .param("came", came.code())
            .param("by", by)
            .update()
        == 1;
  }

  private static Kept read(ResultSet row, int index) throws SQLException {
    return new Kept(
        row.getString("section"),
        row.getInt("revision"),
        row.getString("text"),
        new ContentHash(row.getString("printed")),
        Came.valueOf(row.getString("came").toUpperCase(Locale.ROOT)),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("by", UUID.class));
  }
}
