package plumbline.web.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.web.DataFolders;

class EmbeddedPostgresTest {
  @TempDir static Path temporary;
  private static DataFolder folder;
  private static EmbeddedPostgres postgres;
  private static DatabaseAccess access;

  @BeforeAll
  static void start() {
    folder = DataFolder.open(DataFolders.in(temporary));
    postgres = new EmbeddedPostgres(folder);
    access = postgres.start();
    Schema.migrate(access);
  }

  @AfterAll
  static void stop() {
    postgres.close();
    folder.close();
  }

  @Test
  void what_is_acknowledged_is_on_the_disk() {
    assertThat(setting("fsync")).isEqualTo("on");
    assertThat(setting("synchronous_commit")).isEqualTo("on");
    assertThat(setting("full_page_writes")).isEqualTo("on");
    assertThat(setting("data_checksums")).isEqualTo("on");
  }

  @Test
  void only_this_machine_reaches_it_and_nothing_stored_gets_into_its_log() throws Exception {
    assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
    List<String> state = Files.readAllLines(folder.cluster().resolve("postmaster.pid"));
    assertThat(state.get(4)).as("the folder of its socket").isEmpty();
    assertThat(setting("log_statement")).isEqualTo("none");
    assertThat(setting("log_min_error_statement")).isEqualTo("panic");
    assertThat(setting("log_error_verbosity")).isEqualTo("terse");
  }

  @Test
  void nobody_gets_in_without_the_password() {
    for (String user : new String[] {"postgres", "plumbline_owner", "plumbline_app"}) {
      assertThatThrownBy(() -> Connecting.to(access.url(), new Login(user, new Password("guess"))))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void the_roles_have_no_powers_over_the_server() {
    assertThat(
            ask(
                access.serving(),
                """
                select string_agg(rolname, ' ' order by rolname) from pg_roles
                where rolname like 'plumbline%' and not (rolsuper or rolbypassrls
                  or rolcreatedb or rolcreaterole or rolreplication)
                """))
        .isEqualTo("plumbline_app plumbline_owner");
  }

  @Test
  void every_table_and_view_belongs_to_the_owner_and_none_to_the_serving_role() {
    assertThat(
            ask(
                access.serving(),
                """
                select string_agg(distinct pg_get_userbyid(relowner), ' ') from pg_class
                where relnamespace = 'public'::regnamespace
                """))
        .isEqualTo("plumbline_owner");
  }

  @Test
  void the_serving_role_cannot_make_a_table_or_read_the_history_of_migrations() {
    assertThatThrownBy(() -> run(access.serving(), "create table mine (id int)"))
        .hasMessageContaining("permission denied for schema public");
    assertThatThrownBy(() -> run(access.serving(), "select * from flyway_schema_history"))
        .hasMessageContaining("permission denied for table");
  }

  @Test
  void the_passwords_are_in_a_file_for_its_owner_alone_and_on_no_command_line() throws Exception {
    Path file = folder.secrets().resolve("database-passwords");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.secrets())))
        .isEqualTo("rwx------");
    String commandLine =
        Files.readString(Path.of("/proc/%d/cmdline".formatted(postgres.pid().orElseThrow())));
    assertThat(commandLine)
        .contains("postgres")
        .doesNotContain(access.serving().password().secret());
    assertThat(access.toString()).doesNotContain(access.serving().password().secret());
  }

  @Test
  void postgresql_killed_three_times_under_writes_starts_again_and_keeps_all_it_acknowledged()
      throws Exception {
    run(access.owner(), "create table kept (number int primary key)");
    Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
    AtomicBoolean enough = new AtomicBoolean();
    Thread writer = Thread.ofVirtual().start(() -> write(acknowledged, enough));

    for (int kill = 1; kill <= 3; kill++) {
      int before = acknowledged.size();
      await(() -> acknowledged.size() > before + 20);
      long killed = postgres.pid().orElseThrow();
      Signal.send("KILL", killed);
      await(() -> postgres.pid().filter(pid -> pid != killed).isPresent());
    }
    enough.set(true);
    writer.join();

    assertThat(stored()).containsAll(acknowledged);
    run(access.owner(), "drop table kept");
  }

  @Test
  void tables_of_a_newer_plumbline_are_refused_with_a_sentence() throws Exception {
    run(
        access.owner(),
        """
        insert into flyway_schema_history
          (installed_rank, version, description, type, script, installed_by, execution_time, success)
        values (900, '99', 'of tomorrow', 'SQL', 'V99__of_tomorrow.sql', 'plumbline_owner', 1, true)
        """);
    try {
      assertThatThrownBy(() -> Schema.migrate(access))
          .isInstanceOf(CannotStart.class)
          .hasMessage(
              "The data in %s was written by a newer Plumbline (its tables have version 99): start that version or a later one, or restore a backup of before"
                  .formatted(folder.path()));
    } finally {
      run(access.owner(), "delete from flyway_schema_history where version = '99'");
    }
  }

  @Test
  void a_wrong_password_for_a_named_database_is_said_without_showing_it() {
    ConfiguredDatabase wrong =
        new ConfiguredDatabase(
            access.url(), new Login("plumbline_app", new Password("wrong")), Optional.empty());

    assertThatThrownBy(wrong::reached)
        .isInstanceOf(CannotStart.class)
        .hasMessage(
            "The database at %s refuses the user plumbline_app or the password: correct DB_USER and DB_PASSWORD"
                .formatted(wrong.place()));
  }

  @Test
  void a_named_database_that_is_not_there_is_said() {
    ConfiguredDatabase missing =
        new ConfiguredDatabase(
            access.url().replace("/plumbline", "/nowhere"), access.serving(), Optional.empty());

    assertThatThrownBy(missing::reached)
        .hasMessage(
            "There is no database at %s: create it, or correct the name in DB_URL"
                .formatted(missing.place()));
  }

  @Test
  void a_named_database_with_its_two_roles_is_used() {
    DatabaseAccess reached =
        new ConfiguredDatabase(access.url(), access.serving(), Optional.of(access.owner()))
            .reached();

    assertThat(reached.owner()).isEqualTo(access.owner());
    assertThat(reached.place()).startsWith("database at 127.0.0.1:").endsWith("/plumbline");
  }

  /// Numbers one by one, each noted when PostgreSQL says that it has it.
  private static void write(Set<Integer> acknowledged, AtomicBoolean enough) {
    int number = 0;
    while (!enough.get()) {
      try (Connection connection = Connecting.to(access.url(), access.owner());
          Statement statement = connection.createStatement()) {
        while (!enough.get()) {
          number++;
          statement.execute("insert into kept values (%d)".formatted(number));
          acknowledged.add(number);
        }
      } catch (SQLException _) {
        Pause.briefly();
      }
    }
  }

  private static Set<Integer> stored() throws SQLException {
    Set<Integer> numbers = new HashSet<>();
    try (Connection connection = Connecting.to(access.url(), access.owner());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select number from kept")) {
      while (rows.next()) {
        numbers.add(rows.getInt(1));
      }
    }
    return numbers;
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 1200; i++) {
      if (condition.getAsBoolean()) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("waited a minute in vain");
  }

  private static String setting(String name) {
    return ask(
        access.serving(), "select setting from pg_settings where name = '%s'".formatted(name));
  }

  private static String ask(Login login, String question) {
    try (Connection connection = Connecting.to(access.url(), login);
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      assertThat(answer.next()).isTrue();
      return answer.getString(1);
    } catch (SQLException problem) {
      throw new AssertionError(problem);
    }
  }

  private static void run(Login login, String sql) throws SQLException {
    try (Connection connection = Connecting.to(access.url(), login);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
