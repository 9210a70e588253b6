package plumbline.web.planning;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plumbline.web.access.ServiceOfInspection;

/// The table `inspection`: those that are run here.
@Repository
class PlannedInspections implements ServiceOfInspection {
  private final JdbcClient database;

  PlannedInspections(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Optional<String> of(String inspection) {
    return database
        .sql("select service from inspection where id = :id")
        .param("id", inspection)
        .query(String.class)
        .optional();
  }
}
