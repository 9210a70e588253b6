package plumbline.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Surveys from their opening to their end, over HTTP, with many telephones at once.
class SurveysTest {
  private static final String PASSWORD = "heron ladder biscuit";
  private static final String SURVEYS = "/work/millbrook-2026/surveys";
  private static final Pattern CODE = Pattern.compile("<code>([a-z0-9]{5}-[a-z0-9]{5})</code>");
  private static final HttpClient PHONE = HttpClient.newHttpClient();

  @TempDir static Path temporary;
  private static final Running RUNNING = new Running();
  private static Path folder = Path.of("");
  private static URI start = URI.create("http://localhost");
  private static JdbcClient database;
  private static Browser officer = new Browser(start);
  private static Browser inspector = new Browser(start);
  private static Browser manager = new Browser(start);

  @BeforeAll
  static void start() throws Exception {
    folder = DataFolders.in(temporary);
    Settings settings = new Settings(Map.of(), Map.of());
    Serve.Start wanted =
        Serve.read(settings, "--data-dir", folder.toString(), "--port", "0").orElseThrow();
    start = URI.create(RUNNING.start(wanted, settings).address());
    database = RUNNING.context().getBean(JdbcClient.class);
    String framework =
        database.sql("select hash from framework_version limit 1").query(String.class).single();
    database.sql("insert into service (id) values ('millbrook')").update();
    database
        .sql(
            """
            insert into service_revision
              (service, revision, name, aliases, authorities, region, police_area, country)
            values ('millbrook', 1, 'Millbrook YJS', '{}', '{}', '', '', 'Wales')
            """)
        .update();
    for (String inspection : List.of("millbrook-2026", "other-2026")) {
      database
          .sql(
              """
              insert into inspection (id, service, framework_hash, type, announced)
              values (?, 'millbrook', ?, 'single', date '2026-03-02')
              """)
          .params(inspection, framework)
          .update();
    }
    officer = signedIn("officer", "operations officer", "");
    inspector = signedIn("inspector", "inspector", "millbrook-2026");
    manager = signedIn("manager", "service manager", "millbrook");
  }

  @AfterAll
  static void stop() {
    RUNNING.close();
  }

  private static Browser signedIn(String name, String role, String place) throws Exception {
    UUID id = UUID.randomUUID();
    database
        .sql("insert into account (id, sign_in_name, name) values (?, ?, ?)")
        .params(id, name + "@example.org", "The " + name)
        .update();
    database
        .sql("insert into account_password (account, revision, hash) values (?, 1, ?)")
        .params(id, RUNNING.context().getBean(PasswordEncoder.class).encode(PASSWORD))
        .update();
    database
        .sql("insert into role_given (id, account, role, place) values (?, ?, ?, ?)")
        .params(UUID.randomUUID(), id, role, place)
        .update();
    Browser browser = new Browser(start);
    assertThat(browser.signIn(name + "@example.org", PASSWORD).statusCode()).isEqualTo(303);
    return browser;
  }

  private static String lastDay() {
    return LocalDate.now(java.time.ZoneId.of("Europe/London")).plusDays(14).toString();
  }

  /// The address of its page.
  private static String opened(String template, int least) throws Exception {
    HttpResponse<String> opened =
        officer.send(
            SURVEYS,
            SURVEYS,
            "id",
            UUID.randomUUID().toString(),
            "template",
            template,
            "closes-on",
            lastDay(),
            "least",
            String.valueOf(least));
    assertThat(opened.statusCode()).isEqualTo(303);
    return opened.headers().firstValue("Location").orElseThrow();
  }

  private static String link(String survey) throws Exception {
    return "/survey/" + Browser.between(officer.get(survey).body(), "href=\"/survey/", "\"");
  }

  private static List<String> codes(String survey, int how) throws Exception {
    HttpResponse<String> sheet =
        officer.send(survey, survey + "/codes", "codes", String.valueOf(how));
    assertThat(sheet.statusCode()).isEqualTo(200);
    assertThat(sheet.headers().firstValue("Cache-Control")).contains("no-store");
    return CODE.matcher(sheet.body()).results().map(code -> code.group(1)).toList();
  }

  private static HttpResponse<String> answer(String link, String... fields) throws Exception {
    List<String> form = new ArrayList<>();
    for (int at = 0; at < fields.length; at += 2) {
      form.add(fields[at] + "=" + Browser.encoded(fields[at + 1]));
    }
    return PHONE.send(
        HttpRequest.newBuilder(start.resolve(link))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", form)))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static void end(String survey) throws Exception {
    String revision =
        Browser.between(officer.get(survey).body(), "name=\"revision\" value=\"", "\"");
    assertThat(officer.send(survey, survey + "/end", "revision", revision).statusCode())
        .isEqualTo(303);
  }

  private static List<HttpResponse<String>> atOnce(List<Callable<HttpResponse<String>>> phones)
      throws Exception {
    CountDownLatch ready = new CountDownLatch(phones.size());
    try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<String>>> sent = new ArrayList<>();
      for (Callable<HttpResponse<String>> phone : phones) {
        sent.add(
            hands.submit(() -> {
              ready.countDown();
              ready.await();
              return phone.call();
            }));
      }
      List<HttpResponse<String>> answers = new ArrayList<>();
      for (Future<HttpResponse<String>> one : sent) {
        answers.add(one.get());
      }
      return answers;
    }
  }

  @Test
  void thirty_telephones_answer_at_once_and_each_counts_once() throws Exception {
    String survey = opened("children-text", 5);
    String link = link(survey);
    List<String> codes = codes(survey, 30);
    assertThat(codes).hasSize(30).doesNotHaveDuplicates();

    List<Callable<HttpResponse<String>>> phones = new ArrayList<>();
    for (int at = 0; at < 30; at++) {
      String code = codes.get(at);
      String score = String.valueOf(at % 10 + 1);
      // Each person presses twice.
      for (int press = 0; press < 2; press++) {
        phones.add(
            () -> answer(link, "code", code, "a-overall", score, "a-words", "word " + score));
      }
    }
    List<HttpResponse<String>> answers = atOnce(phones);

    assertThat(answers).filteredOn(it -> it.statusCode() == 303).hasSize(30);
    assertThat(answers).filteredOn(it -> it.statusCode() == 422).hasSize(30);
    assertThat(officer.get(survey).body()).contains("30 answered: 30 of 30 who were given a code");
    assertThat(
            database
                .sql("select count(*) from survey_code where survey = ?")
                .param(UUID.fromString(survey.substring(survey.lastIndexOf('/') + 1)))
                .query(Integer.class)
                .single())
        .as("used codes that are kept")
        .isZero();

    // Nothing is shown before the end, on no page and in no file.
    assertThat(officer.get(survey).body()).doesNotContain("word 3", "mean ");
    for (String file : List.of("json", "csv")) {
      assertThat(officer.get(survey + "/results." + file).statusCode()).isEqualTo(404);
    }
    end(survey);
    assertThat(inspector.get(survey).body())
        .contains("Of 30 people, 30 online and 0 on paper", "mean 5.5 of 10", "word 3");
    assertThat(inspector.get(survey + "/results.json").body())
        .contains("\"n\" : 30", "\"mean\" : 5.5", "\"7\" : 3");
    assertThat(inspector.get(survey + "/results.csv").body()).contains(",30,10,3,10,5.5,");
    assertThat(manager.get(survey).statusCode()).isEqualTo(404);
    assertThat(officer.get(survey.replace("millbrook-2026", "other-2026")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void one_code_used_thirty_times_at_once_is_one_answer() throws Exception {
    String survey = opened("children-text", 5);
    String link = link(survey);
    String code = codes(survey, 1).getFirst();
    List<Callable<HttpResponse<String>>> phones = new ArrayList<>();
    for (int at = 0; at < 30; at++) {
      phones.add(() -> answer(link, "code", code, "a-overall", "10"));
    }
    assertThat(atOnce(phones)).filteredOn(it -> it.statusCode() == 303).hasSize(1);
    assertThat(officer.get(survey).body()).contains("1 answered: 1 of 1 who was given a code");
  }

  @Test
  void below_the_set_number_nothing_is_known_but_how_many_answered() throws Exception {
    String survey = opened("children-text", 5);
    String link = link(survey);
    for (String code : codes(survey, 4)) {
      assertThat(
              answer(link, "code", code, "a-overall", "2", "a-words", "canary-of-four")
                  .statusCode())
          .isEqualTo(303);
    }
    end(survey);
    String page = officer.get(survey).body();
    assertThat(page).contains("4 people answered, fewer than the 5 from whom on results are shown");
    for (String seen :
        List.of(
            page,
            officer.get(survey + "/results.json").body(),
            officer.get(survey + "/results.csv").body(),
            officer.get(SURVEYS).body())) {
      assertThat(seen).doesNotContain("canary-of-four", "How good is your");
    }
    assertThat(officer.get(survey + "/results.json").body())
        .contains("\"n\" : 4", "\"shown\" : false");
  }

  /// Neither a column nor what PostgreSQL keeps with each row leads from one answer to another.
  @Test
  void nothing_that_is_kept_leads_from_an_answer_to_a_person() throws Exception {
    String survey = opened("staff", 3);
    String link = link(survey);
    for (String code : codes(survey, 12)) {
      answer(
          link,
          "code",
          code,
          "a-role",
          "manager",
          "a-workload",
          "not",
          "a-words",
          "I said " + code);
    }
    end(survey);
    UUID id = UUID.fromString(survey.substring(survey.lastIndexOf('/') + 1));
    assertThat(
            database
                .sql(
                    """
                    select column_name from information_schema.columns
                    where table_name in ('survey_answer', 'survey_response', 'survey_code')
                      and data_type not in ('uuid', 'text', 'boolean')
                    """)
                .query(String.class)
                .list())
        .as("times, numbers in order")
        .isEmpty();
    assertThat(
            database
                .sql("select distinct xmin::text from survey_answer where survey = ?")
                .param(id)
                .query(String.class)
                .list())
        .as("transactions")
        .hasSize(1);
    assertThat(
            database
                .sql(
                    """
                    select count(*) from survey_answer
                    where survey = ? and question = 'words' and division <> ''
                    """)
                .param(id)
                .query(Integer.class)
                .single())
        .isZero();
    List<String> stored =
        database
            .sql(
                "select value from survey_answer where survey = ? and question = 'words' order by ctid")
            .param(id)
            .query((row, _) -> String.valueOf(row.getString(1)))
            .list();
    assertThat(stored).hasSize(12);
    String page = officer.get(survey).body();
    List<String> shown =
        Pattern.compile("I said [a-z0-9-]+")
            .matcher(page)
            .results()
            .map(MatchResult::group)
            .toList();
    assertThat(shown).containsExactlyInAnyOrderElementsOf(stored);
  }

  @Test
  void a_telephone_is_given_no_cookie_no_script_and_a_small_page() throws Exception {
    String link = link(opened("children-text", 6));
    for (String address :
        List.of(
            link, link + "?lang=cy&code=abcde-23456", link + "/thanks", link + "?lang=%3Cb%3E")) {
      HttpResponse<String> page =
          PHONE.send(
              HttpRequest.newBuilder(start.resolve(address)).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
      assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(page.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
      assertThat(page.body().getBytes(UTF_8).length).isLessThan(10_000);
      assertThat(page.body()).doesNotContain("<script", "_csrf", "/sign-in", "<b>");
    }
    assertThat(answer(link, "code", "wrong", "a-overall", "3").headers().allValues("Set-Cookie"))
        .isEmpty();
    String english = officer.get(link).body();
    assertThat(english)
        .contains(
            "<html lang=\"en\"",
            "We show them if 6 or more people answer.",
            "Millbrook YJS",
            "10: fantastic");
    assertThat(officer.get(link + "?lang=cy&code=abcde-23456").body())
        .contains(
            "<html lang=\"cy\"",
            "Pa mor dda",
            "10: gwych",
            "value=\"abcde-23456\"",
            "?lang=en&amp;code=abcde-23456");
    assertThat(officer.get("/survey/none").statusCode()).isEqualTo(404);
  }

  @Test
  void a_wrong_code_and_a_used_one_look_the_same_and_what_was_typed_stays() throws Exception {
    String survey = opened("children-text", 5);
    String link = link(survey);
    String code = codes(survey, 1).getFirst();
    assertThat(
            answer(link, "code", code.toUpperCase(java.util.Locale.ROOT), "a-overall", "3")
                .statusCode())
        .isEqualTo(303);
    String used = answer(link, "code", code, "a-overall", "9", "a-words", "mine").body();
    String wrong = answer(link, "code", "aaaaa-22222", "a-overall", "9", "a-words", "mine").body();
    assertThat(used.replace(code, "CODE")).isEqualTo(wrong.replace("aaaaa-22222", "CODE"));
    assertThat(wrong).contains("This code does not work", "value=\"9\" checked", "mine</textarea>");
    assertThat(answer(link, "lang", "cy", "code", "x", "a-overall", "9").body())
        .contains("Nid yw’r cod hwn yn gweithio", "<html lang=\"cy\"");
    String foreign = codes(opened("children-text", 5), 1).getFirst();
    assertThat(answer(link, "code", foreign, "a-overall", "9").statusCode()).isEqualTo(422);
  }

  @Test
  void hostile_answers_are_refused_or_shown_as_text() throws Exception {
    String survey = opened("children-text", 3);
    String link = link(survey);
    List<String> codes = codes(survey, 3);
    assertThat(answer(link, "code", codes.getFirst()).body())
        .contains("Answer one question or more.");
    assertThat(answer(link, "code", codes.getFirst(), "a-overall", "11").statusCode())
        .isEqualTo(422);
    assertThat(answer(link, "code", codes.getFirst(), "a-words", "x".repeat(501)).body())
        .contains("Use 500 letters or fewer.", "x".repeat(501));
    HttpResponse<String> huge =
        answer(link, "code", codes.getFirst(), "a-words", "x".repeat(1_000_000));
    assertThat(huge.statusCode()).isEqualTo(422);
    assertThat(huge.body()).hasSizeLessThan(30_000);
    assertThat(
            answer(link, "code", codes.getFirst(), "a-words", "x".repeat(5_000_000)).statusCode())
        .isEqualTo(413);
    assertThat(answer(link, "code", codes.getFirst(), "a-words", "a\0b").statusCode())
        .isEqualTo(400);

    for (String code : codes) {
      assertThat(
              answer(link, "code", code, "a-words", "=1+1 <script>alert(1)</script>\u202e${7*7}")
                  .statusCode())
          .isEqualTo(303);
    }
    end(survey);
    assertThat(officer.get(survey).body())
        .contains("=1+1 &lt;script&gt;alert(1)&lt;/script&gt;${7*7}")
        .doesNotContain("<script>alert");
    assertThat(officer.get(survey + "/results.csv").body()).contains("'=1+1 <script>");
  }

  @Test
  void answers_on_paper_are_typed_in_and_counted_apart() throws Exception {
    String survey = opened("volunteers", 5);
    String paper = survey + "/paper";
    assertThat(officer.send(paper, paper, "id", UUID.randomUUID().toString()).body())
        .contains("Enter the answer to one question or more");
    String form = UUID.randomUUID().toString();
    for (int sent = 0; sent < 2; sent++) {
      assertThat(officer.send(paper, paper, "id", form, "a-support", "mostly").statusCode())
          .isEqualTo(303);
    }
    assertThat(officer.get(paper).body()).contains("1 answer on paper is in");
    assertThat(officer.get(survey).body())
        .contains("1 answered: 0 of 0 who were given a code, and 1 on paper");
    assertThat(inspector.get(paper).statusCode()).isEqualTo(404);
    end(survey);
    assertThat(officer.get(paper).statusCode()).isEqualTo(404);
    assertThat(
            officer
                .send(SURVEYS, paper, "id", UUID.randomUUID().toString(), "a-support", "not")
                .statusCode())
        .isEqualTo(409);
  }

  @Test
  void messages_are_written_into_a_folder_each_with_a_code_of_its_own() throws Exception {
    String survey = opened("children-text", 5);
    assertThat(
            officer
                .send(survey, survey + "/send", "recipients", "07700 900123\nnobody\n<b>")
                .body())
        .contains("Line 2 is no telephone number and no e-mail address", "nobody\n&lt;b&gt;");
    Path messages = folder.resolve("messages");
    long before = Files.exists(messages) ? files(messages).size() : 0;
    assertThat(
            officer
                .send(
                    survey,
                    survey + "/send",
                    "recipients",
                    "07700 900123\n+44 7700 900456\r\n\n07700900123\nsomebody@example.org")
                .statusCode())
        .isEqualTo(303);
    List<Path> written = files(messages);
    assertThat(written).hasSize((int) before + 3);
    List<String> texts = new ArrayList<>();
    for (Path file : written) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      texts.add(Files.readString(file));
    }
    String text =
        texts.stream().filter(it -> it.startsWith("To: +447700900456")).findFirst().orElseThrow();
    assertThat(text)
        .contains("What do you think of Millbrook YJS?", "Beth yw eich barn am Millbrook YJS?");
    String code = Browser.between(text, "?code=", "\n").strip();
    assertThat(answer(link(survey), "code", code, "a-overall", "8").statusCode()).isEqualTo(303);
    for (String table :
        List.of("survey_code", "survey_codes_made", "survey_response", "survey_answer")) {
      assertThat(database.sql("select t::text from " + table + " t").query(String.class).list())
          .noneMatch(
              row -> row.contains("7700") || row.contains("example.org") || row.contains(code));
    }
  }

  private static List<Path> files(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void the_set_number_can_only_rise_once_somebody_has_answered() throws Exception {
    String survey = opened("children-text", 8);
    assertThat(change(survey, "1", "7", "Fewer children than we thought").statusCode())
        .isEqualTo(303);
    String code = codes(survey, 1).getFirst();
    answer(link(survey), "code", code, "a-overall", "9");
    HttpResponse<String> lower = change(survey, "2", "5", "We want to see it");
    assertThat(lower.statusCode()).isEqualTo(422);
    assertThat(lower.body())
        .contains(
            "results are shown from 7 people on: the number can only rise", "We want to see it");
    assertThat(change(survey, "1", "9", "Overtaken").statusCode()).isEqualTo(409);
    assertThat(change(survey, "2", "2", " ").body())
        .contains("3 to 50", "Say why, in at most 500 characters");
    assertThat(change(survey, "2", "9", "Sensitive").statusCode()).isEqualTo(303);
    assertThat(officer.get(survey).body())
        .contains(
            "Results are shown from 9 people on", "Fewer children than we thought", "The officer");
    assertThat(inspector.get(survey).body()).doesNotContain("Change it", "End it");
    end(survey);
    assertThat(change(survey, "4", "10", "Too late").statusCode()).isEqualTo(409);
    assertThat(
            database
                .sql("select line from trail_entry where inspection = 'millbrook-2026'")
                .query(String.class)
                .list()
                .stream()
                .filter(line -> line.contains(survey.substring(survey.lastIndexOf('/') + 1)))
                .map(line -> Browser.between(line, "survey-", "\"")))
        .containsExactly("opened", "changed", "changed", "ended");
  }

  private static HttpResponse<String> change(
      String survey, String revision, String least, String reason) throws Exception {
    return officer.send(
        SURVEYS,
        survey + "/change",
        "revision",
        revision,
        "closes-on",
        lastDay(),
        "least",
        least,
        "reason",
        reason);
  }

  @Test
  void after_its_last_day_and_its_end_no_more_answers_are_taken() throws Exception {
    String survey = opened("children-text", 5);
    String link = link(survey);
    List<String> codes = codes(survey, 2);
    UUID id = UUID.fromString(survey.substring(survey.lastIndexOf('/') + 1));
    database
        .sql(
            """
            insert into survey_decision (survey, revision, closes_on, least, ended, reason, by)
            select survey, 2, date '2026-03-02', least, false, 'test', by
            from survey_decision where survey = ?
            """)
        .param(id)
        .update();
    assertThat(answer(link, "code", codes.getFirst(), "a-overall", "9").statusCode())
        .isEqualTo(409);
    assertThat(officer.get(link).body()).contains("This survey has ended");
    assertThat(officer.get(survey).body()).contains("Past its last day");
    assertThat(officer.send(survey, survey + "/codes", "codes", "3").body())
        .contains("No codes were made");
    end(survey);
    assertThat(answer(link, "lang", "cy", "code", codes.getFirst(), "a-overall", "9").body())
        .contains("Mae’r arolwg hwn wedi dod i ben");
    assertThat(officer.get(survey).body()).contains("Nobody answered, fewer than the 5");
    assertThat(
            database
                .sql("select count(*) from survey_code where survey = ?")
                .param(id)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void a_survey_that_is_opened_wrongly_says_what_to_mend() throws Exception {
    assertThat(
            officer
                .send(SURVEYS, SURVEYS, "template", "none", "closes-on", "2026-03-02", "least", "0")
                .body())
        .contains(
            "Choose a survey", "Choose the last day, from", "3 to 50", "value=\"2026-03-02\"");
    assertThat(inspector.get(SURVEYS).body()).doesNotContain("Open a survey");
  }
}
