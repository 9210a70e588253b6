package plumbline.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A `plumbline serve` in a process of its own, as people start it.
final class ServeProcess implements AutoCloseable {
  private final Process process;
  private final Path printed;
  private final Path complained;

  private ServeProcess(Process process, Path printed, Path complained) {
    this.process = process;
    this.printed = printed;
    this.complained = complained;
  }

  static ServeProcess start(String... arguments) throws IOException {
    return start(Map.of(), arguments);
  }

  static ServeProcess start(Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "plumbline.web.Plumbline",
                "serve"));
    command.addAll(List.of(arguments));
    Path printed = Files.createTempFile("serve", ".out");
    Path complained = Files.createTempFile("serve", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(printed.toFile())
            .redirectError(complained.toFile());
    builder.environment().putAll(environment);
    return new ServeProcess(builder.start(), printed, complained);
  }

  /// The line that tells where it can be visited.
  String awaitReady() throws IOException, InterruptedException {
    for (int i = 0; i < 1200 && process.isAlive(); i++) {
      try (Stream<String> lines = Files.lines(printed)) {
        var ready = lines.filter(line -> line.startsWith("Plumbline is ready")).findFirst();
        if (ready.isPresent()) {
          return ready.get();
        }
      }
      Thread.sleep(50);
    }
    throw new AssertionError("not ready: " + complaints());
  }

  int awaitEnd() throws InterruptedException {
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends within a minute").isTrue();
    return process.exitValue();
  }

  String output() throws IOException {
    return Files.readString(printed, UTF_8);
  }

  String complaints() throws IOException {
    return Files.readString(complained, UTF_8);
  }

  long pid() {
    return process.pid();
  }

  /// As `kill -9` does it.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// As SIGTERM does it.
  void stop() {
    process.destroy();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
    process.destroyForcibly();
  }
}
