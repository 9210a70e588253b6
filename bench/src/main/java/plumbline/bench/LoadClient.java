package plumbline.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Many callers at once, each on a connection that it keeps, all on one thread: it must take little
/// of the processors that it shares with what it measures.
final class LoadClient {
  private static final long MOST_WAIT = Duration.ofMillis(100).toNanos();

  private final long start = System.nanoTime();
  private final Phases phases;
  private final List<Connection> connections = new ArrayList<>();
  private final Latencies latencies = new Latencies();
  private long answered;
  private long failed;
  private int lost;
  private int finished;

  /// Somebody who sends one request after another.
  interface Caller {
    /// The whole next request, ready to be sent.
    byte[] next();

    void answered(int status);

    /// Asked after each answer.
    default boolean hasMore() {
      return true;
    }
  }

  /// @param warmUp called, but not counted
  /// @param between from one call of a caller to the next; nothing where each follows on the answer
  record Phases(Duration warmUp, Duration measured, Duration between) {
    static Phases atOnce(Duration warmUp, Duration measured) {
      return new Phases(warmUp, measured, Duration.ZERO);
    }

    private boolean isPaced() {
      return !between.isZero();
    }
  }

  /// @param answered calls answered with 200 in the measured time
  /// @param failed calls answered otherwise, in the whole time
  /// @param lost connections that broke
  record Load(long answered, long failed, int lost, Duration measured, Latencies latencies) {
    double perSecond() {
      return answered / (measured.toNanos() / 1e9);
    }
  }

  private LoadClient(Phases phases) {
    this.phases = phases;
  }

  /// Calls until the time is over, or nobody has more to send or a connection to send it on.
  static Load run(InetSocketAddress server, List<? extends Caller> callers, Phases phases)
      throws IOException {
    return new LoadClient(phases).run(server, callers);
  }

  private Load run(InetSocketAddress server, List<? extends Caller> callers) throws IOException {
    try (Selector selector = Selector.open()) {
      long step = phases.between().toNanos() / Math.max(1, callers.size());
      for (Caller caller : callers) {
        connections.add(
            new Connection(server, selector, caller, start + step * connections.size()));
      }
      connections.forEach(Connection::sendIfDue);
      long end = start + phases.warmUp().plus(phases.measured()).toNanos();
      while (lost + finished < connections.size() && System.nanoTime() < end) {
        if (phases.isPaced()) {
          selector.select(
              key -> ((Connection) key.attachment()).read(),
              Math.max(1, untilNext(end) / 1_000_000));
          connections.forEach(Connection::sendIfDue);
          connections.forEach(Connection::sendIfDue);
        } else {
          selector.select(key -> ((Connection) key.attachment()).read(), 100);
        }
      }
    } finally {
      connections.forEach(Connection::close);
    }
    return new Load(answered, failed, lost, phases.measured(), latencies);
  }

  private long untilNext(long end) {
    long now = System.nanoTime();
    long next = Math.min(MOST_WAIT, end - now);
    for (Connection connection : connections) {
      if (!connection.waits) {
        next = Math.min(next, connection.due - now);
      }
    }
    return next;
  }

  private final class Connection {
    private final InetSocketAddress server;
    private final Selector selector;
    private final Caller caller;
    private final HttpAnswer answer = new HttpAnswer();
    private SocketChannel channel;
    private long due;
    private boolean waits;

    Connection(InetSocketAddress server, Selector selector, Caller caller, long due)
        throws IOException {
      this.server = server;
      this.selector = selector;
      this.caller = caller;
      this.due = due;
      channel = opened();
    }

    private SocketChannel opened() throws IOException {
      SocketChannel opened = SocketChannel.open(server);
      opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
      opened.configureBlocking(false);
      opened.register(selector, SelectionKey.OP_READ, this);
      return opened;
    }

    /// A paced call counts from when it was due: a server that holds up its callers does not get
    /// fewer of them.
    void sendIfDue() {
      long now = System.nanoTime();
      if (!waits && channel.isOpen() && now >= due) {
        if (!phases.isPaced()) {
          due = now;
        }
        send();
      }
    }

    private void send() {
      waits = true;
      ByteBuffer request = ByteBuffer.wrap(caller.next());
      try {
        while (request.hasRemaining()) {
          channel.write(request); // far smaller than the socket's buffer
        }
      } catch (IOException broken) {
        lose();
      }
    }

    void read() {
      try {
        if (answer.readFrom(channel)) {
          answered();
        }
      } catch (IOException broken) {
        lose();
      }
    }

    /// A server hangs up after so many answers; then the next call has a new connection.
    private void answered() throws IOException {
      int status = answer.status();
      boolean isLast = answer.isLast();
      answer.clear();
      count(status);
      caller.answered(status);
      if (!caller.hasMore()) {
        finished++;
        close();
        return;
      }
      waits = false;
      if (isLast) {
        channel.close();
        channel = opened();
      }
      if (phases.isPaced()) {
        due += phases.between().toNanos();
      } else {
        due = System.nanoTime();
        send();
      }
    }

    private void count(int status) {
      long now = System.nanoTime();
      if (status != 200) {
        failed++;
      } else if (now - start >= phases.warmUp().toNanos()) {
        answered++;
        latencies.add(now - due);
      }
    }

    private void lose() {
      lost++;
      close();
    }

    void close() {
      try {
        channel.close();
      } catch (IOException gone) {
        // as wanted
      }
    }
  }
}
