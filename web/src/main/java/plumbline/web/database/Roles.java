package plumbline.web.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The two roles of the embedded database: the owner makes the tables, the serving role is granted
/// what it needs of them. The superuser is used here and nowhere else.
final class Roles {
  private Roles() {}

  /// Each step asks first whether it was done: a start that was killed in between goes on here.
  static void make(String server, String database, Passwords passwords, Path folder) {
    try (Connection connection = Connecting.to(server + "postgres", passwords.superuser())) {
      makeRole(connection, passwords.owner());
      makeRole(connection, passwords.serving());
      if (!exists(connection, "select from pg_database where datname = ?", database)) {
        execute(connection, "create database " + database + " owner " + passwords.owner().user());
      }
      // By default everybody may connect to every database of a server.
      execute(connection, "revoke all on database " + database + " from public");
      execute(
          connection,
          "grant connect on database " + database + " to " + passwords.serving().user());
    } catch (SQLException problem) {
      if (Connecting.refusesPassword(problem)) {
        throw new CannotStart(
            "The database in %s refuses the passwords in %s"
                .formatted(folder, folder.resolve("secrets/database-passwords")),
            "put back the password file that belongs to this database from your backup");
      }
      throw new CannotStart(
          "The roles of the database in %s cannot be made (%s)"
              .formatted(folder, problem.getMessage()),
          "read %s".formatted(folder.resolve("logs/database.log")));
    }
  }

  /// The password is one of ours, letters and digits only (see Password), so it needs no quoting.
  private static void makeRole(Connection connection, Login login) throws SQLException {
    if (exists(connection, "select from pg_roles where rolname = ?", login.user())) {
      return;
    }
    execute(
        connection,
        """
        create role %s login
          nosuperuser nocreatedb nocreaterole noreplication nobypassrls
          password '%s'
        """
            .formatted(login.user(), login.password().secret()));
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
