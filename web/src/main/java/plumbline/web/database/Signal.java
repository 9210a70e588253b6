package plumbline.web.database;

import java.io.IOException;
import java.util.List;

/// Signals that Java itself cannot send: it knows TERM and KILL only, and TERM lets PostgreSQL wait
/// for every last visitor.
final class Signal {
  private Signal() {}

  static void send(String name, long pid) throws IOException {
    Command.run(List.of("sh", "-c", "kill -s \"$0\" \"$1\"", name, String.valueOf(pid)));
  }
}
