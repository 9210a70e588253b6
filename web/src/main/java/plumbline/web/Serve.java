package plumbline.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import plumbline.web.database.CannotStart;

/// The command line of `plumbline serve`, read before anything is started.
@Command(
    name = "plumbline serve",
    description = "Starts the web application.",
    sortOptions = false,
    footer = {
      "",
      "Without a configured database it starts its own in the data folder. Production sets DB_URL,"
          + " DB_USER, DB_PASSWORD, DB_OWNER_USER and DB_OWNER_PASSWORD, and PLUMBLINE_ADDRESS for"
          + " visitors from other machines (it listens to this one alone otherwise)."
    })
final class Serve {
  @Option(
      names = "--data-dir",
      paramLabel = "D",
      description = "The folder that keeps the data (data/ beside the launcher unless said).")
  private @Nullable Path dataFolder;

  @Option(
      names = "--port",
      paramLabel = "P",
      defaultValue = "8080",
      description = "The port to listen on (${DEFAULT-VALUE} unless said; 0 takes any free one).")
  private int port;

  @Option(names = "--demo", description = "Loads the five published inspections.")
  private boolean demo;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  private boolean help;

  /// What was asked for, or empty when that was the help, which is then printed.
  static Optional<Start> read(Settings settings, String... arguments) {
    Serve serve = new Serve();
    CommandLine line = new CommandLine(serve);
    try {
      line.parseArgs(arguments);
    } catch (CommandLine.ParameterException wrong) {
      throw new CannotStart(
          String.valueOf(wrong.getMessage()), "see plumbline serve --help for what there is");
    }
    if (serve.help) {
      line.usage(System.out);
      return Optional.empty();
    }
    return Optional.of(serve.start(settings));
  }

  private Start start(Settings settings) {
    if (port < 0 || port > 65_535) {
      throw new CannotStart(
          "There is no port %d".formatted(port), "choose one between 1 and 65535 with --port");
    }
    Start start = new Start(folder(settings), port, address(settings.address()), demo);
    if (demo && !start.address().isLoopbackAddress()) {
      throw new CannotStart(
          "--demo is for this machine alone, and PLUMBLINE_ADDRESS is " + settings.address(),
          "unset PLUMBLINE_ADDRESS, or leave --demo out");
    }
    return start;
  }

  private Path folder(Settings settings) {
    if (dataFolder == null) {
      return Path.of(settings.home().orElse("")).resolve("data").toAbsolutePath();
    }
    if (dataFolder.toString().isEmpty()) {
      throw new CannotStart("--data-dir names no folder", "give it one, or leave it out");
    }
    return dataFolder.toAbsolutePath();
  }

  private static InetAddress address(String name) {
    try {
      return InetAddress.getAllByName(name)[0];
    } catch (UnknownHostException _) {
      throw new CannotStart(
          "PLUMBLINE_ADDRESS is no address of this machine (%s)".formatted(name),
          "write one such as 0.0.0.0, or unset it");
    }
  }

  /// A start as it was asked for.
  record Start(Path dataFolder, int port, InetAddress address, boolean demo) {}
}
