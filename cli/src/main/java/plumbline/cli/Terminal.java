package plumbline.cli;

import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/// Where a command writes: UTF-8 always, colour only on a terminal (and not where NO_COLOR is set).
record Terminal(PrintWriter out, PrintWriter err, Ansi ansi) {
  static Terminal standard() {
    return new Terminal(writer(System.out), writer(System.err), isTerminal() ? Ansi.ON : Ansi.OFF);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, false, StandardCharsets.UTF_8);
  }

  private static boolean isTerminal() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
        && System.getenv("NO_COLOR") == null;
  }
}
