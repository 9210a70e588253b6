package plumbline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// `plumbline rate --answers` against DuckDB on the same files in the same run: 55 million rows in
/// at most a third of its time and 512 MiB, with the same bytes as outcome. Exits with 1 if that is
/// missed.
final class ProgrammeComparison {
  private static final double SHARE_OF_TIME = 1 / 3.0;
  private static final double MOST_MEBIBYTES = 512;

  private ProgrammeComparison() {}

  /// LAUNCHER FOLDER ROUNDS INSPECTIONS
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path launcher = Path.of(arguments[0]).toAbsolutePath();
    Path folder = Files.createTempDirectory(Path.of(arguments[1]), "programme");
    int rounds = Integer.parseInt(arguments[2]);
    ProgrammeGenerator.Size national = ProgrammeGenerator.Size.NATIONAL;
    ProgrammeGenerator.Size size =
        new ProgrammeGenerator.Size(
            Integer.parseInt(arguments[3]), national.cases(), national.questions());
    List<Target> targets = new ArrayList<>();
    try {
      for (ProgrammeGenerator.Order order : ProgrammeGenerator.Order.values()) {
        targets.addAll(compare(launcher, folder, rounds, size, order));
      }
    } finally {
      remove(folder);
    }
    Target.report(targets);
  }

  private static List<Target> compare(
      Path launcher,
      Path folder,
      int rounds,
      ProgrammeGenerator.Size size,
      ProgrammeGenerator.Order order)
      throws IOException, InterruptedException {
    Path answers = folder.resolve("answers.csv");
    Path judgements = folder.resolve("judgements.csv");
    Path ours = folder.resolve("ours.csv");
    Path theirs = folder.resolve("theirs.csv");
    ProgrammeGenerator generator = new ProgrammeGenerator(size);
    generator.writeAnswers(answers, order);
    generator.writeJudgements(judgements);
    String name = order.name().toLowerCase(java.util.Locale.ROOT);
    System.out.printf("%s: %,d rows, %,d bytes%n", name, size.rows(), Files.size(answers));
    List<List<WholeProcess.Run>> runs =
        WholeProcess.inTurn(
            rounds,
            List.of(
                new WholeProcess(
                    "plumbline",
                    List.of(
                        launcher.toString(),
                        "rate",
                        "--answers",
                        answers.toString(),
                        "--judgements",
                        judgements.toString(),
                        "--framework",
                        "youth-2018",
                        "-o",
                        ours.toString())),
                WholeProcess.java(
                    "duckdb",
                    List.of("--enable-native-access=ALL-UNNAMED"),
                    DuckDbProgramme.class,
                    answers.toString(),
                    judgements.toString(),
                    theirs.toString())),
            answers);
    List<WholeProcess.Run> plumbline = runs.get(0);
    List<WholeProcess.Run> duckdb = runs.get(1);
    double ratio = WholeProcess.median(plumbline) / WholeProcess.median(duckdb);
    System.out.printf(
        "plumbline: median %,.0f ms, fastest %,.0f ms, processors at least %,d ms%n",
        WholeProcess.median(plumbline),
        WholeProcess.fastest(plumbline),
        WholeProcess.leastProcessor(plumbline));
    System.out.printf(
        "duckdb: median %,.0f ms, fastest %,.0f ms, processors at least %,d ms%n",
        WholeProcess.median(duckdb),
        WholeProcess.fastest(duckdb),
        WholeProcess.leastProcessor(duckdb));
    return List.of(
        new Target(name + ", share of DuckDB's time", ratio, SHARE_OF_TIME, ""),
        new Target(
            name + ", peak memory",
            WholeProcess.peak(plumbline) / (double) (1 << 20),
            MOST_MEBIBYTES,
            "MiB"),
        new Target(name + ", differing bytes", Files.mismatch(ours, theirs) == -1 ? 0 : 1, 0, ""));
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
