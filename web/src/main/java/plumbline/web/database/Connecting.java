package plumbline.web.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// A single connection, outside of the pool, for what is done once at the start.
final class Connecting {
  private static final String SECONDS_TO_CONNECT = "10";

  private Connecting() {}

  static Connection to(String url, Login login) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", login.user());
    properties.setProperty("password", login.password().secret());
    properties.setProperty("connectTimeout", SECONDS_TO_CONNECT);
    properties.setProperty("loginTimeout", SECONDS_TO_CONNECT);
    return DriverManager.getConnection(url, properties);
  }

  /// Class 28 of SQL's states: the login is not accepted.
  static boolean refusesPassword(SQLException problem) {
    return problem.getSQLState() != null && problem.getSQLState().startsWith("28");
  }
}
