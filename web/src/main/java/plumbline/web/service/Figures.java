package plumbline.web.service;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plumbline.returns.Figure;

/// The figures that services gave. Each keeps what it was before.
@Repository
class Figures {
  private final JdbcClient database;

  Figures(JdbcClient database) {
    this.database = database;
  }

  /// The latest of each field, by the field’s id.
  Map<String, KeptFigure> of(String inspection) {
    Map<String, KeptFigure> figures = new LinkedHashMap<>();
    database
        .sql(
            """
            select distinct on (field) field, revision, value, source, day, period, comparator, at,
              account.name as by
            from service_figure join account on account.id = service_figure.by
            where inspection = :inspection order by field, revision desc
            """)
        .param("inspection", inspection)
        .query(row -> {
          figures.put(row.getString("field"), read(row));
        });
    return figures;
  }

  private static KeptFigure read(ResultSet row) throws SQLException {
    BigDecimal value = row.getBigDecimal("value");
    return new KeptFigure(
        row.getString("field"),
        row.getInt("revision"),
        value == null
            ? Optional.empty()
            : Optional.of(
                new Figure(
                    value,
                    row.getString("source"),
                    row.getObject("day", LocalDate.class),
                    row.getString("period"),
                    row.getString("comparator"))),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("by"));
  }

  /// How often any figure among these fields was given, taken back or changed.
  static int changes(Map<String, KeptFigure> kept, List<String> fields) {
    return fields.stream()
        .flatMap(field -> Optional.ofNullable(kept.get(field)).stream())
        .mapToInt(KeptFigure::revision)
        .sum();
  }

  /// Those who change an inspection’s figures take turns until their transactions end.
  void takeTurns(String inspection) {
    database
        .sql("select pg_advisory_xact_lock(hashtext('service figures'), hashtext(:inspection))")
        .param("inspection", inspection)
        .query((_, _) -> true)
        .single();
  }

  /// Adds what a field says now, in the turn of whoever changes the figures.
  void add(String inspection, String field, int revision, Optional<Figure> figure, UUID by) {
    database
        .sql(
            """
            insert into service_figure
              (inspection, field, revision, value, source, day, period, comparator, by)
            values
              (:inspection, :field, :revision, :value, :source, :day, :period, :comparator, :by)
            """)
        .param("inspection", inspection)
        .param("field", field)
        .param("revision", revision)
        .param("value", figure.map(Figure::value).orElse(null))
        .param("source", figure.map(Figure::source).orElse(""))
        .param("day", figure.map(Figure::day).orElse(null))
        .param("period", figure.map(Figure::period).orElse(""))
        .param("comparator", figure.map(Figure::comparator).orElse(""))
        .param("by", by)
        .update();
  }
}
