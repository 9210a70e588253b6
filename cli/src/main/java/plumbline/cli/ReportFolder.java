package plumbline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.figures.Checked;

/// The reports of a folder, checked while someone goes through them: in the order of their names,
/// on every core, but only a few ahead, so that memory does not grow with the folder. What can't be
/// read is passed over and kept as a problem.
final class ReportFolder implements Iterable<Checked>, AutoCloseable {
  private static final int CORES = Runtime.getRuntime().availableProcessors();

  private final List<Path> files;
  private final Function<Path, Parsed<Checked>> check;
  private final Function<Checked, Parsed<Checked>> then;
  private final Optional<PrintWriter> watched;
  private final ExecutorService cores =
      Executors.newFixedThreadPool(CORES, Thread.ofPlatform().daemon().factory());
  private final List<Problem> problems = new ArrayList<>();
  private Consumer<List<Problem>> onUnread = _ -> {};
  private boolean foundSome;

  /// @param check throws nothing
  /// @param then what is done with each in its turn, by whoever goes through them; throws nothing
  /// @param watched where the progress is shown, if anyone looks at it
  ReportFolder(
      List<Path> files,
      Function<Path, Parsed<Checked>> check,
      Function<Checked, Parsed<Checked>> then,
      Optional<PrintWriter> watched) {
    this.files = files;
    this.check = check;
    this.then = then;
    this.watched = watched;
  }

  /// May be gone through once.
  @Override
  public Iterator<Checked> iterator() {
    return new Walk();
  }

  /// Also tells, in its turn, of each report that can't be read.
  void onUnread(Consumer<List<Problem>> told) {
    this.onUnread = told;
  }

  /// What could not be read so far.
  List<Problem> problems() {
    return problems;
  }

  /// Whether an error or a warning was found so far.
  boolean foundSome() {
    return foundSome;
  }

  @Override
  public void close() {
    cores.shutdownNow();
  }

  private final class Walk implements Iterator<Checked> {
    private final Deque<Future<Parsed<Checked>>> ahead = new ArrayDeque<>();
    private int given;
    private int taken;
    private @Nullable Checked next;

    @Override
    public boolean hasNext() {
      while (next == null && taken < files.size()) {
        while (given < files.size() && ahead.size() < 2 * CORES) {
          Path file = files.get(given++);
          ahead.add(cores.submit(() -> check.apply(file)));
        }
        switch (awaited().then(then)) {
          case Parsed.Accepted<Checked>(Checked checked) -> next = checked;
          case Parsed.Refused<Checked>(List<Problem> found) -> {
            problems.addAll(found);
            onUnread.accept(found);
          }
        }
        taken++;
      }
      return next != null;
    }

    private Parsed<Checked> awaited() {
      watched.ifPresent(progress -> {
        progress.printf("\r%d of %d", taken, files.size());
        progress.flush();
      });
      try {
        return ahead.remove().get();
      } catch (InterruptedException stopped) {
        throw new IllegalStateException("The command was stopped.", stopped);
      } catch (ExecutionException fault) {
        throw new IllegalStateException(fault.getCause());
      } finally {
        watched.ifPresent(progress -> {
          progress.print("\r                    \r");
          progress.flush();
        });
      }
    }

    @Override
    public Checked next() {
      Checked checked = hasNext() ? next : null;
      if (checked == null) {
        throw new NoSuchElementException();
      }
      next = null;
      foundSome |= checked.hasProblems();
      return checked;
    }
  }
}
