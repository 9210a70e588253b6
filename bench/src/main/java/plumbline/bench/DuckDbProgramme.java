package plumbline.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// The baseline for `plumbline rate --answers`: the same ratings by DuckDB with its usual settings,
/// as a process of its own. It does less than we do: it checks neither questions nor answers, reads
/// no framework, and takes the rules of `youth-2018` from its SQL. Of the forms tried (enumerated
/// types, histograms, all questions grouped) this was the quickest.
final class DuckDbProgramme {
  private static final String RATE =
      """
      COPY (
        WITH tally AS (
          SELECT inspection, question,
            count(*) FILTER (lower(answer) IN ('y', 'yes')) AS yes,
            count(*) FILTER (lower(answer) IN ('n', 'no')) AS no
          FROM read_csv('{answers}', header = true, auto_detect = false, quote = '"', escape = '"',
            columns = {'inspection': 'VARCHAR', 'case': 'VARCHAR', 'question': 'VARCHAR', 'answer': 'VARCHAR'})
          WHERE question IN ('2.1.1', '2.1.2', '2.1.3', '2.2.1', '2.2.2', '2.2.3', '2.3.1', '2.3.2',
            '2.3.3', '2.4.1', '2.4.2', '2.4.3', '3.1.1', '3.1.2', '3.1.3', '3.2.1', '3.2.2', '3.2.3',
            '3.3.1', '3.3.2', '3.3.3', '3.4.1', '3.4.2')
          GROUP BY inspection, question),
        share AS (
          SELECT inspection, question[1:3] AS standard,
            (200 * yes + yes + no) // (2 * (yes + no)) AS percent
          FROM tally WHERE yes + no > 0),
        rated AS (
          SELECT inspection, standard,
            CASE WHEN min(percent) >= 80 THEN 3 WHEN min(percent) >= 65 THEN 2
              WHEN min(percent) >= 50 THEN 1 ELSE 0 END AS rank
          FROM share GROUP BY inspection, standard
          UNION ALL
          SELECT inspection, standard,
            CASE rating WHEN 'Inadequate' THEN 0 WHEN 'Requires improvement' THEN 1 WHEN 'Good' THEN 2
              WHEN 'Outstanding' THEN 3 END
          FROM read_csv('{judgements}', header = true, auto_detect = false, quote = '"', escape = '"',
            columns = {'inspection': 'VARCHAR', 'standard': 'VARCHAR', 'rating': 'VARCHAR'})),
        wide AS (
          SELECT inspection,
            max(rank) FILTER (standard = '1.1') AS "1.1", max(rank) FILTER (standard = '1.2') AS "1.2",
            max(rank) FILTER (standard = '1.3') AS "1.3", max(rank) FILTER (standard = '1.4') AS "1.4",
            max(rank) FILTER (standard = '2.1') AS "2.1", max(rank) FILTER (standard = '2.2') AS "2.2",
            max(rank) FILTER (standard = '2.3') AS "2.3", max(rank) FILTER (standard = '2.4') AS "2.4",
            max(rank) FILTER (standard = '3.1') AS "3.1", max(rank) FILTER (standard = '3.2') AS "3.2",
            max(rank) FILTER (standard = '3.3') AS "3.3", max(rank) FILTER (standard = '3.4') AS "3.4",
            CASE WHEN count(*) = 12 THEN sum(rank) END AS score
          FROM rated GROUP BY inspection)
        SELECT *, CASE WHEN score >= 31 THEN 3 WHEN score >= 19 THEN 2 WHEN score >= 7 THEN 1
          WHEN score >= 0 THEN 0 END AS overall
        FROM wide ORDER BY inspection)
      TO '{out}' (FORMAT csv, HEADER)
      """;

  private DuckDbProgramme() {}

  /// ANSWERS.csv JUDGEMENTS.csv OUT.csv
  public static void main(String[] arguments) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET preserve_insertion_order = false");
      statement.execute(
          RATE.replace("{answers}", arguments[0])
              .replace("{judgements}", arguments[1])
              .replace("{out}", arguments[2]));
    }
  }
}
