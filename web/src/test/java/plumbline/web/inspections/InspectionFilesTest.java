package plumbline.web.inspections;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import plumbline.document.ContentHash;
import plumbline.web.DataFolders;
import plumbline.web.database.DataFolder;
import plumbline.web.database.DatabaseAccess;
import plumbline.web.database.EmbeddedPostgres;
import plumbline.web.database.Schema;
import plumbline.web.frameworks.FrameworkVersion;
import plumbline.web.frameworks.FrameworkVersions;

/// On a real PostgreSQL, as the role that serves the pages.
class InspectionFilesTest {
  private static final ContentHash YOUTH_2018 = hash("id: youth-2018");
  private static final ContentHash YOUTH_2021 = hash("id: youth-2021");

  @TempDir static Path temporary;
  private static DataFolder folder;
  private static EmbeddedPostgres postgres;
  private static JdbcClient database;
  private static FrameworkVersions frameworks;
  private static InspectionFiles inspections;

  @BeforeAll
  static void start() {
    folder = DataFolder.open(DataFolders.in(temporary));
    postgres = new EmbeddedPostgres(folder);
    DatabaseAccess access = postgres.start();
    Schema.migrate(access);
    database =
        JdbcClient.create(
            new DriverManagerDataSource(
                access.url(), access.serving().user(), access.serving().password().secret()));
    frameworks = new FrameworkVersions(database);
    inspections = new InspectionFiles(database);
    frameworks.add(YOUTH_2018, "youth-2018", "1.0", "id: youth-2018");
    frameworks.add(YOUTH_2021, "youth-2021", "1.0", "id: youth-2021");
  }

  @AfterAll
  static void stop() {
    postgres.close();
    folder.close();
  }

  @Test
  void a_file_is_kept_as_it_came_with_its_hash_and_its_framework() {
    InspectionFile kept =
        inspections.receive("trafford-2020", "{\"service\": \"Trafford é\"}", YOUTH_2018, "demo");

    assertThat(kept.revision()).isEqualTo(1);
    assertThat(kept.content()).isEqualTo("{\"service\": \"Trafford é\"}");
    assertThat(kept.sha256()).isEqualTo(hash("{\"service\": \"Trafford é\"}"));
    assertThat(kept.framework()).isEqualTo(YOUTH_2018);
    assertThat(kept.receivedBy()).isEqualTo("demo");
    assertThat(inspections.current("trafford-2020")).contains(kept);
  }

  @Test
  void the_same_content_twice_is_one_revision() {
    InspectionFile first = inspections.receive("wirral-2021", "{}", YOUTH_2021, "demo");
    InspectionFile again = inspections.receive("wirral-2021", "{}", YOUTH_2021, "somebody else");

    assertThat(again).isEqualTo(first);
  }

  @Test
  void other_content_is_the_next_revision_and_the_earlier_one_stays() {
    inspections.receive("kirklees-2021", "first", YOUTH_2018, "demo");
    inspections.receive("kirklees-2021", "second", YOUTH_2018, "demo");
    InspectionFile back = inspections.receive("kirklees-2021", "first", YOUTH_2018, "demo");

    assertThat(back.revision()).isEqualTo(3);
    assertThat(inspections.current("kirklees-2021")).contains(back);
    assertThat(inspections.revision("kirklees-2021", 2))
        .get()
        .extracting(InspectionFile::content)
        .isEqualTo("second");
  }

  @Test
  void the_same_content_under_another_framework_is_a_revision_of_its_own() {
    inspections.receive("cheshire-2021", "{}", YOUTH_2018, "demo");

    assertThat(inspections.receive("cheshire-2021", "{}", YOUTH_2021, "demo").revision())
        .isEqualTo(2);
  }

  @Test
  void ten_people_who_send_at_once_all_get_a_revision() throws Exception {
    List<Callable<Integer>> people =
        IntStream.range(0, 10)
            .<Callable<Integer>>mapToObj(i ->
                () ->
                    inspections
                        .receive("bury-and-rochdale-2020", "content " + i, YOUTH_2018, "demo")
                        .revision())
            .toList();

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(people))
          .extracting(kept -> kept.get())
          .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }
  }

  @Test
  void the_current_ones_are_listed_once_each() {
    inspections.receive("listed", "old", YOUTH_2018, "demo");
    inspections.receive("listed", "new", YOUTH_2018, "demo");

    assertThat(inspections.allCurrent())
        .filteredOn(file -> file.id().equals("listed"))
        .extracting(InspectionFile::content)
        .containsExactly("new");
  }

  @Test
  void a_file_cannot_be_kept_under_a_framework_nobody_has() {
    assertThatThrownBy(() -> inspections.receive("lost", "{}", hash("unknown"), "demo"))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void the_same_framework_twice_is_one() {
    frameworks.add(YOUTH_2018, "youth-2018", "1.0", "id: youth-2018");

    assertThat(frameworks.all()).extracting(FrameworkVersion::hash).containsOnlyOnce(YOUTH_2018);
    assertThat(frameworks.source(YOUTH_2018)).contains("id: youth-2018");
    assertThat(frameworks.find(hash("unknown"))).isEmpty();
  }

  @Test
  void the_content_received_last_is_the_latest_and_the_one_before_keeps_an_address() {
    ContentHash before = hash("id: care-home, as before");
    ContentHash now = hash("id: care-home, as now");
    frameworks.add(before, "care-home", "1.0", "id: care-home, as before");
    frameworks.add(now, "care-home", "1.0", "id: care-home, as now");

    assertThat(frameworks.all().stream().filter(version -> version.id().equals("care-home")))
        .extracting(FrameworkVersion::name)
        .containsExactly("care-home", "care-home@" + before.brief());
    assertThat(frameworks.find(now)).get().matches(FrameworkVersion::latest);
  }

  @Test
  void the_current_revisions_are_told_without_their_contents() {
    inspections.receive("elm-house", "{}", YOUTH_2018, "demo");
    inspections.receive("elm-house", "{ }", YOUTH_2021, "demo");

    FileVersion second = new FileVersion("elm-house", 2, hash("{ }"), YOUTH_2021);
    assertThat(inspections.currentVersion("elm-house")).contains(second);
    assertThat(inspections.currentVersions()).contains(second);
    assertThat(inspections.holds(hash("{}"))).isTrue();
    assertThat(inspections.holds(hash("{  }"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update inspection_file set content = 'changed'",
        "delete from inspection_file",
        "truncate inspection_file",
        "drop table inspection_file",
        "update framework_version set source = 'changed'",
        "delete from framework_version",
        "truncate framework_version cascade",
        "alter table framework_version add column more text",
        "update current_inspection set content = 'changed'",
        "delete from current_inspection"
      })
  void nothing_that_was_received_can_be_changed_or_removed(String sql) {
    assertThatThrownBy(() -> database.sql(sql).update())
        .rootCause()
        .message()
        .containsPattern("permission denied|must be owner");
  }

  private static ContentHash hash(String content) {
    return ContentHash.of(content.getBytes(UTF_8));
  }
}
