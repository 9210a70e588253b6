package plumbline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Listed so that the help is whole: the launcher runs the tests itself.
@Command(
    name = "test",
    header = "Run every test.",
    description = "%nRun it with the launcher: ./plumbline test.",
    mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new Unreadable("plumbline", "The tests start from the launcher", "use ./plumbline test");
  }
}
