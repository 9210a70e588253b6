package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import plumbline.fieldwork.CaseFacts;
import plumbline.web.cases.AssessedCase;
import plumbline.web.cases.Assignments;
import plumbline.web.cases.CaseAssignment;
import plumbline.web.cases.Cases;
import plumbline.web.cases.Reading;
import plumbline.web.cases.Readings;

/// A running Plumbline with people, inspections and cases that a test puts there.
final class Site implements AutoCloseable {
  static final String PASSWORD = "heron ladder biscuit";

  private final Running running = new Running();
  final URI start;
  final JdbcClient database;
  private String passwordHash = "";

  private Site(Path temporary, Settings settings) throws Exception {
    Serve.Start wanted =
        Serve.read(settings, "--data-dir", DataFolders.in(temporary).toString(), "--port", "0")
            .orElseThrow();
    start = URI.create(running.start(wanted, settings).address());
    database = bean(JdbcClient.class);
  }

  static Site in(Path temporary) throws Exception {
    return in(temporary, Map.of());
  }

  /// With what an administrator sets as properties.
  static Site in(Path temporary, Map<String, String> properties) throws Exception {
    return new Site(temporary, new Settings(properties, Map.of()));
  }

  <T> T bean(Class<T> type) {
    return running.context().getBean(type);
  }

  /// Adds an inspection `{service}-2026` of a service, announced in March 2026.
  String inspection(String service, String framework) {
    return inspection(service, framework, "single");
  }

  String inspection(String service, String framework, String type) {
    String hash =
        database
            .sql("select hash from framework_version where id = ?")
            .param(framework)
            .query(String.class)
            .single();
    database.sql("insert into service (id) values (?)").param(service).update();
    database
        .sql(
            """
            insert into service_revision
              (service, revision, name, aliases, authorities, region, police_area, country)
            values (?, 1, ?, '{}', '{}', '', '', 'England')
            """)
        .params(service, service + " YJS")
        .update();
    String id = service + "-2026";
    database
        .sql(
            """
            insert into inspection (id, service, framework_hash, type, announced)
            values (?, ?, ?, ?, date '2026-03-02')
            """)
        .params(id, service, hash, type)
        .update();
    return id;
  }

  /// Adds somebody with a role in an inspection or for a service.
  UUID account(String name, String role, String place) {
    UUID id = UUID.randomUUID();
    if (passwordHash.isEmpty()) {
      passwordHash = String.valueOf(bean(PasswordEncoder.class).encode(PASSWORD));
    }
    database
        .sql("insert into account (id, sign_in_name, name) values (?, ?, ?)")
        .params(id, address(name), name)
        .update();
    database
        .sql("insert into account_password (account, revision, hash) values (?, 1, ?)")
        .params(id, passwordHash)
        .update();
    database
        .sql("insert into role_given (id, account, role, place) values (?, ?, ?, ?)")
        .params(UUID.randomUUID(), id, role, place)
        .update();
    return id;
  }

  static String address(String name) {
    return name.toLowerCase(java.util.Locale.ROOT) + "@example.org";
  }

  Browser signedIn(String name) throws Exception {
    Browser browser = new Browser(start);
    assertThat(browser.signIn(address(name), PASSWORD).statusCode()).isEqualTo(303);
    return browser;
  }

  /// Somebody new who has a role.
  Browser signedIn(String name, String role, String place) throws Exception {
    account(name, role, place);
    return signedIn(name);
  }

  /// Adds a case to an inspection's sample, as if it had been drawn.
  int sampled(String inspection, String ref, boolean secondRead, Map<String, Object> facts) {
    database
        .sql(
            """
            insert into case_list (inspection, revision, file_name, content, sha256, cases)
            values (?, 1, 'cases.csv', ''::bytea, encode(sha256(''::bytea), 'hex'), 0)
            on conflict do nothing
            """)
        .param(inspection)
        .update();
    database
        .sql(
            """
            insert into sample_draw
              (inspection, revision, case_list, plan, seed, proof, proof_sha256, reason)
            values (?, 1, 1, '{}', 'made by a test', '{}', encode(sha256('{}'), 'hex'), '')
            on conflict do nothing
            """)
        .param(inspection)
        .update();
    return bean(Cases.class)
        .add(inspection, new CaseFacts(ref, facts), secondRead, false, 1, Optional.empty());
  }

  /// Adds a court case with its readers, as if it had been drawn and allocated.
  int courtCase(
      String inspection, boolean secondRead, Optional<UUID> reader, Optional<UUID> second) {
    int number =
        sampled(
            inspection,
            "C" + UUID.randomUUID().toString().substring(0, 8),
            secondRead,
            Map.of("domain", "court", "disposal", "referral-order", "rosh", "medium", "age", 15));
    bean(Assignments.class)
        .add(
            inspection,
            number,
            new CaseAssignment(1, reader, second, Optional.empty()),
            "",
            Optional.empty());
    return number;
  }

  /// What is said in a reading of a case, as it is kept.
  AssessedCase kept(String inspection, int number, Reading reading) {
    return bean(Readings.class).find(inspection, number, reading).orElseThrow();
  }

  @Override
  public void close() {
    running.close();
  }
}
