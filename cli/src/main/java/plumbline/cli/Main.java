package plumbline.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line: `plumbline rate`, `plumbline framework` and so on. Exit status 0: done; 1:
/// findings; 2: bad usage or input that can't be read.
@Command(
    name = "plumbline",
    header = "Standards-based inspection, from the answers to the published report.",
    description = "%nShows whether every rating and figure is true to the evidence behind it.%n",
    synopsisHeading = "%nUsage: ",
    customSynopsis = "plumbline COMMAND [options]",
    commandListHeading = "Commands:%n",
    footer = {
      "",
      "Start here:",
      "  plumbline serve --demo                            five inspections in your browser",
      "  plumbline rate inspections/trafford-2020.json     ratings, and why",
      "  plumbline framework show youth-2018               standards, questions and rules",
      "",
      "‘plumbline COMMAND --help’ tells more. A framework is an id (youth-2018), id@version or a",
      "file; --frameworks DIR adds a folder of your own.",
      "Exit status: 0 done, 1 findings, 2 bad usage or unreadable input."
    },
    versionProvider = Version.class,
    mixinStandardHelpOptions = true)
public final class Main implements Runnable {
  private static final Map<String, Supplier<Object>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("rate", RateCommand::new);
    COMMANDS.put("check", CheckCommand::new);
    COMMANDS.put("framework", FrameworkCommand::new);
    COMMANDS.put("report", ReportCommand::new);
    COMMANDS.put("verify", VerifyCommand::new);
    COMMANDS.put("sample", SampleCommand::new);
    COMMANDS.put("extract", ExtractCommand::new);
    COMMANDS.put("agree", AgreeCommand::new);
    COMMANDS.put("simulate", SimulateCommand::new);
    COMMANDS.put("trail", TrailCommand::new);
    COMMANDS.put("serve", ServeCommand::new);
    COMMANDS.put("test", TestCommand::new);
    COMMANDS.put("help", CommandLine.HelpCommand::new);
  }

  public static void main(String[] arguments) {
    ReadAhead.start(arguments);
    System.exit(run(Terminal.standard(), arguments));
  }

  static int run(Terminal terminal, String... arguments) {
    Locale.setDefault(Locale.UK); // the same output on every machine, whatever language it speaks
    CommandLine commands = commands(arguments.length == 0 ? "" : arguments[0]);
    commands
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.ansi()))
        .setUsageHelpAutoWidth(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Main::misuse)
        .setExecutionExceptionHandler(Main::failed);
    int status = commands.execute(arguments.length == 0 ? new String[] {"help"} : arguments);
    terminal.out().flush();
    terminal.err().flush();
    return status;
  }

  /// All commands where the help needs them; else only the one that was asked for, since making
  /// each costs a short command a tenth of its time.
  private static CommandLine commands(String asked) {
    CommandLine commands = new CommandLine(new Main());
    COMMANDS.forEach((name, command) -> {
      if (!COMMANDS.containsKey(asked) || asked.equals("help") || asked.equals(name)) {
        commands.addSubcommand(name, command.get());
      }
    });
    return commands;
  }

  @Override
  public void run() {
    throw new IllegalStateException("Without arguments the help is shown.");
  }

  private static int misuse(CommandLine.ParameterException misuse, String[] arguments) {
    CommandLine command = misuse.getCommandLine();
    String what = String.valueOf(misuse.getMessage()).replaceAll("\\p{Cntrl}+", " ");
    String mend = "see ‘%s --help’".formatted(command.getCommandSpec().qualifiedName());
    command
        .getErr()
        .printf(
            "plumbline: %s: %s%n",
            what,
            CommandLine.UnmatchedArgumentException.class.isInstance(misuse)
                ? closest(misuse, mend)
                : mend);
    return 2;
  }

  private static String closest(CommandLine.ParameterException misuse, String mend) {
    return misuse instanceof CommandLine.UnmatchedArgumentException unmatched
        ? unmatched.getSuggestions().stream()
            .findFirst()
            .map(suggestion -> "did you mean ‘%s’?".formatted(suggestion))
            .orElse(mend)
        : mend;
  }

  /// Problems are a person's to mend; anything else is a fault of ours, told without a stack trace.
  private static int failed(
      Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
    if (failure instanceof Unreadable unreadable) {
      unreadable.problems().forEach(problem -> command.getErr().println(problem));
      return 2;
    }
    command
        .getErr()
        .printf(
            "plumbline: a fault of Plumbline's own (%s): please report it with the command that you"
                + " gave%n",
            failure);
    return 2;
  }
}
