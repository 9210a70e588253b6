package plumbline.web.planning;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import plumbline.web.access.Person;

/// The services, each with its latest description.
@Repository
class Services {
  private final JdbcClient database;
  private final RatingsLock lock;
  private final DecisionTrail trail;

  Services(JdbcClient database, RatingsLock lock, DecisionTrail trail) {
    this.database = database;
    this.lock = lock;
    this.trail = trail;
  }

  List<Service> all() {
    return database
        .sql(
            """
            select distinct on (service) * from service_revision
            order by service, revision desc
            """)
        .query(Services::read)
        .list();
  }

  Optional<Service> find(String id) {
    return database
        .sql("select * from service_revision where service = :id order by revision desc limit 1")
        .param("id", id)
        .query(Services::read)
        .optional();
  }

  /// Adds a service with its first description; false where there is one with its id.
  boolean add(Service service, Optional<UUID> by) {
    boolean added =
        database
                .sql("insert into service (id, made_by) values (:id, :by) on conflict do nothing")
                .param("id", service.id())
                .param("by", by.orElse(null))
                .update()
            == 1;
    if (added) {
      describe(service, 1, by);
    }
    return added;
  }

  /// The latest description of a service has this number.
  int revision(String service) {
    return database
        .sql("select max(revision) from service_revision where service = :service")
        .param("service", service)
        .query(Integer.class)
        .single();
  }

  /// What came of describing a service anew.
  enum Outcome {
    DESCRIBED,
    /// Somebody else was quicker.
    OVERTAKEN,
    /// The ratings of the inspection are confirmed.
    CONFIRMED
  }

  /// Describes a service anew; that nothing changed is no revision. An inspection whose ratings are
  /// confirmed keeps the description that held then.
  ///
  /// @param inspection from which it is done: its trail tells of it
  /// @param revision the one that is to be replaced
  @Transactional
  Outcome describe(PlannedInspection inspection, ServiceForm form, int revision, Person by) {
    if (lock.refusal(inspection.id()).isPresent()) {
      return Outcome.CONFIRMED;
    }
    database
        .sql("select id from inspection where service = :service order by id")
        .param("service", inspection.service().id())
        .query(String.class)
        .list()
        .forEach(lock::delay);
    Service before = find(inspection.service().id()).orElseThrow();
    Service after = form.service(before.id());
    if (revision(before.id()) != revision) {
      return Outcome.OVERTAKEN;
    }
    if (after.equals(before)) {
      return Outcome.DESCRIBED;
    }
    if (!describe(after, revision + 1, Optional.of(by.id()))) {
      return Outcome.OVERTAKEN;
    }
    Map<String, String> changes = ServiceForm.of(after).changes(ServiceForm.of(before));
    trail.add(
        inspection.id(),
        by,
        "service-described",
        "The service’s details were changed: " + String.join(", ", changes.keySet()),
        changes);
    return Outcome.DESCRIBED;
  }

  private boolean describe(Service service, int revision, Optional<UUID> by) {
    return database
            .sql(
                """
                insert into service_revision (service, revision, name, aliases, authorities, region,
                  police_area, country, caseload, made_at, made_by)
                values (:id, :revision, :name, :aliases, :authorities, :region, :policeArea,
                  :country, :caseload, clock_timestamp(), :by)
                on conflict do nothing
                """)
            .param("id", service.id())
            .param("revision", revision)
            .param("name", service.name())
            .param("aliases", service.aliases().toArray(String[]::new))
            .param("authorities", service.authorities().toArray(String[]::new))
            .param("region", service.region())
            .param("policeArea", service.policeArea())
            .param("country", service.country())
            .param(
                "caseload", service.caseload().isPresent() ? service.caseload().getAsInt() : null)
            .param("by", by.orElse(null))
            .update()
        == 1;
  }

  static Service read(ResultSet row, int number) throws SQLException {
    Integer caseload = row.getObject("caseload", Integer.class);
    return new Service(
        row.getString("service"),
        row.getString("name"),
        texts(row.getArray("aliases")),
        texts(row.getArray("authorities")),
        row.getString("region"),
        row.getString("police_area"),
        row.getString("country"),
        caseload == null ? OptionalInt.empty() : OptionalInt.of(caseload));
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
  }
}
