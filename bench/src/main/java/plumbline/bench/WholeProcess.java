package plumbline.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A command that is timed from its start to its end, with everything that it loads.
record WholeProcess(String name, List<String> command) {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);

  /// @param processor how long processors worked for it, as far as was seen before it ended
  /// @param peak the most memory that was resident at once, in bytes (Linux only, else 0)
  record Run(Duration time, Duration processor, long peak) {
    double milliseconds() {
      return time.toNanos() / 1e6;
    }
  }

  WholeProcess {
    command = List.copyOf(command);
  }

  /// A main class of ours, with the same Java and the same libraries.
  static WholeProcess java(String name, List<String> flags, Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return new WholeProcess(name, command);
  }

  /// Runs once.
  ///
  /// @throws IllegalStateException where the command fails
  Run run() throws IOException, InterruptedException {
    File output = File.createTempFile("bench", ".txt");
    try {
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
      process.getOutputStream().close();
      Duration processor = Duration.ZERO;
      long peak = 0;
      while (!process.waitFor(BETWEEN_LOOKS)) {
        peak = Math.max(peak, peak(process.pid()));
        processor = process.info().totalCpuDuration().orElse(processor);
      }
      Duration time = Duration.ofNanos(System.nanoTime() - start);
      if (process.exitValue() != 0) {
        throw new IllegalStateException(
            "%s ended with %d: %s"
                .formatted(command, process.exitValue(), Files.readString(output.toPath())));
      }
      return new Run(time, processor, peak);
    } finally {
      Files.deleteIfExists(output.toPath());
    }
  }

  /// The kernel's own high-water mark, so that no peak between two looks is missed.
  private static long peak(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException ended) {
      return 0;
    }
  }

  /// Runs commands in turn, so that a busy moment of the machine touches all of them. Before each,
  /// the files that they read are read once, so that all find them in memory.
  static List<List<Run>> inTurn(int rounds, List<WholeProcess> commands, Path... files)
      throws IOException, InterruptedException {
    List<List<Run>> runs = new ArrayList<>();
    commands.forEach(_ -> runs.add(new ArrayList<>()));
    for (int round = 1; round <= rounds; round++) {
      StringBuilder told = new StringBuilder("round %d:".formatted(round));
      for (int index = 0; index < commands.size(); index++) {
        for (Path file : files) {
          readOnce(file);
        }
        Run run = commands.get(index).run();
        runs.get(index).add(run);
        told.append(
            "  %s %,.0f ms (processors %,d ms; %,d MiB)"
                .formatted(
                    commands.get(index).name(),
                    run.milliseconds(),
                    run.processor().toMillis(),
                    run.peak() >> 20));
      }
      System.out.println(told);
    }
    return runs;
  }

  private static void readOnce(Path file) throws IOException {
    byte[] buffer = new byte[1 << 20];
    try (InputStream in = Files.newInputStream(file)) {
      while (in.read(buffer) >= 0) {
        // only for the kernel to keep it
      }
    }
  }

  static double median(List<Run> runs) {
    double[] sorted = runs.stream().mapToDouble(Run::milliseconds).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  static long leastProcessor(List<Run> runs) {
    return runs.stream().mapToLong(run -> run.processor().toMillis()).min().orElseThrow();
  }

  static double fastest(List<Run> runs) {
    return runs.stream().mapToDouble(Run::milliseconds).min().orElseThrow();
  }

  static long peak(List<Run> runs) {
    return runs.stream().mapToLong(Run::peak).max().orElseThrow();
  }
}
