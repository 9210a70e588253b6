package plumbline.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import plumbline.document.ContentHash;
import plumbline.fieldwork.CaseFacts;
import plumbline.web.cases.Cases;

/// A served inspection of Alderney with cases, and one of Brecqhou beside it.
final class SampledInspection implements AutoCloseable {
  static final String ID = "alderney-2026";

  private final Running running = new Running();
  private final Map<String, UUID> accounts = new LinkedHashMap<>();
  private final URI start;
  private final JdbcClient database;

  SampledInspection(Path temporary) throws Exception {
    Settings settings = new Settings(Map.of(), Map.of());
    Serve.Start wanted =
        Serve.read(settings, "--data-dir", DataFolders.in(temporary).toString(), "--port", "0")
            .orElseThrow();
    start = URI.create(running.start(wanted, settings).address());
    database = running.context().getBean(JdbcClient.class);
    for (String service : List.of("alderney", "brecqhou")) {
      planned(service);
    }
  }

  JdbcClient database() {
    return database;
  }

  ApplicationContext program() {
    return running.context();
  }

  <T> T bean(Class<T> type) {
    return running.context().getBean(type);
  }

  private void planned(String service) {
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
    database
        .sql(
            """
            insert into inspection (id, service, framework_hash, type, announced)
            select ?, ?, hash, 'single', date '2026-03-02' from framework_version limit 1
            """)
        .params(service + "-2026", service)
        .update();
    database
        .sql(
            """
            insert into case_list (inspection, revision, file_name, content, sha256, cases)
            values (?, 1, 'cases.csv', 'x', encode(sha256('x'), 'hex'), 60)
            """)
        .param(service + "-2026")
        .update();
    database
        .sql(
            """
            insert into sample_draw
              (inspection, revision, case_list, plan, seed, proof, proof_sha256, reason)
            values (?, 1, 1, '{}', 'seed', '{}', encode(sha256('{}'), 'hex'), '')
            """)
        .param(service + "-2026")
        .update();
  }

  /// Three of each fourteen cases are read twice, and four case managers share them.
  void addCases(int from, int to) {
    Cases cases = bean(Cases.class);
    for (int number = from; number <= to; number++) {
      cases.add(
          ID,
          new CaseFacts(
              "K-%03d".formatted(number),
              Map.of(
                  "domain",
                  number % 2 == 0 ? "court" : "out-of-court",
                  "case_manager",
                  "CM-" + (1 + number % 4))),
          number % 5 == 2,
          false,
          1,
          Optional.empty());
    }
  }

  Browser signedIn(String name, String role, String place) {
    UUID id = UUID.randomUUID();
    accounts.put(name, id);
    database
        .sql("insert into account (id, sign_in_name, name) values (?, ?, ?)")
        .params(id, name.toLowerCase(Locale.ROOT) + "@example.org", name)
        .update();
    database
        .sql("insert into role_given (id, account, role, place) values (?, ?, ?, ?)")
        .params(UUID.randomUUID(), id, role, place)
        .update();
    String secret = UUID.randomUUID().toString();
    database
        .sql("insert into sign_in (token_hash, account, browser) values (?, ?, 'test')")
        .params(ContentHash.of(secret.getBytes(UTF_8)).hex(), id)
        .update();
    Browser browser = new Browser(start);
    browser.cookies.put("plumbline", secret);
    return browser;
  }

  String id(String name) {
    return account(name).toString();
  }

  UUID account(String name) {
    return Objects.requireNonNull(accounts.get(name), name);
  }

  @Override
  public void close() {
    running.close();
  }
}
