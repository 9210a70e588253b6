package plumbline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plumbline.document.Source;
import plumbline.framework.Framework;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.programme.NationalProgramme;
import plumbline.rating.RatedInspection;
import plumbline.rating.RatedInspectionJson;

@Command(
    name = "rate",
    header = "Rate an inspection, and say why.",
    description = {
      "",
      "Reads an inspection file and prints each standard's rating, the score and the overall rating.",
      "With --answers, rates a whole programme of inspections from a CSV file of answers.",
      ""
    },
    mixinStandardHelpOptions = true)
final class RateCommand implements Callable<Integer> {
  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "The inspection file (JSON).")
  private @Nullable Path file;

  @Option(names = "--format", paramLabel = "text|json", description = "text (the default) or json.")
  private OutputFormat format = OutputFormat.text;

  @Option(
      names = "--explain",
      description =
          "Print the working, and how sure each rating is, in sentences that can be read out at a"
              + " panel.")
  private boolean explain;

  @Option(
      names = "--caseload",
      split = ",",
      paramLabel = "DOMAIN=CASES",
      description =
          "With --explain: how many eligible cases a domain's sample was drawn from, as in 2=46,"
              + " where the file doesn't say. May be given several times.")
  private Map<String, Integer> caseloads = new LinkedHashMap<>();

  @Option(
      names = "--without-discretion",
      description = "Leave out the panel's discretion: what the evidence alone gives.")
  private boolean withoutDiscretion;

  @Option(
      names = "--verify",
      description = "Exit with 1 if a rating differs from what the file says was published.")
  private boolean verify;

  @CommandLine.ArgGroup(exclusive = false, heading = "A programme of inspections:%n")
  private @Nullable Programme programme;

  @Mixin private Frameworks frameworks = new Frameworks();

  enum OutputFormat {
    text,
    json
  }

  /// The options of `rate --answers`.
  static final class Programme {
    @Option(
        names = "--answers",
        required = true,
        paramLabel = "A.csv",
        description = "Answers: inspection,case,question,answer (yes, no or na), in any order.")
    private Path answers = Path.of("");

    @Option(
        names = "--judgements",
        paramLabel = "J.csv",
        description = "Judgements of the standards judged on evidence: inspection,standard,rating.")
    private @Nullable Path judgements;

    @Option(
        names = "--framework",
        required = true,
        paramLabel = "F",
        description = "The framework of all the inspections.")
    private String framework = "";

    @Option(
        names = {"-o", "--out"},
        required = true,
        paramLabel = "OUT.csv",
        description = "Where to write the ratings, as ranks from 0, and the scores.")
    private Path out = Path.of("");
  }

  @Override
  public Integer call() {
    if (programme != null && file != null) {
      throw new CommandLine.ParameterException(
          spec().commandLine(), "Name an inspection file, or give --answers, but not both");
    }
    if (!caseloads.isEmpty() && !explain) {
      throw new CommandLine.ParameterException(
          spec().commandLine(), "--caseload says how sure a rating is, so it needs --explain");
    }
    if (programme != null) {
      return rate(programme);
    }
    if (file == null) {
      throw new CommandLine.ParameterException(
          spec().commandLine(),
          "There is nothing to rate: name an inspection file, or give --answers");
    }
    Inspection inspection =
        Unreadable.orStop(
            Source.of(file).then(source -> InspectionReader.read(source, frameworks.library())));
    RatedInspection rated =
        RatedInspection.of(
            inspection,
            withoutDiscretion
                ? RatedInspection.Discretion.IGNORED
                : RatedInspection.Discretion.APPLIED);
    PrintWriter out = spec().commandLine().getOut();
    switch (format) {
      case json ->
          out.println(
              explain ? CertaintyText.of(rated, caseloads).json() : RatedInspectionJson.of(rated));
      case text ->
          new RatingsText(
                  rated,
                  spec().commandLine().getColorScheme().ansi() == Ansi.ON,
                  explain ? Optional.of(CertaintyText.of(rated, caseloads)) : Optional.empty())
              .print(out);
    }
    rated.warnings().forEach(warning -> spec().commandLine().getErr().println("Note: " + warning));
    return verify ? verified(rated) : 0;
  }

  private int rate(Programme given) {
    Framework framework = frameworks.named(given.framework);
    int rated =
        Unreadable.orStop(
            new NationalProgramme(framework)
                .rate(given.answers, Optional.ofNullable(given.judgements), given.out));
    spec()
        .commandLine()
        .getErr()
        .printf(
            "Rated %,d %s with %s; see %s%n",
            rated, rated == 1 ? "inspection" : "inspections", framework.id(), given.out);
    return 0;
  }

  private int verified(RatedInspection rated) {
    List<String> differences = rated.differencesFromPublished();
    PrintWriter err = spec().commandLine().getErr();
    if (rated.inspection().published().isEmpty()) {
      err.println("Nothing to verify: the file doesn't say what was published.");
      return 1;
    }
    differences.forEach(err::println);
    if (differences.isEmpty() && format == OutputFormat.text) {
      spec().commandLine().getOut().println("Verified: every rating is as published.");
    }
    return differences.isEmpty() ? 0 : 1;
  }

  private CommandLine.Model.CommandSpec spec() {
    return Optional.ofNullable(spec).orElseThrow();
  }
}
