package plumbline.web.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plumbline.web.planning.AlertSide;
import plumbline.web.planning.OpenAlerts;

/// The alerts and what happened to them. Nothing of it is ever changed.
@Repository
public class Alerts implements OpenAlerts {
  private static final String OPEN =
      "not exists (select from alert_event where alert = alert.id and kind = 'outcome')";

  private final JdbcClient database;

  Alerts(JdbcClient database) {
    this.database = database;
  }

  @Override
  public int waiting(String inspection, AlertSide side) {
    return database
        .sql(
            """
            select count(*) from alert where inspection = :inspection and not exists (
              select from alert_event where alert = alert.id and kind in (:acknowledged, 'outcome')
            )
            """)
        .param("inspection", inspection)
        .param("acknowledged", AlertEvent.Kind.acknowledged(side).code())
        .query(Integer.class)
        .single();
  }

  /// How many were raised in an inspection, as a report says it.
  public String sentence(String inspection) {
    int raised =
        database
            .sql("select count(*) from alert where inspection = :inspection")
            .param("inspection", inspection)
            .query(Integer.class)
            .single();
    return switch (raised) {
      case 0 -> "No children at imminent risk of harm were reported.";
      case 1 -> "One alert about a child at imminent risk of harm was raised.";
      default -> "%d alerts about children at imminent risk of harm were raised.".formatted(raised);
    };
  }

  /// The latest first.
  List<Alert> of(String inspection) {
    return read("inspection = :inspection", Map.of("inspection", inspection));
  }

  /// Those of all inspections that have no outcome yet.
  List<Alert> open() {
    return read(OPEN, Map.of());
  }

  Optional<Alert> find(String inspection, UUID id) {
    return of(inspection).stream().filter(alert -> alert.id().equals(id)).findFirst();
  }

  /// Adds an alert; false where there is one with its id.
  boolean add(UUID id, String inspection, Optional<Integer> number, String words, UUID by) {
    return database
            .sql(
                """
                insert into alert (id, inspection, number, words, raised_by)
                values (:id, :inspection, :number, :words, :by) on conflict (id) do nothing
                """)
            .param("id", id)
            .param("inspection", inspection)
            .param("number", number.orElse(null))
            .param("words", words)
            .param("by", by)
            .update()
        == 1;
  }

  /// Adds what a person did; false where somebody did the same before, of what is done once.
  boolean answer(UUID alert, AlertEvent.Kind kind, String words, UUID by) {
    return add(alert, kind, "", words, Optional.of(by));
  }

  /// Adds how an e-mail went.
  void delivered(UUID alert, AlertEvent.Kind kind, String recipient, String words) {
    add(alert, kind, recipient, words, Optional.empty());
  }

  private boolean add(
      UUID alert, AlertEvent.Kind kind, String recipient, String words, Optional<UUID> by) {
    return database
            .sql(
                """
                insert into alert_event (alert, kind, recipient, words, by)
                values (:alert, :kind, :recipient, :words, :by) on conflict do nothing
                """)
            .param("alert", alert)
            .param("kind", kind.code())
            .param("recipient", recipient)
            .param("words", words)
            .param("by", by.orElse(null))
            .update()
        == 1;
  }

  private List<Alert> read(String condition, Map<String, String> parameters) {
    Map<UUID, List<AlertEvent>> events = new HashMap<>();
    database
        .sql(
            """
            select alert_event.*, coalesce(account.name, '') as by_name
            from alert_event join alert on alert.id = alert_event.alert
            left join account on account.id = alert_event.by
            where %s order by alert_event.id
            """
                .formatted(condition))
        .params(parameters)
        .query(row -> {
          events
              .computeIfAbsent(row.getObject("alert", UUID.class), _ -> new ArrayList<>())
              .add(event(row));
        });
    return database
        .sql(
            """
            select alert.*, account.name as raiser
            from alert join account on account.id = alert.raised_by
            where %s order by raised_at desc, alert.id
            """
                .formatted(condition))
        .params(parameters)
        .query((row, _) -> alert(row, events))
        .list();
  }

  private static AlertEvent event(ResultSet row) throws SQLException {
    return new AlertEvent(
        AlertEvent.Kind.of(row.getString("kind")),
        row.getString("recipient"),
        row.getString("words"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("by_name"));
  }

  private static Alert alert(ResultSet row, Map<UUID, List<AlertEvent>> events)
      throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Alert(
        id,
        row.getString("inspection"),
        Optional.ofNullable(row.getObject("number", Integer.class)),
        row.getString("words"),
        row.getObject("raised_at", OffsetDateTime.class).toInstant(),
        row.getObject("raised_by", UUID.class),
        row.getString("raiser"),
        events.getOrDefault(id, List.of()));
  }
}
