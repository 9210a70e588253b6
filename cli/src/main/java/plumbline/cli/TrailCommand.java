package plumbline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plumbline.document.JsonText;
import plumbline.document.Source;
import plumbline.trail.TrailCheck;

@Command(
    name = "trail",
    header = "Check the trail of an inspection’s decisions.",
    description = {"", "A trail has a line for each decision, each chained to the one before.", ""},
    subcommands = TrailCommand.Verify.class,
    mixinStandardHelpOptions = true)
final class TrailCommand implements Callable<Integer> {
  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    throw new CommandLine.ParameterException(
        Optional.ofNullable(spec).orElseThrow().commandLine(), "Say what to do: verify");
  }

  @Command(
      name = "verify",
      header = "Tell whether an exported trail is whole.",
      description = {
        "",
        "Exit 0 where every entry is there, in order and as it was written; 1 where it is not, with"
            + " the first line that breaks.",
        ""
      },
      mixinStandardHelpOptions = true)
  static final class Verify implements Callable<Integer> {
    @Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file that the page of the trail exports.")
    private Path file = Path.of("");

    @Option(
        names = "--format",
        paramLabel = "text|json",
        description = "text (the default) or json.")
    private TrailFormat format = TrailFormat.text;

    enum TrailFormat {
      text,
      json
    }

    @Override
    public Integer call() {
      TrailCheck check = Unreadable.orStop(TrailCheck.of(Unreadable.orStop(Source.of(file))));
      PrintWriter out = Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
      switch (format) {
        case json -> out.println(json(check));
        case text -> out.println(check.words());
      }
      return check.fault().isPresent() ? 1 : 0;
    }

    private static String json(TrailCheck check) {
      return JsonText.line(json -> {
        json.writeStartObject();
        json.writeBooleanProperty("whole", check.fault().isEmpty());
        json.writeStringProperty("inspection", check.inspection());
        json.writeNumberProperty("entries", check.entries());
        json.writeStringProperty("last", check.last().hex());
        if (check.fault().isPresent()) {
          TrailCheck.Fault fault = check.fault().get();
          json.writeObjectPropertyStart("fault");
          json.writeNumberProperty("line", fault.line());
          json.writeStringProperty(
              "kind", fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
          json.writeStringProperty("words", fault.words());
          json.writeEndObject();
        } else {
          json.writeNullProperty("fault");
        }
        json.writeEndObject();
      });
    }
  }
}
