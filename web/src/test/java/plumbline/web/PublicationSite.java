package plumbline.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import plumbline.document.ContentHash;
import plumbline.inspection.Inspection;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A site for tests of publication: inspections whose ratings are confirmed, and what the public
/// gets.
abstract class PublicationSite extends PanelSite {
  private static final String OWNER = "plumbline_owner";
  static final HttpClient PUBLIC = HttpClient.newHttpClient();

  /// What in a published file contradicts itself, and could not be signed off.
  private static final List<String> CONTRADICTED =
      List.of(
          "caseload",
          "contextualFacts",
          "demographics",
          "knownContradictions",
          "notes",
          "offenceTypes",
          "organisationData",
          "staffing",
          "surveys");

  /// The inspection file of Wirral as a panel would confirm it, under another id.
  static String file(String id) {
    Inspection wirral = published("wirral-2021");
    ObjectNode file = (ObjectNode) JsonMapper.shared().readTree(wirral.file().text());
    file.put("id", id);
    file.put("service", "Service of " + id);
    CONTRADICTED.forEach(file::remove);
    return file.toString();
  }

  /// The same but for one answer to a prompt, which decides no rating.
  static String otherAnswer(String id) {
    ObjectNode file = (ObjectNode) JsonMapper.shared().readTree(file(id));
    ObjectNode prompt = (ObjectNode) file.get("tallies").get("2.1.1.a");
    prompt.put("percent", 80);
    return file.toString();
  }

  /// An inspection whose ratings are confirmed.
  ///
  /// @return the address of its work
  static String confirmed(String id) throws Exception {
    String work = planned(id, published("wirral-2021").framework().hash().hex());
    person("Chair of " + id, "panel member", id);
    checked(id);
    confirm(id, 1, file(id));
    return work;
  }

  /// The service has checked the draft for factual accuracy.
  static void checked(String id) {
    database
        .sql(
            """
            insert into factual_round (inspection, number, edition, due, words, by)
            values (?, 1, repeat('0', 64), date '2026-04-01', 'Made up', cast(? as uuid))
            """)
        .params(id, id("Chair of " + id))
        .update();
    database
        .sql(
            """
            insert into factual_letter (inspection, round, service, words, by)
            values (?, 1, 'Made up', 'Made up', cast(? as uuid))
            """)
        .params(id, id("Chair of " + id))
        .update();
  }

  static void confirm(String id, int revision, String file) {
    database
        .sql(
            """
            insert into ratings_step (inspection, revision, step, reason, file, sha256, by)
            values (?, ?, 'confirmed', '', ?, ?, cast(? as uuid))
            """)
        .params(
            id, revision, file, ContentHash.of(file.getBytes(UTF_8)).hex(), id("Chair of " + id))
        .update();
  }

  static void reopen(String id, int revision) {
    database
        .sql(
            """
            insert into ratings_step (inspection, revision, step, reason, file, sha256, by)
            values (?, ?, 'reopened', 'Another case came to light', '', ?, cast(? as uuid))
            """)
        .params(id, revision, ContentHash.of(new byte[0]).hex(), id("Chair of " + id))
        .update();
  }

  static HttpResponse<String> signOff(Browser by, String work, String note) throws Exception {
    String page = by.get(work + "/publication").body();
    assertThat(page.contains("name=\"evidence\""))
        .as(page.substring(page.indexOf("<main")).replaceAll("<[^>]*>|\\s+", " "))
        .isTrue();
    return by.send(
        work + "/publication",
        work + "/publication/sign-off",
        "number",
        Browser.between(page, "name=\"number\" value=\"", "\""),
        "hash",
        Browser.between(page, "name=\"hash\" value=\"", "\""),
        "evidence",
        Browser.between(page, "name=\"evidence\" value=\"", "\""),
        "note",
        note,
        "read",
        "true");
  }

  static HttpResponse<String> publishNow(Browser by, String work, int number) throws Exception {
    return by.send(
        work + "/publication",
        work + "/publication/publish",
        "number",
        String.valueOf(number),
        "read",
        "true");
  }

  static HttpResponse<String> withdraw(Browser by, String work, int number, String why)
      throws Exception {
    return by.send(
        work + "/publication",
        work + "/publication/withdraw",
        "number",
        String.valueOf(number),
        "why",
        why,
        "read",
        "true");
  }

  /// The files of an edition by their names, as they were frozen.
  static Map<String, byte[]> frozen(String inspection, int number) {
    Map<String, byte[]> files = new java.util.TreeMap<>();
    database
        .sql("select name, bytes from edition_file where inspection = ? and number = ?")
        .params(inspection, number)
        .query(row -> {
          files.put(row.getString(1), row.getBytes(2));
        });
    return files;
  }

  static byte[] frozen(String inspection, int number, String name) {
    return Objects.requireNonNull(frozen(inspection, number).get(name), name);
  }

  static HttpResponse<byte[]> asked(URI site, String address, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(address));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return PUBLIC.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  static int status(String address) throws Exception {
    return asked(start, address).statusCode();
  }

  static String page(String address) throws Exception {
    return new String(asked(start, address).body(), UTF_8);
  }

  static void soon(String what, BooleanSupplier happened) throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (!happened.getAsBoolean()) {
      assertThat(Instant.now()).as(what).isBefore(end);
      Thread.sleep(50);
    }
  }

  static void soonPublic(String address) throws InterruptedException {
    soonAnswers(address, 200);
  }

  static void soonAnswers(String address, int status) throws InterruptedException {
    soon(
        address + " answers " + status,
        () -> {
          try {
            return status(address) == status;
          } catch (Exception problem) {
            throw new AssertionError(problem);
          }
        });
  }

  static int released(String inspection) {
    return database
        .sql("select count(*) from edition_release where inspection = ?")
        .param(inspection)
        .query(Integer.class)
        .single();
  }

  static List<String> trail(String inspection, String what) {
    return database
        .sql("select line from trail_entry where inspection = ? order by number")
        .param(inspection)
        .query((row, _) -> row.getString("line"))
        .list()
        .stream()
        .filter(line -> line.contains("\"" + what + "\""))
        .toList();
  }

  /// The database as its owner, who may do what the program may not.
  static void owner(String sql) throws Exception {
    try (Connection connection = as(OWNER);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static Connection as(String role) throws Exception {
    return DriverManager.getConnection(property("spring.datasource.url"), role, secret(role));
  }

  private static String property(String name) {
    return String.valueOf(running.context().getEnvironment().getProperty(name));
  }

  private static String secret(String role) throws Exception {
    Path data = temporary.resolve("data of a test");
    try (Stream<String> lines = Files.lines(data.resolve("secrets/database-passwords"))) {
      return lines
          .filter(line -> line.startsWith(role + "="))
          .map(line -> line.substring(role.length() + 1).strip())
          .findFirst()
          .orElseThrow();
    }
  }

  /// Another node on the same database, with a folder of its own.
  static Running.Ready node(Running node, Path folder) throws Exception {
    return node(node, folder, Map.of());
  }

  /// @param more of its environment
  static Running.Ready node(Running node, Path folder, Map<String, String> more) throws Exception {
    List<String> named = new ArrayList<>(List.of("--data-dir", folder.toString(), "--port", "0"));
    Map<String, String> environment = new LinkedHashMap<>(more);
    environment.put("DB_USER", property("spring.datasource.username"));
    environment.put("DB_PASSWORD", property("spring.datasource.password"));
    environment.put("DB_OWNER_USER", OWNER);
    environment.put("DB_OWNER_PASSWORD", secret(OWNER));
    Settings settings =
        new Settings(
            Map.of("plumbline.database.url", property("spring.datasource.url")), environment);
    return node.start(Serve.read(settings, named.toArray(String[]::new)).orElseThrow(), settings);
  }

  static UUID account(String name) {
    return UUID.fromString(id(name));
  }
}
