package plumbline.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine.Help.Ansi;

/// A command that was run as scripts run it: what it wrote to stdout and stderr, and its status.
record Ran(int status, String out, String err) {
  static Ran plumbline(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        Main.run(new Terminal(new PrintWriter(out), new PrintWriter(err), Ansi.OFF), arguments);
    return new Ran(status, out.toString(), err.toString());
  }
}
