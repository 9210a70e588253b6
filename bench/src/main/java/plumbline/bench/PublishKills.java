package plumbline.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/// Kills a server again and again while it publishes a report, at moments spread from the freezing
/// of the edition to the writing of its public files. After each start: is the report public in all
/// formats or in none, and in the end in all, with the bytes that were frozen, released once? Every
/// second time the database is killed with the server.
///
/// Arguments: the launcher, how many times, the seed of the moments (the clock’s unless given).
final class PublishKills {
  private static final int LONGEST_MILLISECONDS = 1500;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
  private static final String ADDRESSES = "public/addresses.json";

  private final Path launcher;
  private final Path data;
  private final int times;
  private final Random random;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, byte[]> files = Published.files("wirral-2021");
  private final Map<String, Integer> reached = new LinkedHashMap<>();
  private int partial;
  private int changed;
  private int missing;
  private int notOnce;

  private PublishKills(Path launcher, Path data, int times, long seed) {
    this.launcher = launcher;
    this.data = data;
    this.times = times;
    this.random = new Random(seed);
    for (String stage : List.of("nothing kept", "frozen", "released", "public")) {
      reached.put(stage, 0);
    }
  }

  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    int times = Integer.parseInt(arguments[1]);
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : System.currentTimeMillis();
    System.out.println("seed " + seed);
    Path folder = Files.createTempDirectory("plumbline-publish-kill-");
    List<Target> targets;
    try {
      targets = new PublishKills(Path.of(arguments[0]), folder.resolve("data"), times, seed).run();
    } finally {
      Folders.remove(folder);
    }
    Target.report(targets);
  }

  private List<Target> run() throws IOException, InterruptedException, SQLException {
    for (int time = 1; time <= times + 1; time++) {
      String before = "kill-" + (time - 1);
      boolean wasPublic = time > 1 && isListed(before);
      try (RunningServer server = RunningServer.start(launcher, data)) {
        if (time > 1) {
          look(server, before, wasPublic);
        }
        if (time <= times) {
          publishUntilKilled(server, "kill-" + time, time % 2 == 0);
        } else {
          lookAtAll(server);
        }
      }
      if (time % 10 == 0) {
        System.out.printf("%d kills%n", time);
      }
    }
    return report();
  }

  private boolean isListed(String inspection) throws IOException {
    Path list = data.resolve(ADDRESSES);
    return Files.exists(list) && Files.readString(list).contains("/reports/" + inspection + "/1/");
  }

  private void publishUntilKilled(RunningServer server, String inspection, boolean withDatabase)
      throws IOException, InterruptedException, SQLException {
    try (Connection database = server.database()) {
      MadeUpPublication publication = new MadeUpPublication(database, files);
      publication.plan(inspection);
      CompletableFuture<Void> publishing =
          CompletableFuture.runAsync(() -> publication.freezeAndRelease(inspection));
      Thread.sleep(random.nextInt(LONGEST_MILLISECONDS));
      server.kill(withDatabase);
      try {
        publishing.join();
      } catch (CompletionException killed) {
        // with its database, as wanted
      }
    }
  }

  /// What the kill left, and what the next start makes of it.
  private void look(RunningServer server, String inspection, boolean wasPublic)
      throws IOException, InterruptedException, SQLException {
    try (Connection database = server.database()) {
      MadeUpPublication publication = new MadeUpPublication(database, files);
      int kept = publication.keptFiles(inspection);
      if (kept != 0 && kept != files.size()) {
        partial++;
      }
      reached.merge(
          wasPublic
              ? "public"
              : kept == 0
                  ? "nothing kept"
                  : publication.releases(inspection) == 0 ? "frozen" : "released",
          1,
          Integer::sum);
      if (kept == 0) {
        publication.freezeAndRelease(inspection);
      } else if (publication.plans(inspection) == 0) {
        publication.release(inspection);
      }
      waitUntilPublic(server, inspection);
      if (publication.releases(inspection) != 1) {
        notOnce++;
      }
    }
  }

  /// Whoever has got one file finds every other one.
  private void waitUntilPublic(RunningServer server, String inspection)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (true) {
      boolean some = false;
      boolean all = true;
      for (String name : files.keySet()) {
        int status = ask(server, inspection, name).statusCode();
        if (some && status != 200) {
          partial++;
        }
        some |= status == 200;
        all &= status == 200;
      }
      if (all) {
        break;
      }
      if (System.nanoTime() > end) {
        missing++;
        return;
      }
      Thread.sleep(20);
    }
    compare(server, inspection);
  }

  private void compare(RunningServer server, String inspection)
      throws IOException, InterruptedException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      HttpResponse<byte[]> answer = ask(server, inspection, file.getKey());
      if (answer.statusCode() != 200 || !Arrays.equals(answer.body(), file.getValue())) {
        changed++;
      }
    }
  }

  private HttpResponse<byte[]> ask(RunningServer server, String inspection, String name)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(
                server.address().resolve("reports/%s/1/%s".formatted(inspection, name)))
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  /// In the end every report is there, and nothing that was begun.
  private void lookAtAll(RunningServer server) throws IOException, InterruptedException {
    for (int time = 1; time <= times; time++) {
      compare(server, "kill-" + time);
    }
    try (Stream<Path> all = Files.walk(data.resolve("public"))) {
      partial += (int) all.filter(file -> file.toString().endsWith(".begun")).count();
    }
  }

  private List<Target> report() {
    System.out.printf("%d kills, %d times with the database; at the kill:%n", times, times / 2);
    reached.forEach((stage, kills) -> System.out.printf("  %s: %d%n", stage, kills));
    return List.of(
        new Target("public or kept in some formats only", partial, 0, ""),
        new Target("not public after a restart", missing, 0, ""),
        new Target("files with other bytes", changed, 0, ""),
        new Target("not released once", notOnce, 0, ""));
  }
}
