package plumbline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// How many answers a second a server saves, against what a bare HTTP server and PostgreSQL could
/// do at most, one after the other for each save; and how long a save takes when each of 200
/// inspectors saves every two seconds. One run, one machine, the load programs on the same cores.
///
/// Arguments: the launcher, for how many seconds saves are counted.
final class SaveSpeed {
  private static final int INSPECTORS = 200;
  private static final int INSPECTIONS = 4;
  private static final Duration WARM_UP = Duration.ofSeconds(60);
  private static final Duration BETWEEN_SAVES = Duration.ofSeconds(2);
  private static final double SHARE = 0.5;
  private static final double MOST_MILLISECONDS = 50;

  /// The embedded database takes 50 connections, the server’s own among them.
  private static final List<Integer> CLIENTS = List.of(8, 16, 32);

  private SaveSpeed() {}

  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    int seconds = Integer.parseInt(arguments[1]);
    Path folder = Files.createTempDirectory("plumbline-save-");
    List<Target> targets;
    try (RunningServer server =
        RunningServer.start(Path.of(arguments[0]), folder.resolve("data"))) {
      targets = measure(server, folder, Duration.ofSeconds(seconds));
    } finally {
      Folders.remove(folder);
    }
    Target.report(targets);
  }

  private static List<Target> measure(RunningServer server, Path folder, Duration measured)
      throws IOException, InterruptedException, SQLException {
    List<Inspector.Desk> desks;
    try (Connection database = server.database()) {
      desks = new MadeUpFieldwork(database).inspectors(INSPECTORS, INSPECTIONS);
    }
    OpenForm form = OpenForm.of(server.address());
    List<Target> targets = new ArrayList<>();

    double bare = bare(inspectors(desks, form)).perSecond();
    System.out.printf("h, bare HTTP server: %,.0f requests/s%n", bare);
    Optional<Pgbench.Result> pgbench = pgbench(server, folder, desks.getFirst());
    pgbench.ifPresent(result ->
        System.out.printf(
            "d, pgbench: %,.0f transactions/s with %d clients (%s)%n",
            result.perSecond(), result.clients(), result.latencies()));

    List<Inspector> inspectors = inspectors(desks, form);
    LoadClient.Load saves =
        LoadClient.run(server.socket(), inspectors, LoadClient.Phases.atOnce(WARM_UP, measured));
    System.out.printf(
        "s, %d inspectors at once: %,.0f saves/s (%s)%n",
        INSPECTORS, saves.perSecond(), saves.latencies());
    targets.add(failures("saves that failed, at once", saves));
    if (pgbench.isPresent()) {
      double bound = 1 / (1 / bare + 1 / pgbench.get().perSecond());
      double share = saves.perSecond() / bound;
      System.out.printf("the bound 1/(1/h + 1/d) is %,.0f/s; s is %.3f of it%n", bound, share);
      targets.add(new Target("bound / saves", 1 / share, 1 / SHARE, "times"));
    } else {
      System.out.println("There is no pgbench (apt install postgresql): no bound to compare with.");
    }

    LoadClient.Load paced =
        LoadClient.run(
            server.socket(),
            inspectors,
            new LoadClient.Phases(Duration.ofSeconds(4), measured, BETWEEN_SAVES));
    System.out.printf(
        "%d inspectors, each a save every two seconds: %,.0f saves/s (%s)%n",
        INSPECTORS, paced.perSecond(), paced.latencies());
    targets.add(failures("saves that failed, paced", paced));
    targets.add(
        new Target(
            "p99, a save every two seconds each",
            paced.latencies().p99(),
            MOST_MILLISECONDS,
            "ms"));
    return targets;
  }

  private static Target failures(String name, LoadClient.Load load) {
    return new Target(name, load.failed() + load.lost(), 0, "");
  }

  static List<Inspector> inspectors(List<Inspector.Desk> desks, OpenForm form) {
    List<String> questions = MadeUpFieldwork.questions();
    List<Inspector> inspectors = new ArrayList<>();
    for (Inspector.Desk desk : desks) {
      inspectors.add(new Inspector(desk, questions, form, desk.person().getLeastSignificantBits()));
    }
    return inspectors;
  }

  private static LoadClient.Load bare(List<Inspector> inspectors)
      throws IOException, InterruptedException {
    WholeProcess command = WholeProcess.java("bare", List.of("-XX:+UseSerialGC"), BareServer.class);
    Process process =
        new ProcessBuilder(command.command())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      int port = Integer.parseInt(String.valueOf(said.readLine()).replaceAll("\\D", ""));
      return LoadClient.run(
          new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port),
          inspectors,
          LoadClient.Phases.atOnce(Duration.ofSeconds(5), Duration.ofSeconds(8)));
    } finally {
      process.getOutputStream().close();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }

  private static Optional<Pgbench.Result> pgbench(
      RunningServer server, Path folder, Inspector.Desk desk)
      throws IOException, InterruptedException, SQLException {
    Optional<Path> program = Pgbench.program();
    return program.isEmpty()
        ? Optional.empty()
        : Optional.of(Pgbench.on(server, program.get(), folder, desk).best(CLIENTS, 10));
  }
}
