package plumbline.web.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.web.DataFolders;

/// What a start may find in its folder.
class ClusterTest {
  @TempDir Path temporary;
  private DataFolder folder;

  @BeforeEach
  void open() {
    folder = DataFolder.open(DataFolders.in(temporary));
  }

  @AfterEach
  void close() {
    folder.close();
  }

  @Test
  void half_a_database_of_a_killed_first_start_is_made_anew() throws Exception {
    DataFiles.deleteWhole(folder.cluster());
    Files.createDirectories(folder.path().resolve("database.unfinished123/base"));
    Files.writeString(folder.path().resolve("database.unfinished123/PG_VERSION"), "1");
    Files.createDirectory(folder.cluster());

    startAndStop();

    assertThat(folder.path()).isDirectoryNotContaining("glob:**unfinished*");
    assertThat(folder.cluster().resolve("PG_VERSION")).hasContent("18");
  }

  @Test
  void a_stale_file_that_names_a_stranger_is_removed_and_the_stranger_left_alone()
      throws Exception {
    Process stranger = new ProcessBuilder("sleep", "60").start();
    Path pidFile = folder.cluster().resolve("postmaster.pid");
    Files.writeString(
        pidFile,
        "%d\n%s\n1\n1\n\n127.0.0.1\n\nready\n".formatted(stranger.pid(), folder.cluster()));

    startAndStop();

    assertThat(stranger.isAlive()).isTrue();
    assertThat(pidFile).doesNotExist();
    stranger.destroy();
  }

  @Test
  void a_database_made_by_a_newer_postgresql_is_refused_with_a_sentence() throws Exception {
    Files.writeString(folder.cluster().resolve("PG_VERSION"), "19\n");

    assertThatThrownBy(this::startAndStop)
        .isInstanceOf(CannotStart.class)
        .hasMessage(
            "The database in %s was made by PostgreSQL 19, and this Plumbline brings PostgreSQL 18: start the Plumbline that made it, or restore its backup here"
                .formatted(folder.cluster()));
  }

  @Test
  void a_folder_that_is_no_database_is_never_written_over() throws Exception {
    DataFiles.deleteWhole(folder.cluster());
    Files.createDirectories(folder.cluster());
    Files.writeString(folder.cluster().resolve("thesis.txt"), "years of work");

    assertThatThrownBy(this::startAndStop)
        .hasMessage(
            "The folder %s is not a whole database (it has no PG_VERSION): restore it from a backup, or move it away to begin with an empty one"
                .formatted(folder.cluster()));
    assertThat(folder.cluster().resolve("thesis.txt")).hasContent("years of work");
  }

  @Test
  void missing_passwords_are_said_and_not_made_anew() throws Exception {
    Path passwords = folder.secrets().resolve("database-passwords");
    Files.delete(passwords);

    assertThatThrownBy(this::startAndStop)
        .hasMessage(
            "The passwords of the database in %s are missing (%s): put that file back from your backup"
                .formatted(folder.cluster(), passwords));
  }

  @Test
  void another_password_file_is_said() throws Exception {
    Path passwords = folder.secrets().resolve("database-passwords");
    Files.write(
        passwords, List.of("postgres=other", "plumbline_owner=other", "plumbline_app=other"));

    assertThatThrownBy(this::startAndStop)
        .hasMessage(
            "The database in %s refuses the passwords in %s: put back the password file that belongs to this database from your backup"
                .formatted(folder.path(), passwords));
  }

  @Test
  void a_damaged_database_is_said_in_one_line_with_what_postgresql_says() throws Exception {
    Files.delete(folder.cluster().resolve("global/pg_control"));

    assertThatThrownBy(this::startAndStop)
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith("PostgreSQL does not start on %s (".formatted(folder.cluster()))
        .hasMessageEndingWith(
            "read %s, and restore a backup if the data is damaged"
                .formatted(folder.logs().resolve("database.log")))
        .hasMessageNotContaining("\n");
  }

  private void startAndStop() {
    try (EmbeddedPostgres postgres = new EmbeddedPostgres(folder)) {
      postgres.start();
      assertThat(postgres.pid()).isPresent();
    }
  }
}
