package plumbline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// PostgreSQL’s own load program, on the database of a running server: the row of history that a
/// save adds, with the same columns, indexes and references, and the row that holds now, inserted
/// or updated; committed durably.
final class Pgbench {
  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

  private static final String TABLES =
      """
      create table bench_history (like entry including all);
      alter table bench_history add foreign key (by) references account,
        add foreign key (inspection, number) references sampled_case;
      create table bench_current (
        inspection text not null, number integer not null, reading text not null,
        slot text not null, value text not null, entry uuid not null, by uuid not null,
        at timestamptz not null, primary key (inspection, number, reading, slot)
      );
      """;

  /// Each client has a case of its own, as each inspector has.
  private static final String STATEMENTS =
      """
      \\set question random(1, 60)
      \\set number 1 + :client_id
      begin;
      insert into bench_history (id, inspection, number, reading, slot, value, reason, replaces, by)
        values (gen_random_uuid(), 'INSPECTION', :number, 'first', 'answer 2.1.' || :question,
          'yes', '', '{PERSON}', 'PERSON');
      insert into bench_current (inspection, number, reading, slot, value, entry, by, at)
        values ('INSPECTION', :number, 'first', 'answer 2.1.' || :question, 'yes', 'PERSON',
          'PERSON', now())
        on conflict (inspection, number, reading, slot) do update
          set value = excluded.value, entry = excluded.entry, by = excluded.by, at = excluded.at;
      commit;
      """;

  private final RunningServer server;
  private final Path program;
  private final Path folder;

  /// @param clients how many sent at once
  record Result(double perSecond, int clients, Latencies latencies) {}

  private Pgbench(RunningServer server, Path program, Path folder) {
    this.server = server;
    this.program = program;
    this.folder = folder;
  }

  /// From the path, else where Debian and Ubuntu keep it; empty where there is none.
  static Optional<Path> program() throws IOException {
    List<Path> places = new ArrayList<>();
    Arrays.stream(System.getenv("PATH").split(":"))
        .forEach(place -> places.add(Path.of(place, "pgbench")));
    Path versions = Path.of("/usr/lib/postgresql");
    if (Files.isDirectory(versions)) {
      try (Stream<Path> found = Files.list(versions)) {
        found
            .sorted(Collections.reverseOrder())
            .forEach(version -> places.add(version.resolve("bin/pgbench")));
      }
    }
    return places.stream().filter(Files::isExecutable).findFirst();
  }

  /// Makes the tables.
  ///
  /// @param desk whose inspection has a case for each client
  static Pgbench on(RunningServer server, Path program, Path folder, Inspector.Desk desk)
      throws IOException, SQLException {
    try (Connection database = server.database();
        Statement statement = database.createStatement()) {
      statement.execute(TABLES);
    }
    Files.writeString(
        folder.resolve("save.sql"),
        STATEMENTS
            .replace("INSPECTION", desk.inspection())
            .replace("PERSON", desk.person().toString()));
    return new Pgbench(server, program, folder);
  }

  Result run(int clients, int seconds) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            program.toString(),
            "--no-vacuum",
            "--protocol=prepared",
            "--file=" + folder.resolve("save.sql"),
            "--client=" + clients,
            "--jobs=2",
            "--time=" + seconds,
            "--log",
            "--log-prefix=" + folder.resolve("transactions"),
            "--host=127.0.0.1",
            "--port=" + server.databasePort(),
            "--username=" + RunningServer.owner(),
            "plumbline");
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", server.password());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher rate = RATE.matcher(said);
    if (process.waitFor() != 0 || !rate.find()) {
      throw new IllegalStateException("pgbench: " + said);
    }
    return new Result(Double.parseDouble(rate.group(1)), clients, latencies());
  }

  /// The third column is the time of a transaction in microseconds.
  private Latencies latencies() throws IOException {
    List<Path> logs;
    try (Stream<Path> files = Files.list(folder)) {
      logs =
          files.filter(file -> file.getFileName().toString().startsWith("transactions.")).toList();
    }
    Latencies latencies = new Latencies();
    for (Path log : logs) {
      try (Stream<String> lines = Files.lines(log)) {
        lines.forEach(line -> latencies.add(1000 * Long.parseLong(line.split(" ")[2])));
      }
      Files.delete(log);
    }
    return latencies;
  }

  /// Tries several numbers of clients for a moment each, then measures with that which gave most.
  Result best(List<Integer> clients, int seconds) throws IOException, InterruptedException {
    Result best = run(clients.getFirst(), 3);
    for (int other : clients.subList(1, clients.size())) {
      Result tried = run(other, 3);
      best = tried.perSecond() > best.perSecond() ? tried : best;
    }
    return run(best.clients(), seconds);
  }
}
