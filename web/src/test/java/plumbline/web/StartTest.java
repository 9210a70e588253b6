package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person sees who starts Plumbline: each case in a process of its own.
class StartTest {
  @TempDir Path temporary;

  @Test
  void survives_a_kill_keeps_others_out_of_its_folder_and_stops_in_order() throws Exception {
    Path data = DataFolders.in(temporary).toRealPath();
    long orphan;
    try (ServeProcess first = serve(data)) {
      assertThat(first.awaitReady())
          .matches(
              "Plumbline is ready at http://localhost:\\d+/ \\(data in \\Q%s\\E; stop with Ctrl-C\\)"
                  .formatted(data));

      try (ServeProcess second = serve(data)) {
        assertThat(second.awaitEnd()).isEqualTo(2);
        assertThat(second.complaints())
            .isEqualTo(
                "plumbline serve: The data folder %s is in use by another Plumbline (process %d): stop that one, or choose another folder with --data-dir\n"
                    .formatted(data, first.pid()));
      }

      orphan = postgres(data);
      first.kill();
      assertThat(ProcessHandle.of(orphan)).as("PostgreSQL goes on without it").isPresent();
    }

    try (ServeProcess again = serve(data)) {
      again.awaitReady();
      assertThat(ProcessHandle.of(orphan)).as("the orphan was stopped").isEmpty();
      long running = postgres(data);

      again.stop();
      assertThat(again.awaitEnd()).isEqualTo(143);
      assertThat(again.complaints()).isEmpty();
      assertThat(ProcessHandle.of(running)).as("PostgreSQL stopped with it").isEmpty();
      assertThat(data.resolve("database/postmaster.pid")).doesNotExist();
    }
  }

  @Test
  void a_file_as_data_folder_is_refused_in_one_line() throws Exception {
    Path file = Files.createFile(temporary.resolve("a file"));

    refuses(
        serve(file),
        "plumbline serve: The data folder %s is a file, not a folder: move the file away, or choose another folder with --data-dir\n"
            .formatted(file));
    refuses(
        serve(file.resolve("within")),
        "plumbline serve: The data folder %s cannot be written (Not a directory): give this user the right to write there, make room, or choose another folder with --data-dir\n"
            .formatted(file.resolve("within")));
  }

  @Test
  void a_port_that_is_taken_is_refused_in_one_line_before_anything_is_made() throws Exception {
    Path data = temporary.resolve("never made");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      String port = String.valueOf(taken.getLocalPort());
      refuses(
          ServeProcess.start("--data-dir", data.toString(), "--port", port),
          "plumbline serve: Port %s is taken by another program: stop that one, or choose another port with --port\n"
              .formatted(port));
    }
    assertThat(data).doesNotExist();
  }

  @Test
  void a_database_that_does_not_answer_is_named_in_one_line() throws Exception {
    Map<String, String> environment =
        Map.of(
            "DB_URL", "jdbc:postgresql://127.0.0.1:1/plumbline?sslmode=disable",
            "DB_USER", "plumbline_app",
            "DB_PASSWORD", "never shown");

    refuses(
        ServeProcess.start(environment, "--port", "0"),
        "plumbline serve: No database answers at 127.0.0.1:1/plumbline: start it, or correct the host and port in DB_URL\n");
  }

  @Test
  void help_is_printed_and_nothing_is_started() throws Exception {
    try (ServeProcess help = ServeProcess.start("--help")) {
      assertThat(help.awaitEnd()).isZero();
      assertThat(help.output()).contains("Usage: plumbline serve", "--data-dir=D", "--demo");
    }
  }

  private static ServeProcess serve(Path data) throws Exception {
    return ServeProcess.start("--data-dir", data.toString(), "--port", "0");
  }

  private static void refuses(ServeProcess started, String line) throws Exception {
    try (started) {
      assertThat(started.awaitEnd()).isEqualTo(2);
      assertThat(started.complaints()).isEqualTo(line);
      assertThat(started.output()).isEmpty();
    }
  }

  private static long postgres(Path data) throws Exception {
    return Long.parseLong(Files.readAllLines(data.resolve("database/postmaster.pid")).getFirst());
  }
}
