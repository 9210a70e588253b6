package plumbline.web.factual;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The drafts as they were sent, paragraph by paragraph.
@Repository
class DraftPassages {
  private final JdbcClient database;

  DraftPassages(JdbcClient database) {
    this.database = database;
  }

  /// Those of one draft, in their order.
  List<DraftPassage> of(String inspection, int round) {
    return database
        .sql(
            """
            select * from factual_passage where inspection = :inspection and round = :round
            order by number
            """)
        .param("inspection", inspection)
        .param("round", round)
        .query(DraftPassages::read)
        .list();
  }

  /// One that can be challenged.
  Optional<DraftPassage> find(String inspection, int round, int number) {
    return database
        .sql(
            """
            select * from factual_passage
            where inspection = :inspection and round = :round and number = :number and challengeable
            """)
        .param("inspection", inspection)
        .param("round", round)
        .param("number", number)
        .query(DraftPassages::read)
        .optional();
  }

  void add(String inspection, int round, List<DraftPassage> passages) {
    database
        .sql(
            """
            insert into factual_passage
              (inspection, round, number, address, chapter, title, challengeable, words, html)
            select :inspection, :round, number, address, chapter, title, challengeable, words, html
            from unnest(
              cast(:addresses as text[]), cast(:chapters as text[]), cast(:titles as text[]),
              cast(:texts as boolean[]), cast(:words as text[]), cast(:html as text[])
            ) with ordinality
              as passage (address, chapter, title, challengeable, words, html, number)
            """)
        .param("inspection", inspection)
        .param("round", round)
        .param("addresses", column(passages, DraftPassage::address))
        .param("chapters", column(passages, DraftPassage::chapter))
        .param("titles", column(passages, DraftPassage::title))
        .param("texts", passages.stream().map(DraftPassage::isText).toArray(Boolean[]::new))
        .param("words", column(passages, DraftPassage::words))
        .param("html", column(passages, DraftPassage::html))
        .update();
  }

  private static String[] column(
      List<DraftPassage> passages, Function<DraftPassage, String> value) {
    return passages.stream().map(value).toArray(String[]::new);
  }

  private static DraftPassage read(ResultSet row, int at) throws SQLException {
    return new DraftPassage(
        row.getInt("number"),
        row.getString("address"),
        row.getString("chapter"),
        row.getString("title"),
        row.getBoolean("challengeable"),
        row.getString("words"),
        row.getString("html"));
  }
}
