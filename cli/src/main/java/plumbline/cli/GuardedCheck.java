package plumbline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import plumbline.document.Parsed;
import plumbline.document.Place;
import plumbline.document.Problem;
import plumbline.figures.Checked;

/// One report to its findings, several at once if need be. What stops the check of one is told as
/// its problem, and doesn't lose what the others say.
final class GuardedCheck implements Function<Path, Parsed<Checked>> {
  private final Function<Path, Parsed<Checked>> check;

  /// The files that are being read now.
  private final Set<Path> reading = new ConcurrentSkipListSet<>();

  GuardedCheck(Function<Path, Parsed<Checked>> check) {
    this.check = check;
  }

  @Override
  public Parsed<Checked> apply(Path file) {
    return guard(file, () -> check.apply(file));
  }

  /// More work on a file, stopped by as little.
  Parsed<Checked> guard(Path file, Supplier<Parsed<Checked>> work) {
    try {
      reading.add(file);
      return work.get();
    } catch (OutOfMemoryError _) {
      List<Path> together = List.copyOf(reading);
      return together.size() == 1
          ? refused(
              file, "Memory ran out while this file was being read", "check that it is a report")
          : refused(
              file,
              "Memory ran out while these files were being read: "
                  + together.stream().map(Path::toString).collect(Collectors.joining(", ")),
              "check them one at a time");
    } catch (RuntimeException | StackOverflowError fault) {
      return refused(
          file,
          "A fault of Plumbline’s own (%s)".formatted(fault),
          "please report it with this file");
    } finally {
      reading.remove(file);
    }
  }

  private static Parsed<Checked> refused(Path file, String what, String mend) {
    return new Parsed.Refused<>(List.of(new Problem(new Place(file.toString(), 1, 1), what, mend)));
  }
}
