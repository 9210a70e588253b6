package plumbline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `plumbline rate FILE` from a standing start against a bare command that prints one line: whole
/// processes, the same Java, the same flags, each with its own archive of loaded classes. The
/// launcher, which looks for changed sources first, is timed beside them. Exits with 1 where rating
/// takes more times the bare command than is allowed.
final class ColdRating {
  private ColdRating() {}

  /// LAUNCHER FILE ROUNDS [most times the bare command]
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path launcher = Path.of(arguments[0]).toAbsolutePath();
    Path file = Path.of(arguments[1]).toAbsolutePath();
    int rounds = Integer.parseInt(arguments[2]);
    Path archives = Files.createTempDirectory("archives");
    List<Target> targets = new ArrayList<>();
    try {
      List<WholeProcess> commands =
          List.of(
              rating(launcher.resolveSibling("cli/target/plumbline-cli.jar"), file, archives),
              WholeProcess.java(
                  "bare", flags(archives.resolve("bare.jsa")), BareCommand.class, file.toString()),
              new WholeProcess("launcher", List.of(launcher.toString(), "rate", file.toString())));
      for (WholeProcess command : commands) {
        command.run(); // the first run writes its archive
      }
      List<List<WholeProcess.Run>> runs = WholeProcess.inTurn(rounds, commands);
      double rating = WholeProcess.median(runs.get(0));
      double bare = WholeProcess.median(runs.get(1));
      System.out.printf(
          "median: rating %.0f ms, bare command %.0f ms, through the launcher %.0f ms%n",
          rating, bare, WholeProcess.median(runs.get(2)));
      System.out.printf("cold rating takes %.2f times the bare command%n", rating / bare);
      if (arguments.length > 3) {
        double most = Double.parseDouble(arguments[3]);
        targets.add(new Target("cold rating, times the bare command", rating / bare, most, ""));
      }
    } finally {
      for (String name : List.of("rating.jsa", "bare.jsa")) {
        Files.deleteIfExists(archives.resolve(name));
      }
      Files.delete(archives);
    }
    Target.report(targets);
  }

  private static WholeProcess rating(Path jar, Path file, Path archives) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags(archives.resolve("rating.jsa")));
    command.addAll(List.of("-jar", jar.toString(), "rate", file.toString()));
    return new WholeProcess("rating", command);
  }

  /// As the launcher starts short commands.
  private static List<String> flags(Path archive) {
    return List.of(
        "--sun-misc-unsafe-memory-access=allow",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xshare:auto",
        "-XX:+AutoCreateSharedArchive",
        "-XX:SharedArchiveFile=" + archive,
        "-Xlog:disable",
        "-Xlog:all=error:stderr");
  }
}
