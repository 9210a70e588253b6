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
            order by place
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
            where inspection = :inspection and round = :round and number = :number
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
              (inspection, round, place, number, address, chapter, title, words, html)
            select :inspection, :round, place, nullif(number, 0), address, chapter, title, words,
              html
            from unnest(
              cast(:numbers as integer[]), cast(:addresses as text[]), cast(:chapters as text[]), cast(:titles as text[]),
              cast(:words as text[]), cast(:html as text[])
            ) with ordinality
              as passage (number, address, chapter, title, words, html, place)
            """)
        .param("inspection", inspection)
        .param("round", round)
        .param("addresses", column(passages, DraftPassage::address))
        .param("chapters", column(passages, DraftPassage::chapter))
        .param("titles", column(passages, DraftPassage::title))
        .param("numbers", passages.stream().map(DraftPassage::number).toArray(Integer[]::new))
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
        row.getString("words"),
        row.getString("html"));
  }
}
