package plumbline.web.planning;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The services, each with its latest description.
@Repository
class Services {
  private final JdbcClient database;

  Services(JdbcClient database) {
    this.database = database;
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
      database
          .sql(
              """
              insert into service_revision (service, revision, name, aliases, authorities, region,
                police_area, country, caseload, made_by)
              values (:id, 1, :name, :aliases, :authorities, :region, :policeArea, :country,
                :caseload, :by)
              """)
          .param("id", service.id())
          .param("name", service.name())
          .param("aliases", service.aliases().toArray(String[]::new))
          .param("authorities", service.authorities().toArray(String[]::new))
          .param("region", service.region())
          .param("policeArea", service.policeArea())
          .param("country", service.country())
          .param("caseload", service.caseload().isPresent() ? service.caseload().getAsInt() : null)
          .param("by", by.orElse(null))
          .update();
    }
    return added;
  }

  static Service read(ResultSet row, int number) throws SQLException {
    int caseload = row.getInt("caseload");
    return new Service(
        row.getString("service"),
        row.getString("name"),
        texts(row.getArray("aliases")),
        texts(row.getArray("authorities")),
        row.getString("region"),
        row.getString("police_area"),
        row.getString("country"),
        row.wasNull() ? OptionalInt.empty() : OptionalInt.of(caseload));
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
  }
}
