package plumbline.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plumbline.document.Parsed;
import plumbline.document.Place;
import plumbline.document.Problem;
import plumbline.document.Source;
import plumbline.framework.Conditions;
import plumbline.framework.Framework;
import plumbline.framework.FrameworkDifference;
import plumbline.framework.FrameworkReader;
import plumbline.rating.Examples;

@Command(
    name = "framework",
    header = "List, show, check and compare frameworks.",
    description = {
      "",
      "A framework is data: standards, key questions, prompts, and the rules that turn answers into",
      "ratings.",
      ""
    },
    subcommands = {
      FrameworkCommand.ListThem.class,
      FrameworkCommand.Show.class,
      FrameworkCommand.Validate.class,
      FrameworkCommand.Diff.class
    },
    mixinStandardHelpOptions = true)
final class FrameworkCommand implements Callable<Integer> {
  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    throw new CommandLine.ParameterException(
        Optional.ofNullable(spec).orElseThrow().commandLine(),
        "Say what to do: list, show, validate or diff");
  }

  @Command(name = "list", header = "List the frameworks at hand.", mixinStandardHelpOptions = true)
  static final class ListThem implements Callable<Integer> {
    @Spec private CommandLine.Model.@Nullable CommandSpec spec;
    @Mixin private Frameworks frameworks = new Frameworks();

    @Override
    public Integer call() {
      PrintWriter out = out(spec);
      for (String id : frameworks.library().ids()) {
        Framework framework = frameworks.named(id);
        out.printf(
            "%-16s %-6s %s  %s%n",
            framework.id(), framework.version(), framework.hash().brief(), framework.title());
      }
      return 0;
    }
  }

  @Command(name = "show", header = "Print a framework for people.", mixinStandardHelpOptions = true)
  static final class Show implements Callable<Integer> {
    @Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Parameters(paramLabel = "F", description = "A framework: id, id@version or file.")
    private String name = "";

    @Mixin private Frameworks frameworks = new Frameworks();

    @Override
    public Integer call() {
      new FrameworkText(frameworks.named(name)).print(out(spec));
      return 0;
    }
  }

  @Command(
      name = "validate",
      header = "Check frameworks: every problem at once, with its line.",
      description = {
        "",
        "Without F checks every framework at hand: their form, that their parts agree, their",
        "conditions, and that their examples hold. Exit status 1 where there are problems.",
        ""
      },
      mixinStandardHelpOptions = true)
  static final class Validate implements Callable<Integer> {
    @Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "F", description = "Frameworks: ids or files.")
    private List<String> names = new ArrayList<>();

    @Mixin private Frameworks frameworks = new Frameworks();

    @Override
    public Integer call() {
      List<Problem> problems = new ArrayList<>();
      PrintWriter out = out(spec);
      for (String name : names.isEmpty() ? frameworks.library().ids() : names) {
        problems.addAll(validate(source(name), out));
      }
      problems.forEach(out::println);
      return problems.isEmpty() ? 0 : 1;
    }

    private Source source(String name) {
      return Files.exists(Path.of(name)) || name.contains(".")
          ? Unreadable.orStop(Source.of(Path.of(name)))
          : frameworks.library().source(name).orElseThrow(() -> noSuch(name));
    }

    private Unreadable noSuch(String name) {
      return switch (frameworks.library().find(name, new Place(name, 1, 1))) {
        case Parsed.Refused<Framework>(List<Problem> problems) -> new Unreadable(problems);
        case Parsed.Accepted<Framework> _ -> throw new IllegalStateException(name);
      };
    }

    private static List<Problem> validate(Source source, PrintWriter out) {
      return switch (FrameworkReader.read(source)) {
        case Parsed.Refused<Framework>(List<Problem> problems) -> problems;
        case Parsed.Accepted<Framework>(Framework framework) -> {
          List<Problem> problems = new ArrayList<>(Conditions.problems(framework));
          problems.addAll(Examples.problems(framework));
          framework
              .languages()
              .forEach((language, complete) -> {
                List<String> missing = framework.textsMissingIn(language);
                if (complete && !missing.isEmpty()) {
                  problems.add(
                      new Problem(
                          source.start(),
                          "%d texts have no words in ‘%s’, which is said to be complete (the first: %s)"
                              .formatted(missing.size(), language, missing.getFirst()),
                          "translate them, or mark the language as awaited"));
                } else if (!missing.isEmpty()) {
                  out.printf(
                      "%s: note: %d texts await their translation into ‘%s’%n",
                      source.name(), missing.size(), language);
                }
              });
          if (problems.isEmpty()) {
            out.printf(
                "%s: %s@%s is sound: %d standards, %d questions, %d examples hold (sha256:%s)%n",
                source.name(),
                framework.id(),
                framework.version(),
                framework.standards().size(),
                framework.questions().size(),
                framework.standards().stream().mapToInt(one -> one.examples().size()).sum()
                    + framework.overall().examples().size(),
                framework.hash().brief());
          }
          yield problems;
        }
      };
    }
  }

  @Command(
      name = "diff",
      header = "Tell what changed from one framework to another.",
      mixinStandardHelpOptions = true)
  static final class Diff implements Callable<Integer> {
    @Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLDER", description = "A framework: id or file.")
    private String older = "";

    @Parameters(index = "1", paramLabel = "NEWER", description = "Another framework: id or file.")
    private String newer = "";

    @Mixin private Frameworks frameworks = new Frameworks();

    @Override
    public Integer call() {
      new FrameworkText(frameworks.named(newer))
          .printDifference(
              FrameworkDifference.between(frameworks.named(older), frameworks.named(newer)),
              out(spec));
      return 0;
    }
  }

  private static PrintWriter out(CommandLine.Model.@Nullable CommandSpec spec) {
    return Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
  }
}
