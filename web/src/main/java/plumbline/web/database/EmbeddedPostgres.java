package plumbline.web.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A real PostgreSQL that Plumbline starts for itself in the data folder, watches and stops:
/// durable settings, generated passwords, reachable from this machine only. For one machine; many
/// nodes share a database that is named with DB_URL instead.
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final String DATABASE = "plumbline";
  private static final int SECONDS_BETWEEN_TRIES = 5;

  private final DataFolder folder;
  private final Object turn = new Object();
  private @Nullable PostgresProcess running;
  private volatile boolean closed;

  /// Does not start it yet, so that a stop in the middle of a start finds whom to stop.
  public EmbeddedPostgres(DataFolder folder) {
    this.folder = folder;
  }

  /// Starts it, mending what an earlier run left behind, and makes the roles on the first start.
  public DatabaseAccess start() {
    try {
      RunAs user = RunAs.choose(folder.cluster());
      Passwords passwords = Passwords.in(folder);
      PostgresBinaries binaries = PostgresBinaries.in(folder, user);
      Cluster cluster = Cluster.in(folder, binaries, user, passwords.superuser());
      Installation installation = new Installation(binaries, cluster, user, folder.logs());
      PostgresProcess started = launch(installation, EmbeddedPostgres::freePort);
      Thread.ofVirtual().name("postgresql-watch").start(() -> watch(started, installation));
      String server = "jdbc:postgresql://127.0.0.1:%d/".formatted(started.port());
      Roles.make(server, DATABASE, passwords, folder.path());
      return new DatabaseAccess(
          server + DATABASE, passwords.serving(), passwords.owner(), "data in " + folder.path());
    } catch (IOException | UncheckedIOException problem) {
      throw new CannotStart(
          "PostgreSQL cannot be started in %s (%s)".formatted(folder.path(), problem.getMessage()),
          "make room there and check who owns the files, then start again");
    }
  }

  /// The number of the PostgreSQL that runs now, if one does.
  Optional<Long> pid() {
    synchronized (turn) {
      return Optional.ofNullable(running)
          .map(PostgresProcess::process)
          .filter(Process::isAlive)
          .map(Process::pid);
    }
  }

  private PostgresProcess launch(Installation installation, IntSupplier port) throws IOException {
    synchronized (turn) {
      PostgresProcess started = PostgresProcess.start(installation, port, () -> closed);
      running = started;
      return started;
    }
  }

  /// A PostgreSQL that ends without being asked (killed for want of memory, its disk full) is
  /// started again on its port as soon as it can be; whoever waits for the database then goes on by
  /// himself.
  private void watch(PostgresProcess first, Installation installation) {
    PostgresProcess current = first;
    while (!closed) {
      current.process().onExit().join();
      if (!closed) {
        current = startAgain(current, installation);
      }
    }
  }

  private PostgresProcess startAgain(PostgresProcess ended, Installation installation) {
    LOG.warn("PostgreSQL ended unasked; starting it again");
    try {
      PostgresProcess next = launch(installation, ended::port);
      LOG.warn("PostgreSQL runs again");
      return next;
    } catch (CannotStart | IOException problem) {
      if (!closed) {
        LOG.error("PostgreSQL cannot be started again yet: {}", problem.getMessage());
        Pause.millis(SECONDS_BETWEEN_TRIES * 1000L);
      }
      return ended;
    }
  }

  @Override
  public void close() {
    closed = true;
    synchronized (turn) {
      if (running != null) {
        running.stop();
      }
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
