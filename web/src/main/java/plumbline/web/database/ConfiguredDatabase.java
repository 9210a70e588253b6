package plumbline.web.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL database that the administrator named, for production: it is not ours to start or
/// to stop, only to find, and to say plainly when it cannot be used.
public record ConfiguredDatabase(String url, Login serving, Optional<Login> owner) {
  private static final Logger LOG = LoggerFactory.getLogger(ConfiguredDatabase.class);
  private static final String SCHEME = "jdbc:postgresql:";

  public ConfiguredDatabase {
    if (!url.startsWith(SCHEME)) {
      throw new CannotStart(
          "DB_URL is not the address of a PostgreSQL database",
          "write it like jdbc:postgresql://host:5432/plumbline");
    }
    if (url.matches("(?i).*[?&](user|password)=.*")) {
      throw new CannotStart(
          "DB_URL holds a user or a password, where logs would show it",
          "give them as DB_USER and DB_PASSWORD");
    }
  }

  /// Tries both logins, so that a wrong one is found now and not by the first visitor.
  public DatabaseAccess reached() {
    try (Connection connection = connect(serving)) {
      warnOfTooStrong(connection);
    } catch (SQLException problem) {
      throw new CannotStart(
          "The database at %s cannot be asked (%s)".formatted(place(), problem.getMessage()),
          "mend the database, then start again");
    }
    if (owner.isPresent()) {
      try {
        connect(owner.get()).close();
      } catch (SQLException harmless) {
        // It was reached, which is all that was asked.
      }
    }
    return new DatabaseAccess(url, serving, owner.orElse(serving), "database at " + place());
  }

  private Connection connect(Login login) {
    try {
      return Connecting.to(url, login);
    } catch (SQLException problem) {
      String state = Optional.ofNullable(problem.getSQLState()).orElse("");
      if (Connecting.refusesPassword(problem)) {
        throw new CannotStart(
            "The database at %s refuses the user %s or the password"
                .formatted(place(), login.user()),
            login.equals(serving)
                ? "correct DB_USER and DB_PASSWORD"
                : "correct DB_OWNER_USER and DB_OWNER_PASSWORD");
      }
      if (state.equals("3D000")) {
        throw new CannotStart(
            "There is no database at %s".formatted(place()),
            "create it, or correct the name in DB_URL");
      }
      if (state.startsWith("08")) {
        throw new CannotStart(
            "No database answers at %s".formatted(place()),
            "start it, or correct the host and port in DB_URL");
      }
      throw new CannotStart(
          "The database at %s cannot be used (%s)".formatted(place(), problem.getMessage()),
          "mend the database, then start again");
    }
  }

  /// The address as people write it, without the settings behind it.
  String place() {
    return url.substring(SCHEME.length()).replaceFirst("^//", "").replaceFirst("\\?.*$", "");
  }

  /// Works, and is said: what is stored could be changed by a fault in the application.
  private void warnOfTooStrong(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet role =
            statement.executeQuery(
                """
                select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
                from pg_roles where rolname = current_user
                """)) {
      boolean strong = role.next() && role.getBoolean(1);
      if (strong || owner.isEmpty()) {
        LOG.warn(
            "The database user {} could change or remove what is stored: let another role own the"
                + " tables (DB_OWNER_USER, DB_OWNER_PASSWORD) and give DB_USER no powers",
            serving.user());
      }
    }
  }
}
