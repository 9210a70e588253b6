package plumbline.web;

import java.util.Map;
import java.util.Optional;
import plumbline.web.database.CannotStart;
import plumbline.web.database.ConfiguredDatabase;
import plumbline.web.database.Login;
import plumbline.web.database.Password;

/// What an administrator sets outside of the command line, as a property or in the environment; the
/// property wins.
record Settings(Map<String, String> properties, Map<String, String> environment) {
  static final String LOOPBACK = "127.0.0.1";

  /// The repository's root, which the launcher tells.
  Optional<String> home() {
    return find("plumbline.home", "PLUMBLINE_HOME");
  }

  /// Where visitors may come from: this machine alone, unless somebody decided otherwise.
  String address() {
    return find("plumbline.address", "PLUMBLINE_ADDRESS").orElse(LOOPBACK);
  }

  /// The address of the proxy that ends TLS, whose word on who asks is believed; nobody's else is.
  Optional<String> proxy() {
    return find("plumbline.proxy", "PLUMBLINE_PROXY");
  }

  Optional<ConfiguredDatabase> database() {
    return find("plumbline.database.url", "DB_URL")
        .map(url ->
            new ConfiguredDatabase(
                url,
                new Login(
                    find("plumbline.database.user", "DB_USER")
                        .orElseThrow(() ->
                            new CannotStart(
                                "DB_URL names a database, but DB_USER is missing",
                                "set DB_USER and DB_PASSWORD too, or unset DB_URL")),
                    password("plumbline.database.password", "DB_PASSWORD")),
                find("plumbline.database.owner.user", "DB_OWNER_USER")
                    .map(owner ->
                        new Login(
                            owner,
                            password("plumbline.database.owner.password", "DB_OWNER_PASSWORD")))));
  }

  private Password password(String property, String variable) {
    return new Password(find(property, variable).orElse(""));
  }

  private Optional<String> find(String property, String variable) {
    return Optional.ofNullable(properties.get(property))
        .or(() -> Optional.ofNullable(environment.get(variable)))
        .filter(value -> !value.isBlank());
  }
}
