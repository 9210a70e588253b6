package plumbline.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A `plumbline serve` as people start it, on a free port and with its own database in a folder.
record RunningServer(Process process, URI address, Path data) implements AutoCloseable {
  private static final String OWNER = "plumbline_owner";

  /// Starts it and waits until it can be visited.
  ///
  /// @param launcher the program `plumbline`, already built
  static RunningServer start(Path launcher, Path data) throws IOException, InterruptedException {
    Path output = Files.createTempFile("plumbline-serve", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(
                launcher.toString(), "serve", "--data-dir", data.toString(), "--port", "0")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("PLUMBLINE_BUILD", "never");
    Process process = builder.start();
    try {
      while (process.isAlive()) {
        Optional<URI> address = address(output);
        if (address.isPresent()) {
          return new RunningServer(process, address.get(), data);
        }
        Thread.sleep(20);
      }
      throw new IllegalStateException("It did not start: " + Files.readString(output));
    } finally {
      Files.delete(output); // what it still writes goes with it
    }
  }

  private static Optional<URI> address(Path output) throws IOException {
    try (Stream<String> lines = Files.lines(output, StandardCharsets.UTF_8)) {
      return lines
          .filter(line -> line.startsWith("Plumbline is ready at ") && line.endsWith(")")) // whole
          .map(line -> URI.create(line.split(" ")[4]))
          .findFirst();
    }
  }

  InetSocketAddress socket() {
    return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), address.getPort());
  }

  /// The owner's connection to its database: it may do what the server itself may not.
  Connection database() throws IOException, SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/plumbline".formatted(databasePort()), OWNER, password());
  }

  /// PostgreSQL keeps its port on the fourth line of its file.
  int databasePort() throws IOException {
    return Integer.parseInt(
        Files.readAllLines(data.resolve("database/postmaster.pid")).get(3).strip());
  }

  String password() throws IOException {
    String before = OWNER + "=";
    return Files.readAllLines(data.resolve("secrets/database-passwords")).stream()
        .filter(line -> line.startsWith(before))
        .map(line -> line.substring(before.length()).strip())
        .findFirst()
        .orElseThrow();
  }

  static String owner() {
    return OWNER;
  }

  /// As `kill -9` does it: first the server, then at once its database, if that is wanted too.
  void kill(boolean withDatabase) {
    List<ProcessHandle> database =
        withDatabase ? process.descendants().toList() : List.<ProcessHandle>of();
    process.destroyForcibly();
    database.forEach(ProcessHandle::destroyForcibly);
    process.onExit().join();
    database.forEach(one -> one.onExit().join());
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
    if (process.isAlive()) {
      kill(true);
    }
  }
}
