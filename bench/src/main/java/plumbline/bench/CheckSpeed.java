package plumbline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.figures.Checker;
import plumbline.framework.FrameworkLibrary;
import plumbline.reading.ReportReader;
import plumbline.reading.ReportText;

/// The checker against programs that only find the numbers of the same files: one report in a warm
/// JVM, the cold command, and a folder of a thousand.
///
/// Arguments: the launcher, the folder of reports, a folder to work in, the Python program, how
/// many copies.
final class CheckSpeed {
  private static final int ROUNDS = 400;

  private CheckSpeed() {}

  public static void main(String[] arguments) throws IOException {
    Path launcher = Path.of(arguments[0]);
    List<Path> reports = reports(Path.of(arguments[1]));
    Path folder = Files.createTempDirectory(Path.of(arguments[2]), "plumbline-check-");
    String numbers = arguments[3];
    int copies = Integer.parseInt(arguments[4]);
    List<Target> targets = new ArrayList<>();
    try {
      Path largest = Collections.max(reports, java.util.Comparator.comparingLong(CheckSpeed::size));
      warm(largest, numbers, targets);
      cold(launcher, largest, targets);
      folder(launcher, reports, folder, numbers, copies, targets);
    } finally {
      delete(folder);
    }
    Target.report(targets);
  }

  private static void warm(Path report, String numbers, List<Target> targets) throws IOException {
    byte[] content = Files.readAllBytes(report);
    Checker checker = Checker.with(FrameworkLibrary.shipped());
    List<Double> times = new ArrayList<>();
    int findings = 0;
    for (int round = 0; round < 2 * ROUNDS; round++) {
      long start = System.nanoTime();
      findings +=
          switch (ReportReader.read(new Source("report", content))) {
            case Parsed.Accepted<ReportText>(ReportText text) ->
                checker.check(text).findings().size();
            case Parsed.Refused<ReportText> refused ->
                throw new IllegalStateException(refused.problems().toString());
          };
      times.add((System.nanoTime() - start) / 1e6);
    }
    double ours = median(times.subList(ROUNDS, 2 * ROUNDS));
    System.out.printf(
        "One report of %,d bytes, read and checked, warm: %.2f ms (%d findings)%n",
        content.length, ours, findings / (2 * ROUNDS));
    String said = output(List.of("python3", numbers, "warm", report.toString()));
    if (said.isEmpty()) {
      System.out.println(
          "There is no python3: the comparison with its regular expressions is skipped.");
      targets.add(new Target("warm", ours, 20, "ms"));
      return;
    }
    double theirs = Double.parseDouble(said.strip());
    System.out.printf(
        "Python only finding its numbers: %.2f ms; ours is %.2f of it%n", theirs, ours / theirs);
    targets.add(new Target("warm, at most Python's time", ours, Math.min(20, theirs), "ms"));
  }

  private static void cold(Path launcher, Path report, List<Target> targets) {
    List<Double> times = new ArrayList<>();
    for (int round = 0; round < 7; round++) {
      times.add(seconds(List.of(launcher.toString(), "check", report.toString())));
    }
    targets.add(new Target("cold command", median(times), 0.8, "s"));
  }

  private static void folder(
      Path launcher,
      List<Path> reports,
      Path folder,
      String numbers,
      int copies,
      List<Target> targets)
      throws IOException {
    for (int copy = 0; copy < copies; copy++) {
      Path report = reports.get(copy % reports.size());
      Files.copy(report, folder.resolve("%05d-%s".formatted(copy, report.getFileName())));
    }
    double ours = seconds(List.of(launcher.toString(), "check", folder.toString()));
    System.out.printf(
        Locale.ROOT,
        "A folder of %d reports: %.2f s, %.0f a second%n",
        copies,
        ours,
        copies / ours);
    compare(
        "ripgrep finding their numbers", List.of("rg", "-c", "[0-9]+", folder.toString()), ours);
    compare(
        "grep finding their numbers", List.of("grep", "-rcE", "[0-9]+", folder.toString()), ours);
    compare(
        "Python finding their numbers",
        List.of("python3", numbers, "folder", folder.toString()),
        ours);
    targets.add(
        new Target("folder, at least 100 a second", 1000 * ours / copies, 10, "ms a report"));
  }

  private static void compare(String what, List<String> command, double ours) {
    if (output(List.of(command.getFirst(), "--version")).isEmpty()) {
      System.out.printf("There is no %s: skipped.%n", command.getFirst());
      return;
    }
    double theirs = seconds(command);
    System.out.printf("%s: %.2f s; ours is %.1f times that%n", what, theirs, ours / theirs);
  }

  private static double median(List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static double seconds(List<String> command) {
    long start = System.nanoTime();
    output(command);
    return (System.nanoTime() - start) / 1e9;
  }

  /// What a program prints; empty if it isn't there.
  private static String output(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return out;
    } catch (IOException missing) {
      return "";
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static List<Path> reports(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
