package plumbline.bench;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// The baseline for `plumbline rate FILE`: a command that parses its arguments and prints one line.
@Command(name = "bare", mixinStandardHelpOptions = true)
final class BareCommand implements Callable<Integer> {
  @Parameters(arity = "0..1")
  private String file = "";

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new BareCommand()).execute(arguments));
  }

  @Override
  public Integer call() {
    System.out.println(file);
    return 0;
  }
}
