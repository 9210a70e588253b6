package plumbline.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `plumbline serve` from the packaged jar, in a process of its own, as people start it.
final class Site implements AutoCloseable {
  private static final Path JAR = Path.of("..", "web", "target", "plumbline-web.jar");
  private static final Pattern READY = Pattern.compile("Plumbline is ready at (http://\\S+/)");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Process process;
  private final Path data;
  private final URI address;
  private final Path printed;

  private Site(Process process, Path data, URI address, Path printed) {
    this.process = process;
    this.data = data;
    this.address = address;
    this.printed = printed;
  }

  /// What stands behind these words in what the start printed, up to the next space.
  String printed(String before) throws IOException, InterruptedException {
    Pattern words = Pattern.compile(Pattern.quote(before) + "(\\S+)");
    for (int i = 0; i < 200; i++) {
      Matcher found = words.matcher(Files.readString(printed, UTF_8));
      if (found.find()) {
        return found.group(1);
      }
      Thread.sleep(50);
    }
    throw new AssertionError("Not printed: " + before);
  }

  static Site start(Path data, String... options) throws IOException, InterruptedException {
    return start(data, Map.of(), options);
  }

  /// @param environment beside that of the tests
  static Site start(Path data, Map<String, String> environment, String... options)
      throws IOException, InterruptedException {
    return start(data, 0, environment, options);
  }

  /// After it was killed: the same data at the same address.
  Site startAgain() throws IOException, InterruptedException {
    return start(data, address.getPort(), Map.of());
  }

  private static Site start(Path data, int port, Map<String, String> environment, String... options)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                JAR.toString(),
                "--port",
                String.valueOf(port),
                "--data-dir",
                data.toString()));
    command.addAll(List.of(options));
    Path printed = Files.createTempFile("site", ".out");
    ProcessBuilder starting =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
    starting.environment().putAll(environment);
    Process process = starting.start();
    return new Site(process, data, ready(process, printed), printed);
  }

  private static URI ready(Process process, Path printed) throws IOException, InterruptedException {
    for (int i = 0; i < 1200 && process.isAlive(); i++) {
      Matcher ready = READY.matcher(Files.readString(printed, UTF_8));
      if (ready.find()) {
        return URI.create(ready.group(1));
      }
      Thread.sleep(50);
    }
    process.destroyForcibly();
    throw new AssertionError("The site did not start: " + Files.readString(printed, UTF_8));
  }

  String at(String path) {
    return address + path.substring(1);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(at(path))).build(),
        HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  /// As `kill -9` does it.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
