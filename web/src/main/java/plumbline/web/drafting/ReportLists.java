package plumbline.web.drafting;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is kept as a whole list: the recommendations, and the names given to children in examples.
@Repository
class ReportLists {
  private final JdbcClient database;

  ReportLists(JdbcClient database) {
    this.database = database;
  }

  /// @param restsOn the findings that it rests on, such as `2.1.2, 3.1`
  record Recommended(String recipient, String words, String restsOn) {}

  record Recommendations(int revision, List<Recommended> all) {}

  record ChangedNames(int revision, List<String> names) {}

  Recommendations recommendations(String inspection) {
    return database
        .sql(
            """
            select * from report_recommendations where inspection = :inspection
            order by revision desc limit 1
            """)
        .param("inspection", inspection)
        .query((row, _) -> {
          List<String> recipients = texts(row.getArray("recipients"));
          List<String> words = texts(row.getArray("words"));
          List<String> restsOn = texts(row.getArray("rests_on"));
          List<Recommended> all = new ArrayList<>();
          for (int index = 0; index < words.size(); index++) {
            all.add(new Recommended(recipients.get(index), words.get(index), restsOn.get(index)));
          }
          return new Recommendations(row.getInt("revision"), all);
        })
        .optional()
        .orElse(new Recommendations(0, List.of()));
  }

  /// Adds a revision; false where somebody else was quicker.
  boolean add(String inspection, Recommendations list, UUID by) {
    return database
            .sql(
                """
                insert into report_recommendations
                  (inspection, revision, recipients, words, rests_on, by)
                select :inspection, :revision, :recipients, :words, :restsOn, :by
                where :revision = (
                  select coalesce(max(revision), 0) + 1 from report_recommendations
                  where inspection = :inspection
                )
                on conflict do nothing
                """)
            .param("inspection", inspection)
            .param("revision", list.revision())
            .param(
                "recipients",
                list.all().stream().map(Recommended::recipient).toArray(String[]::new))
            .param("words", list.all().stream().map(Recommended::words).toArray(String[]::new))
            .param("restsOn", list.all().stream().map(Recommended::restsOn).toArray(String[]::new))
            .param("by", by)
            .update()
        == 1;
  }

  ChangedNames changedNames(String inspection) {
    return database
        .sql(
            """
            select * from report_changed_names where inspection = :inspection
            order by revision desc limit 1
            """)
        .param("inspection", inspection)
        .query((row, _) -> new ChangedNames(row.getInt("revision"), texts(row.getArray("names"))))
        .optional()
        .orElse(new ChangedNames(0, List.of()));
  }

  /// Adds a revision; false where somebody else was quicker.
  boolean add(String inspection, ChangedNames list, UUID by) {
    return database
            .sql(
                """
                insert into report_changed_names (inspection, revision, names, by)
                select :inspection, :revision, :names, :by
                where :revision = (
                  select coalesce(max(revision), 0) + 1 from report_changed_names
                  where inspection = :inspection
                )
                on conflict do nothing
                """)
            .param("inspection", inspection)
            .param("revision", list.revision())
            .param("names", list.names().toArray(String[]::new))
            .param("by", by)
            .update()
        == 1;
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }
}
