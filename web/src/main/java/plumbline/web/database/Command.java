package plumbline.web.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// A short program that has run to its end: its status and all that it printed.
record Command(int status, String output) {

  static Command run(List<String> command) throws IOException {
    Process process = builder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    try {
      return new Command(process.waitFor(), output);
    } catch (InterruptedException stopping) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stopping);
    }
  }

  /// With a clean environment: a PGDATA or PGPORT of the person who starts us is not meant for us.
  static ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin:/usr/sbin:/sbin");
    builder.environment().clear();
    builder.environment().putAll(Map.of("PATH", path, "LC_ALL", "C", "TZ", "UTC"));
    return builder;
  }

  /// The line that tells most: the first that names an error, else the last.
  String complaint() {
    List<String> lines = output.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    return lines.stream()
        .filter(line -> line.contains("error:") || line.contains("FATAL:"))
        .map(line -> line.replaceFirst("^.*?(error|FATAL):\\s*", ""))
        .findFirst()
        .or(() -> lines.reversed().stream().findFirst())
        .orElse("it ended with status " + status);
  }
}
