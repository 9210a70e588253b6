package plumbline.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// How long the pages of an inspection with 100 cases take, every question of each answered, asked
/// for one at a time by one browser; and how large they are, uncompressed and without assets.
///
/// Argument: the launcher.
final class PageSpeed {
  private static final int CASES = 100;
  private static final int WARM_UP = 200;
  private static final int MEASURED = 300;
  private static final double MOST_MILLISECONDS = 100;
  private static final double MOST_KILOBYTES = 150;

  private PageSpeed() {}

  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    Path folder = Files.createTempDirectory("plumbline-pages-");
    List<Target> targets = new ArrayList<>();
    try (RunningServer server = RunningServer.start(Path.of(arguments[0]), folder.resolve("data"));
        HttpClient client = HttpClient.newHttpClient()) {
      Inspector.Desk desk;
      try (Connection database = server.database()) {
        desk = new MadeUpFieldwork(database).answered(CASES);
      }
      Pages pages = new Pages(server, client, desk, targets);
      pages.measure("page of a case", "cases/1", MOST_KILOBYTES);
      pages.measure("results", "results", MOST_KILOBYTES);
    } finally {
      Folders.remove(folder);
    }
    Target.report(targets);
  }

  private record Pages(
      RunningServer server, HttpClient client, Inspector.Desk desk, List<Target> targets) {

    void measure(String name, String address, double mostKilobytes)
        throws IOException, InterruptedException {
      Latencies latencies = new Latencies();
      int bytes = 0;
      for (int round = 0; round < WARM_UP + MEASURED; round++) {
        long start = System.nanoTime();
        bytes = open(address);
        if (round >= WARM_UP) {
          latencies.add(System.nanoTime() - start);
        }
      }
      System.out.printf("%s: %s, %,d bytes%n", name, latencies, bytes);
      targets.add(new Target(name + ", p99", latencies.p99(), MOST_MILLISECONDS, "ms"));
      targets.add(new Target(name + ", size", bytes / 1000.0, mostKilobytes, "kB"));
    }

    private int open(String address) throws IOException, InterruptedException {
      HttpResponse<byte[]> answer =
          client.send(
              HttpRequest.newBuilder(
                      server.address().resolve("work/%s/%s".formatted(desk.inspection(), address)))
                  .header("Cookie", "plumbline=" + desk.secret())
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("%s: %d".formatted(address, answer.statusCode()));
      }
      return answer.body().length;
    }
  }
}
