package plumbline.web.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/// One run of the program postgres on the cluster, from its start to its end.
record PostgresProcess(Process process, int port) {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final long LOG_LIMIT = 5_000_000;

  /// Given on the command line, where they win over every file that somebody may have changed.
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("unix_socket_directories", ""),
          // What was acknowledged survives a power cut.
          Map.entry("fsync", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("full_page_writes", "on"),
          Map.entry("password_encryption", "scram-sha-256"),
          Map.entry("max_connections", "50"),
          Map.entry("timezone", "UTC"),
          Map.entry("log_timezone", "UTC"),
          // What is stored is about children: neither statements nor values get into the log.
          Map.entry("log_statement", "none"),
          Map.entry("log_min_error_statement", "panic"),
          Map.entry("log_error_verbosity", "terse"),
          Map.entry("log_parameter_max_length_on_error", "0"),
          Map.entry("log_checkpoints", "off"));

  /// What PostgreSQL says of a port that is taken, and of processes of an earlier run that have not
  /// gone yet: both pass when tried again.
  private static final List<String> PASSING =
      List.of("could not create any TCP/IP sockets", "is still in use");

  /// Starts on the port that is supplied, and asks for one again when that one is taken.
  static PostgresProcess start(
      Installation installation, IntSupplier port, BooleanSupplier abandoned) throws IOException {
    for (int attempt = 1; ; attempt++) {
      Leftovers.clear(installation.cluster());
      Path log = openLog(installation.logs());
      long before = Files.size(log);
      int tried = port.getAsInt();
      PostgresProcess started =
          new PostgresProcess(
              Command.builder(command(installation, tried))
                  .redirectErrorStream(true)
                  .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                  .start(),
              tried);
      if (started.becomesReady(installation.cluster(), abandoned)) {
        return started;
      }
      String complaint = complaint(log, before);
      if (attempt == 20 || PASSING.stream().noneMatch(complaint::contains)) {
        throw new CannotStart(
            "PostgreSQL does not start on %s (%s)"
                .formatted(installation.cluster().folder(), complaint),
            cure(complaint).formatted(log));
      }
      Pause.millis(250);
    }
  }

  private static List<String> command(Installation installation, int port) {
    List<String> postgres =
        new ArrayList<>(
            List.of(
                installation.binaries().program("postgres"),
                "-D",
                installation.cluster().folder().toString(),
                "-c",
                "port=" + port));
    SETTINGS.forEach((name, value) -> postgres.addAll(List.of("-c", name + "=" + value)));
    // A session of its own: Ctrl-C in a terminal reaches Plumbline alone, which first finishes what
    // it is doing and then stops PostgreSQL.
    return Stream.concat(Stream.of("setsid"), installation.user().command(postgres).stream())
        .toList();
  }

  private boolean becomesReady(Cluster cluster, BooleanSupplier abandoned) {
    Instant end = Instant.now().plus(PATIENCE);
    while (process.isAlive()) {
      if (abandoned.getAsBoolean()) {
        stop();
        throw new CannotStart("Plumbline was stopped while PostgreSQL started", "start it again");
      }
      if (Instant.now().isAfter(end)) {
        stop();
        throw new CannotStart(
            "PostgreSQL on %s was not ready within five minutes".formatted(cluster.folder()),
            "look for a busy or failing disk, then start again");
      }
      if (saysReady(cluster.pidFile())) {
        return true;
      }
      Pause.briefly();
    }
    return false;
  }

  /// PostgreSQL keeps its own number on the first line of its file, how far it is on the eighth.
  private boolean saysReady(Path pidFile) {
    try {
      List<String> lines = Files.readAllLines(pidFile);
      return lines.size() >= 8
          && lines.getFirst().equals(String.valueOf(process.pid()))
          && lines.get(7).strip().equals("ready");
    } catch (IOException _) {
      return false;
    }
  }

  /// Fast and in order; the harsher ways only for a PostgreSQL that does not follow.
  void stop() {
    try {
      for (String signal : List.of("INT", "QUIT", "KILL")) {
        if (!process.isAlive()) {
          return;
        }
        Signal.send(signal, process.pid());
        if (process.waitFor(8, TimeUnit.SECONDS)) {
          return;
        }
      }
    } catch (IOException _) {
      process.destroyForcibly();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  private static Path openLog(Path logs) throws IOException {
    Files.createDirectories(logs, DataFiles.OWNER_ONLY_FOLDER);
    Path log = logs.resolve("database.log");
    if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
      Files.move(log, logs.resolve("database.earlier.log"), StandardCopyOption.REPLACE_EXISTING);
    }
    if (Files.notExists(log)) {
      Files.createFile(log, DataFiles.OWNER_ONLY_FILE);
    }
    return log;
  }

  /// The last thing PostgreSQL wrote before it gave up.
  private static String complaint(Path log, long from) throws IOException {
    byte[] all = Files.readAllBytes(log);
    String written = new String(all, (int) from, all.length - (int) from, UTF_8);
    return written
        .lines()
        .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
        .map(line -> line.replaceFirst("^.*?(FATAL|PANIC):\\s*", "").strip())
        .reduce((_, later) -> later)
        .or(() -> written.lines().filter(line -> !line.isBlank()).reduce((_, later) -> later))
        .orElse("it said nothing");
  }

  private static String cure(String complaint) {
    return complaint.contains("No space left on device")
        ? "make room on that disk, then start again (see %s)"
        : "read %s, and restore a backup if the data is damaged";
  }
}
