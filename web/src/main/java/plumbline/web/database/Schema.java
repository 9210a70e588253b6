package plumbline.web.database;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/// The tables, brought to the form that this version of Plumbline knows. Each migration is one
/// transaction: a start that is killed in the middle leaves the form of before.
public final class Schema {
  private Schema() {}

  public static void migrate(DatabaseAccess access) {
    try {
      Flyway flyway =
          Flyway.configure()
              .dataSource(access.url(), access.owner().user(), access.owner().password().secret())
              .locations("classpath:plumbline/web/database/migration")
              .placeholders(Map.of("app", quoted(access.serving().user())))
              .validateMigrationNaming(true)
              .load();
      refuseNewer(flyway, access);
      flyway.migrate();
    } catch (FlywayException problem) {
      throw new CannotStart(
          "The tables of the %s cannot be brought up to date (%s)"
              .formatted(access.place(), rootOf(problem)),
          "mend that, then start again; nothing was changed by half");
    }
  }

  private static void refuseNewer(Flyway flyway, DatabaseAccess access) {
    Arrays.stream(flyway.info().all())
        .filter(migration ->
            migration.getState() == MigrationState.FUTURE_SUCCESS
                || migration.getState() == MigrationState.FUTURE_FAILED)
        .reduce((_, latest) -> latest)
        .map(MigrationInfo::getVersion)
        .ifPresent(version -> {
          throw new CannotStart(
              "The %s was written by a newer Plumbline (its tables have version %s)"
                  .formatted(access.place(), version),
              "start that version or a later one, or restore a backup of before");
        });
  }

  /// What the database itself said, else the first line of what Flyway says about it.
  private static String rootOf(FlywayException problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException said) {
        return String.valueOf(said.getMessage());
      }
    }
    return String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
  }

  private static String quoted(String role) {
    return '"' + role.replace("\"", "\"\"") + '"';
  }
}
