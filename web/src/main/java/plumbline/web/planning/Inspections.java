package plumbline.web.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plumbline.document.ContentHash;
import plumbline.web.access.Places;
import plumbline.web.access.Scope;
import plumbline.web.layout.LondonTime;

/// The inspections that are run here, and the changes of their plans.
@Repository
public class Inspections implements Places {
  /// With the latest description of its service, or once its ratings are confirmed with that which
  /// held then: it is in the file that was confirmed. One question: who asked a second one while
  /// reading the answer to the first would need two connections at once, and many who do that wait
  /// for each other.
  private static final String SELECT =
      """
      select inspection.id, framework_hash, type, announced, described.*
      from inspection cross join lateral (
        select * from service_revision
        where service_revision.service = inspection.service
          and (revision = 1 or made_at <= coalesce(
            (
              select at from (
                select step, at from ratings_step where ratings_step.inspection = inspection.id
                order by revision desc limit 1
              ) as latest where step = 'confirmed'
            ),
            'infinity'))
        order by revision desc limit 1
      ) as described
      """;

  private final JdbcClient database;
  private final Services services;

  /// Whose an inspection is, by whom, and since when that service knows: never changed once it is
  /// planned, and asked for with every request.
  private final Map<String, Announced> announced = new ConcurrentHashMap<>();

  private record Announced(String service, boolean selfAudit, LocalDate on) {}

  Inspections(JdbcClient database, Services services) {
    this.database = database;
    this.services = services;
  }

  @Override
  public Optional<Scope> inspection(String id) {
    return Optional.ofNullable(announced.computeIfAbsent(id, this::announced))
        .map(known ->
            PlannedInspection.scope(
                id, known.service(), known.selfAudit(), known.on(), Today.inLondon()));
  }

  private @Nullable Announced announced(String id) {
    return database
        .sql("select service, type, announced from inspection where id = :id")
        .param("id", id)
        .query((row, _) ->
            new Announced(
                String.valueOf(row.getString(1)),
                PlannedInspection.SELF_AUDIT.equals(row.getString(2)),
                row.getObject(3, LocalDate.class)))
        .optional()
        .orElse(null);
  }

  /// As it is in the transaction that asks, so nothing is remembered that may yet be undone.
  @Override
  public Optional<Owner> owner(String inspection) {
    return Optional.ofNullable(announced(inspection))
        .map(known -> new Owner(known.service(), known.selfAudit()));
  }

  @Override
  public boolean hasService(String id) {
    return services.find(id).isPresent();
  }

  @Override
  public Map<String, String> inspections() {
    Map<String, String> names = new LinkedHashMap<>();
    all()
        .forEach(one ->
            names.put(
                one.id(), one.service().name() + ", announced " + LondonTime.day(one.announced())));
    return names;
  }

  @Override
  public Map<String, String> services() {
    Map<String, String> names = new LinkedHashMap<>();
    services.all().stream()
        .sorted(Comparator.comparing(Service::name))
        .forEach(one -> names.put(one.id(), one.name()));
    return names;
  }

  public List<PlannedInspection> all() {
    return database.sql(SELECT + "order by announced desc, id").query(Inspections::read).list();
  }

  public Optional<PlannedInspection> find(String id) {
    return database
        .sql(SELECT + "where id = :id")
        .param("id", id)
        .query(Inspections::read)
        .optional();
  }

  /// An inspection with its plan as it stands.
  public Optional<Planned> planned(String id) {
    return find(id).map(inspection -> Planned.of(inspection, changes(id)));
  }

  /// Adds an inspection; false where there is one with its id.
  boolean add(PlannedInspection inspection, Optional<UUID> by) {
    return database
            .sql(
                """
                insert into inspection (id, service, framework_hash, type, announced, made_by)
                values (:id, :service, :framework, :type, :announced, :by)
                on conflict do nothing
                """)
            .param("id", inspection.id())
            .param("service", inspection.service().id())
            .param("framework", inspection.framework().hex())
            .param("type", inspection.type())
            .param("announced", inspection.announced())
            .param("by", by.orElse(null))
            .update()
        == 1;
  }

  /// The changes of an inspection's plan, in order.
  List<PlanChange> changes(String inspection) {
    return database
        .sql(
            """
            select plan_change.*, coalesce(account.name, 'Plumbline') as by
            from plan_change left join account on account.id = plan_change.made_by
            where inspection = :inspection order by revision
            """)
        .param("inspection", inspection)
        .query(Inspections::change)
        .list();
  }

  /// Adds a change under a revision; false where somebody took that revision in between.
  boolean change(
      String inspection,
      int revision,
      String milestone,
      PlanChange.Deed deed,
      LocalDate day,
      String reason,
      Optional<UUID> by) {
    return database
            .sql(
                """
                insert into plan_change
                  (inspection, revision, milestone, deed, day, reason, made_by)
                values (:inspection, :revision, :milestone, :deed, :day, :reason, :by)
                on conflict do nothing
                """)
            .param("inspection", inspection)
            .param("revision", revision)
            .param("milestone", milestone)
            .param("deed", deed.code())
            .param("day", day)
            .param("reason", reason)
            .param("by", by.orElse(null))
            .update()
        == 1;
  }

  private static PlannedInspection read(ResultSet row, int number) throws SQLException {
    return new PlannedInspection(
        row.getString("id"),
        Services.read(row, number),
        new ContentHash(row.getString("framework_hash")),
        row.getString("type"),
        row.getObject("announced", LocalDate.class));
  }

  private static PlanChange change(ResultSet row, int number) throws SQLException {
    return new PlanChange(
        row.getInt("revision"),
        row.getString("milestone"),
        PlanChange.Deed.of(row.getString("deed")),
        row.getObject("day", LocalDate.class),
        row.getString("reason"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getString("by"));
  }
}
