package plumbline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Listed so that the help is whole: the launcher starts the web application itself.
@Command(
    name = "serve",
    header = "Start the web application.",
    synopsisHeading = "%nUsage: ",
    customSynopsis = "plumbline serve [--data-dir D] [--port P] [--demo]",
    description = "%nStart it with the launcher: ./plumbline serve --help tells its options.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new Unreadable(
        "plumbline", "The web application starts from the launcher", "use ./plumbline serve");
  }
}
