package plumbline.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import plumbline.document.ContentHash;
import plumbline.web.access.Needs;
import plumbline.web.access.Role;

/// Every address that the program serves, asked for by everybody, in an inspection of one's own and
/// in a foreign one, against the table of access as it is written.
class AccessMatrixTest {
  private static final String NOBODY = "nobody";
  private static final String NO_ROLE = "no role";

  /// Shown for errors that have happened; whoever asks for it finds nothing.
  private static final String ERROR_PAGE = "/error";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path temporary;
  private static final Running RUNNING = new Running();
  private static URI start;
  private static JdbcClient database;

  /// What proves that a form is ours: half of it in a cookie.
  private static String formCookie = "";

  private static String formToken = "";
  private static final Map<String, UUID> ACCOUNTS = new java.util.LinkedHashMap<>();

  /// An address with its method.
  private record Route(String method, String pattern, HandlerMethod handler) {
    boolean isOfRecord() {
      return pattern.contains("{inspection}") || pattern.contains("{service}");
    }

    Optional<String> deed() {
      Needs needs = handler.getMethodAnnotation(Needs.class);
      Needs ofAll = handler.getBeanType().getAnnotation(Needs.class);
      return Optional.ofNullable(needs == null ? ofAll : needs).map(one -> one.value().code());
    }

    String address(String inspection) {
      return pattern
          .replace("{inspection}", inspection + "-2026")
          .replace("{service}", inspection)
          .replaceAll("\\{(account|given|case|entry|comment)\\}", UUID.randomUUID().toString())
          .replaceAll("\\{[a-zA-Z]+(:[^}]*)?\\}", "nothing");
    }
  }

  @BeforeAll
  static void start() throws Exception {
    Settings settings = new Settings(Map.of(), Map.of());
    Serve.Start wanted =
        Serve.read(settings, "--data-dir", DataFolders.in(temporary).toString(), "--port", "0")
            .orElseThrow();
    start = URI.create(RUNNING.start(wanted, settings).address());
    database = RUNNING.context().getBean(JdbcClient.class);
    String framework =
        database.sql("select hash from framework_version limit 1").query(String.class).single();
    for (String service : List.of("own", "foreign")) {
      database.sql("insert into service (id) values (?)").param(service).update();
      database
          .sql(
              """
              insert into service_revision
                (service, revision, name, aliases, authorities, region, police_area, country)
              values (?, 1, 'A service', '{}', '{}', '', '', 'England')
              """)
          .param(service)
          .update();
      database
          .sql(
              """
              insert into inspection (id, service, framework_hash, type, announced)
              values (?, ?, ?, 'single', date '2026-03-02')
              """)
          .params(service + "-2026", service, framework)
          .update();
    }
    openForm();
    account(NO_ROLE);
    for (Role role : Role.values()) {
      UUID id = account(role.code());
      String place =
          switch (role.reach()) {
            case EVERYWHERE -> "";
            case INSPECTION -> "own-2026";
            case SERVICE -> "own";
          };
      database
          .sql("insert into role_given (id, account, role, place) values (?, ?, ?, ?)")
          .params(UUID.randomUUID(), id, role.code(), place)
          .update();
    }
  }

  private static void openForm() throws Exception {
    HttpResponse<String> form =
        CLIENT.send(
            HttpRequest.newBuilder(start.resolve("/sign-in")).build(),
            HttpResponse.BodyHandlers.ofString());
    formCookie = form.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    formToken = form.body().split("name=\"_csrf\" value=\"")[1].split("\"")[0];
  }

  private static UUID account(String name) {
    UUID id = UUID.randomUUID();
    database
        .sql("insert into account (id, sign_in_name, name) values (?, ?, ?)")
        .params(id, name + "@example.org", name)
        .update();
    ACCOUNTS.put(name, id);
    return id;
  }

  @AfterAll
  static void stop() {
    RUNNING.close();
  }

  private static List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    RUNNING
        .context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach((info, handler) -> routes.addAll(routes(info, handler)));
    return routes;
  }

  /// A method that says no verb answers every one.
  private static List<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
    List<Route> routes = new ArrayList<>();
    List<String> methods =
        info.getMethodsCondition().getMethods().isEmpty()
            ? List.of("GET", "POST")
            : info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
    for (String pattern : new TreeSet<>(info.getPatternValues())) {
      if (!pattern.equals(ERROR_PAGE)) {
        methods.forEach(method -> routes.add(new Route(method, pattern, handler)));
      }
    }
    return routes;
  }

  /// The table as it is written, read without the program.
  private static boolean isWritten(String deed, String column) {
    try (var file = AccessMatrixTest.class.getResourceAsStream("access/access.csv")) {
      List<String> lines = new String(file.readAllBytes(), UTF_8).lines().toList();
      List<String> columns = cells(lines.getFirst());
      List<String> line =
          lines.stream()
              .map(AccessMatrixTest::cells)
              .filter(it -> it.getFirst().equals(deed))
              .findFirst()
              .orElseThrow();
      return line.get(columns.indexOf(column)).equals("yes");
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  /// Only the words of a deed have commas in them, in quotation marks.
  private static List<String> cells(String line) {
    return List.of(line.replaceAll("\"[^\"]*\"", "what").split(",", -1));
  }

  private static boolean mayDo(String deed, String who, boolean own) {
    if (isWritten(deed, "anyone")) {
      return true;
    }
    if (who.equals(NOBODY)) {
      return false;
    }
    boolean everywhere = who.equals("administrator") || who.equals("operations officer");
    return isWritten(deed, "signed in")
        || (!who.equals(NO_ROLE) && isWritten(deed, who) && (own || everywhere));
  }

  @Test
  void every_address_says_which_deed_it_is() {
    assertThat(routes())
        .filteredOn(route -> route.deed().isEmpty())
        .extracting(Route::pattern)
        .isEmpty();
    assertThat(routes().stream().map(route -> route.deed().orElse("")).distinct().toList())
        .as("every deed is that of an address")
        .containsAll(
            java.util.Arrays.stream(plumbline.web.access.Deed.values())
                .map(plumbline.web.access.Deed::code)
                .toList());
  }

  @Test
  void everybody_may_do_what_the_table_says_and_nothing_else() throws Exception {
    List<String> callers = new ArrayList<>(List.of(NOBODY));
    callers.addAll(ACCOUNTS.keySet());
    List<String> wrong = new ArrayList<>();
    int cells = 0;
    for (Route route : routes()) {
      for (String caller : callers) {
        for (boolean own : route.isOfRecord() ? List.of(true, false) : List.of(true)) {
          boolean may = mayDo(route.deed().orElseThrow(), caller, own);
          HttpResponse<String> answer =
              send(route.method(), route.address(own ? "own" : "foreign"), caller);
          boolean reached = answer.headers().firstValue(Reached.HEADER).isPresent();
          if (reached != may || (!may && answer.statusCode() / 100 == 2)) {
            wrong.add(
                "%s %s by %s (%s): %d"
                    .formatted(
                        route.method(),
                        route.pattern(),
                        caller,
                        own ? "own" : "foreign",
                        answer.statusCode()));
          }
          cells++;
        }
      }
    }
    System.out.printf(
        "%d passed, %d failed: %d addresses, %d callers%n",
        cells - wrong.size(), wrong.size(), routes().size(), callers.size());
    assertThat(wrong).isEmpty();
  }

  /// A refusal looks like an address that is none.
  @Test
  void a_refusal_tells_nothing() throws Exception {
    String none = page("/nothing", NO_ROLE);
    assertThat(page(ERROR_PAGE, NO_ROLE)).isEqualTo(none);
    assertThat(page("/people", NO_ROLE)).isEqualTo(none);
    assertThat(page("/people/" + ACCOUNTS.get(NO_ROLE), NO_ROLE)).isEqualTo(none);
    assertThat(page("/work/foreign-2026", "lead inspector"))
        .isEqualTo(page("/work/none-2026", "lead inspector"));
  }

  /// As somebody sees it, but for the token of its forms, which is another each time.
  private static String page(String address, String caller) throws Exception {
    HttpResponse<String> answer = send("GET", address, caller);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    return answer.statusCode() + answer.body().replaceAll("value=\"[^\"]*\"", "");
  }

  @Test
  void no_spelling_of_an_address_leads_around_the_guard() throws Exception {
    List<UnaryOperator<String>> spellings =
        List.of(
            address -> address + ";x",
            address -> address + ";jsessionid=1",
            address -> address + "/",
            address -> "/" + address,
            address -> address.replaceFirst("/", "/./"),
            address -> address.replaceFirst("/", "/x/../"),
            address -> address.replaceFirst("/", "/%2e/"),
            address -> address.replaceFirst("/", "/%2f"),
            address -> address.replaceFirst("/", "/%252f"),
            address -> address.toUpperCase(java.util.Locale.ROOT),
            address -> address + "?_method=GET",
            address -> address + "%20",
            address -> address + ".html");
    int tried = 0;
    for (Route route : routes()) {
      for (UnaryOperator<String> spelling : spellings) {
        for (String caller : List.of(NOBODY, NO_ROLE, "lead inspector")) {
          if (!mayDo(route.deed().orElseThrow(), caller, false)) {
            for (String method : List.of(route.method(), "HEAD")) {
              HttpResponse<String> answer =
                  send(method, spelling.apply(route.address("foreign")), caller);
              assertThat(answer.headers().firstValue(Reached.HEADER))
                  .as("%s %s by %s", method, answer.uri(), caller)
                  .isEmpty();
              tried++;
            }
          }
        }
      }
    }
    assertThat(tried).isGreaterThan(100);
  }

  private static HttpResponse<String> send(String method, String address, String caller)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(start.toString().replaceFirst("/$", "") + address))
            .header("X-Original-URL", "/about")
            .header("X-HTTP-Method-Override", "GET")
            .header("Content-Type", "application/x-www-form-urlencoded");
    StringBuilder cookies = new StringBuilder(formCookie);
    if (ACCOUNTS.containsKey(caller)) {
      String secret = UUID.randomUUID().toString();
      database
          .sql("insert into sign_in (token_hash, account, browser) values (?, ?, 'test')")
          .params(ContentHash.of(secret.getBytes(UTF_8)).hex(), ACCOUNTS.get(caller))
          .update();
      cookies.append("; plumbline=").append(secret);
    }
    request.header("Cookie", cookies.toString()).header("X-XSRF-TOKEN", formToken);
    return CLIENT.send(
        request.method(method, HttpRequest.BodyPublishers.noBody()).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
