package plumbline.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// How many readers a second get the whole page of a published report, as browsers ask for it,
/// while each of 200 inspectors saves an answer every two seconds. One run, one machine, the load
/// programs on the same cores.
///
/// Arguments: the launcher, for how many seconds readers are counted.
final class ReaderSpeed {
  private static final int READERS = 32;
  private static final int INSPECTORS = 200;
  private static final int INSPECTIONS = 4;
  private static final Duration WARM_UP = Duration.ofSeconds(30);
  private static final Duration BETWEEN_SAVES = Duration.ofSeconds(2);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
  private static final String INSPECTION = "much-read";
  private static final double READERS_A_SECOND = 1000;
  private static final double MOST_MILLISECONDS = 200;

  private final RunningServer server;
  private final Duration measured;

  private ReaderSpeed(RunningServer server, Duration measured) {
    this.server = server;
    this.measured = measured;
  }

  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    Duration measured = Duration.ofSeconds(Integer.parseInt(arguments[1]));
    Path folder = Files.createTempDirectory("plumbline-readers-");
    List<Target> targets;
    try (RunningServer server =
        RunningServer.start(Path.of(arguments[0]), folder.resolve("data"))) {
      targets = new ReaderSpeed(server, measured).measure();
    } finally {
      Folders.remove(folder);
    }
    Target.report(targets);
  }

  private List<Target> measure() throws IOException, InterruptedException, SQLException {
    List<Inspector.Desk> desks;
    try (Connection database = server.database()) {
      desks = new MadeUpFieldwork(database).inspectors(INSPECTORS, INSPECTIONS);
      MadeUpPublication publication =
          new MadeUpPublication(database, Published.files("wirral-2021"));
      publication.plan(INSPECTION);
      publication.freezeAndRelease(INSPECTION);
    }
    URI page = server.address().resolve("reports/%s/1/report.html".formatted(INSPECTION));
    waitFor(page);
    List<Inspector> inspectors = SaveSpeed.inspectors(desks, OpenForm.of(server.address()));

    LoadClient.Load alone = readers(page);
    print("readers alone", alone);
    CompletableFuture<LoadClient.Load> saving =
        CompletableFuture.supplyAsync(() -> saves(inspectors));
    LoadClient.Load beside = readers(page);
    LoadClient.Load saves = saving.join();
    print("readers while %d inspectors save".formatted(INSPECTORS), beside);
    print("their saves", saves);
    return List.of(
        new Target(
            "%.0f readers a second / readers".formatted(READERS_A_SECOND),
            READERS_A_SECOND / beside.perSecond(),
            1,
            "times"),
        new Target("readers without their page", beside.failed() + beside.lost(), 0, ""),
        new Target("saves that failed", saves.failed() + saves.lost(), 0, ""),
        new Target("saves, p99", saves.latencies().p99(), MOST_MILLISECONDS, "ms"));
  }

  private static void waitFor(URI page) throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(page).build();
      while (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException("The report was not published: " + page);
        }
        Thread.sleep(50);
      }
    }
  }

  private LoadClient.Load readers(URI page) throws IOException {
    return LoadClient.run(
        server.socket(),
        Collections.nCopies(READERS, new Reader(page)),
        LoadClient.Phases.atOnce(WARM_UP, measured));
  }

  private LoadClient.Load saves(List<Inspector> inspectors) {
    try {
      return LoadClient.run(
          server.socket(), inspectors, new LoadClient.Phases(WARM_UP, measured, BETWEEN_SAVES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void print(String name, LoadClient.Load load) {
    System.out.printf("%s: %,.0f a second (%s)%n", name, load.perSecond(), load.latencies());
  }

  /// Reads the page over and over, packed as browsers take it.
  private record Reader(URI page) implements LoadClient.Caller {
    @Override
    public byte[] next() {
      return "GET %s HTTP/1.1\r\nHost: %s\r\nAccept-Encoding: gzip, deflate, br\r\n\r\n"
          .formatted(page.getRawPath(), page.getAuthority())
          .getBytes(UTF_8);
    }

    @Override
    public void answered(int status) {
      // it has nothing to remember
    }
  }
}
