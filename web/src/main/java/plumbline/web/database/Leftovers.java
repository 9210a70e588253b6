package plumbline.web.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a killed Plumbline leaves behind: a PostgreSQL that goes on without it, or a file that says
/// so though it is gone. Called only under the lock on the data folder, so no other Plumbline can
/// be using that PostgreSQL.
final class Leftovers {
  private Leftovers() {}

  /// A PostgreSQL without its file stops by itself, so without the file there is nothing to do.
  static void clear(Cluster cluster) throws IOException {
    if (Files.notExists(cluster.pidFile())) {
      return;
    }
    for (Step step : STEPS) {
      List<ProcessHandle> left = processesOf(cluster);
      if (left.isEmpty()) {
        break;
      }
      step.take(left);
      awaitEnd(left, step.patience());
    }
    List<ProcessHandle> stubborn = processesOf(cluster);
    if (!stubborn.isEmpty()) {
      throw new CannotStart(
          "A PostgreSQL that an earlier Plumbline started on %s does not stop (process %d)"
              .formatted(cluster.folder(), stubborn.getFirst().pid()),
          "stop that process, then start again");
    }
    // Now the file speaks of a process that is gone, or of a stranger that got its number since.
    Files.deleteIfExists(cluster.pidFile());
  }

  /// Processes of this very cluster: PostgreSQL works inside its data folder, and /proc tells where
  /// a process works. A stranger that has got the number of a dead PostgreSQL works elsewhere.
  static List<ProcessHandle> processesOf(Cluster cluster) throws IOException {
    Path folder = cluster.folder().toRealPath();
    return ProcessHandle.allProcesses().filter(process -> worksIn(folder, process.pid())).toList();
  }

  private static boolean worksIn(Path folder, long pid) {
    Path process = Path.of("/proc", String.valueOf(pid));
    try {
      return Files.readSymbolicLink(process.resolve("cwd")).equals(folder)
          && Files.readSymbolicLink(process.resolve("exe"))
              .getFileName()
              .toString()
              .startsWith("postgres");
    } catch (IOException _) {
      return false;
    }
  }

  private static void awaitEnd(List<ProcessHandle> processes, Duration patience) {
    Instant end = Instant.now().plus(patience);
    while (processes.stream().anyMatch(ProcessHandle::isAlive) && Instant.now().isBefore(end)) {
      Pause.briefly();
    }
  }

  /// One way to ask, and how long to wait for the answer.
  private record Step(String signal, boolean all, Duration patience) {
    void take(List<ProcessHandle> processes) throws IOException {
      Set<Long> pids = processes.stream().map(ProcessHandle::pid).collect(Collectors.toSet());
      for (ProcessHandle process : processes) {
        boolean parentIsOneOfThem =
            process.parent().map(ProcessHandle::pid).filter(pids::contains).isPresent();
        if (all || !parentIsOneOfThem) {
          Signal.send(signal, process.pid());
        }
      }
    }
  }

  /// INT asks PostgreSQL to stop at once and in order, QUIT to stop without order; after either its
  /// log brings the data back whole. KILL is for what no longer listens.
  private static final List<Step> STEPS =
      List.of(
          new Step("INT", false, Duration.ofSeconds(10)),
          new Step("QUIT", false, Duration.ofSeconds(8)),
          new Step("KILL", true, Duration.ofSeconds(5)));
}
