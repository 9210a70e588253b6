package plumbline.web;

import java.util.LinkedHashMap;
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

  /// Where visitors reach Plumbline, for links that leave it: `https://plumbline.example.org`.
  private Optional<String> url() {
    return find("plumbline.url", "PLUMBLINE_URL")
        .map(url -> {
          if (!url.matches("https?://[A-Za-z0-9.-]+(:[0-9]+)?/?")) {
            throw new CannotStart(
                "PLUMBLINE_URL is no address of a site (%s)".formatted(url),
                "write one such as https://plumbline.example.org");
          }
          return url.replaceFirst("/$", "");
        });
  }

  /// What the application is told of the servers around it, by the names of its properties.
  Map<String, String> neighbours() {
    Map<String, String> neighbours = new LinkedHashMap<>();
    url().ifPresent(url -> neighbours.put("plumbline.url", url));
    find("plumbline.smtp.url", "PLUMBLINE_SMTP")
        .ifPresent(server -> {
          // Not repeated when it is wrong: it may hold a password.
          if (!server.matches("smtps?://[A-Za-z0-9.-]+:[0-9]+")) {
            throw new CannotStart(
                "PLUMBLINE_SMTP is no address of a mail server",
                "write one such as smtp://mail.example.org:587, with no user or password in it");
          }
          neighbours.put("plumbline.smtp.url", server);
          neighbours.put(
              "plumbline.smtp.from",
              beside("PLUMBLINE_SMTP", "plumbline.smtp.from", "PLUMBLINE_SMTP_FROM"));
          beside("PLUMBLINE_SMTP", "plumbline.url", "PLUMBLINE_URL");
          find("plumbline.smtp.user", "PLUMBLINE_SMTP_USER")
              .ifPresent(user -> {
                neighbours.put("plumbline.smtp.user", user);
                neighbours.put(
                    "plumbline.smtp.password",
                    beside(
                        "PLUMBLINE_SMTP_USER",
                        "plumbline.smtp.password",
                        "PLUMBLINE_SMTP_PASSWORD"));
              });
        });
    find("plumbline.scanner", "PLUMBLINE_SCANNER")
        .ifPresent(command -> neighbours.put("plumbline.scanner", command));
    find("plumbline.oidc.issuer", "PLUMBLINE_OIDC_ISSUER")
        .ifPresent(issuer -> neighbours.putAll(provider(issuer)));
    return neighbours;
  }

  /// Who says who people are. Secrets go there: encrypted, but to this machine.
  private Map<String, String> provider(String issuer) {
    String other = "PLUMBLINE_OIDC_ISSUER";
    if (!issuer.matches(
        "(https://[A-Za-z0-9.-]+|http://(localhost|127\\.0\\.0\\.1))(:[0-9]+)?(/[!-~]*)?")) {
      throw new CannotStart(
          "%s is no provider of OpenID Connect (%s)".formatted(other, issuer),
          "write its address with https, as its settings call the issuer");
    }
    beside(other, "plumbline.url", "PLUMBLINE_URL");
    return Map.of(
        "plumbline.oidc.issuer",
        issuer,
        "plumbline.oidc.client",
        beside(other, "plumbline.oidc.client", "PLUMBLINE_OIDC_CLIENT"),
        "plumbline.oidc.secret",
        beside(other, "plumbline.oidc.secret", "PLUMBLINE_OIDC_SECRET"),
        "plumbline.oidc.name",
        find("plumbline.oidc.name", "PLUMBLINE_OIDC_NAME").orElse(""));
  }

  /// A setting without which another is of no use.
  private String beside(String other, String property, String variable) {
    return find(property, variable)
        .orElseThrow(() ->
            new CannotStart(
                "%s is set, but %s is missing".formatted(other, variable), "set both, or neither"));
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
