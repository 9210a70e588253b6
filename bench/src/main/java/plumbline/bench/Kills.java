package plumbline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/// Kills a server again and again at random moments while inspectors save, and counts afterwards:
/// is every acknowledged answer there, once? Every second time its database is killed with it;
/// otherwise the next start finds that one still running. Exits with 1 unless all is well.
///
/// Arguments: the launcher, how many times, the seed of the moments (the clock’s unless given).
final class Kills {
  private static final int SAVERS = 20;
  private static final int SHORTEST_MILLISECONDS = 300;
  private static final int LONGEST_MILLISECONDS = 3000;
  private static final Duration UNTIL_KILLED = Duration.ofMinutes(1);

  private final Path launcher;
  private final Path data;
  private final int times;
  private final Random random;
  private final List<Inspector> savers = new ArrayList<>();
  private int unanswered;
  private int keptUnanswered;
  private long refused;

  private Kills(Path launcher, Path data, int times, long seed) {
    this.launcher = launcher;
    this.data = data;
    this.times = times;
    this.random = new Random(seed);
  }

  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    int times = Integer.parseInt(arguments[1]);
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : System.currentTimeMillis();
    System.out.println("seed " + seed);
    Path folder = Files.createTempDirectory("plumbline-kill-");
    List<Target> targets;
    try {
      targets = new Kills(Path.of(arguments[0]), folder.resolve("data"), times, seed).run();
    } finally {
      Folders.remove(folder);
    }
    Target.report(targets);
  }

  private List<Target> run() throws IOException, InterruptedException, SQLException {
    long start = System.nanoTime();
    for (int time = 1; time <= times; time++) {
      try (RunningServer server = RunningServer.start(launcher, data)) {
        open(server);
        saveUntilKilled(server, time % 2 == 0);
      }
      if (time % 10 == 0) {
        System.out.printf(
            "%d kills, %,d saves acknowledged, %s%n",
            time,
            acknowledged().size(),
            Duration.ofSeconds((System.nanoTime() - start) / 1_000_000_000));
      }
    }
    try (RunningServer server = RunningServer.start(launcher, data)) {
      open(server);
      sendUnanswered(server);
      try (Connection database = server.database()) {
        return report(KeptEntries.in(database).compare(acknowledged()));
      }
    }
  }

  /// Each start has people open their pages anew. On the first they sit down to their cases.
  private void open(RunningServer server) throws IOException, InterruptedException, SQLException {
    OpenForm form = OpenForm.of(server.address());
    try (Connection database = server.database()) {
      if (savers.isEmpty()) {
        List<String> questions = MadeUpFieldwork.questions();
        for (Inspector.Desk desk : new MadeUpFieldwork(database).inspectors(SAVERS, 2)) {
          savers.add(new Inspector(desk, questions, form, random.nextLong()));
        }
      } else {
        List<Inspector.Sent> pending = pending();
        unanswered += pending.size();
        keptUnanswered += KeptEntries.in(database).count(pending);
        savers.forEach(saver -> saver.reopen(form));
      }
    }
  }

  private void saveUntilKilled(RunningServer server, boolean withDatabase) {
    CompletableFuture<LoadClient.Load> saving =
        CompletableFuture.supplyAsync(() -> {
          try {
            return LoadClient.run(
                server.socket(), savers, LoadClient.Phases.atOnce(Duration.ZERO, UNTIL_KILLED));
          } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
          }
        });
    try {
      Thread.sleep(random.nextInt(SHORTEST_MILLISECONDS, LONGEST_MILLISECONDS));
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    server.kill(withDatabase);
    refused += saving.join().failed();
  }

  private void sendUnanswered(RunningServer server) throws IOException {
    List<Resending> waiting =
        savers.stream().filter(saver -> saver.pending().isPresent()).map(Resending::new).toList();
    refused +=
        LoadClient.run(
                server.socket(),
                waiting,
                LoadClient.Phases.atOnce(Duration.ZERO, Duration.ofSeconds(20)))
            .failed();
  }

  /// Somebody who sends what is unanswered, and nothing new.
  private record Resending(Inspector saver) implements LoadClient.Caller {
    @Override
    public byte[] next() {
      return saver.next();
    }

    @Override
    public void answered(int status) {
      saver.answered(status);
    }

    @Override
    public boolean hasMore() {
      return saver.pending().isPresent();
    }
  }

  private List<Target> report(KeptEntries.Comparison comparison) {
    System.out.printf(
        "%d kills, %d times with the database%n%,d saves acknowledged%n%d sent without an answer,"
            + " %d of which had been kept%n",
        times, times / 2, acknowledged().size(), unanswered, keptUnanswered);
    return List.of(
        new Target("acknowledged and missing", comparison.missing(), 0, ""),
        new Target("doubled", comparison.doubled(), 0, ""),
        new Target("changed", comparison.changed(), 0, ""),
        new Target("never sent", comparison.strange(), 0, ""),
        new Target("refused", refused, 0, ""),
        new Target("still without an answer", pending().size(), 0, ""));
  }

  private List<Inspector.Sent> acknowledged() {
    return savers.stream().flatMap(saver -> saver.acknowledged().stream()).toList();
  }

  private List<Inspector.Sent> pending() {
    return savers.stream().flatMap(saver -> saver.pending().stream()).toList();
  }
}
