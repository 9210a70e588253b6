package plumbline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.document.Source;
import plumbline.statistics.Agreement;
import plumbline.statistics.AgreementJson;
import plumbline.statistics.SeveralAnswers;

@Command(
    name = "agree",
    header = "Tell how far inspectors agree who read the same cases.",
    description = {
      "",
      "Reads one CSV file for each inspector, with the header case,question,answer. An answer is"
          + " yes, no or na (or Y, N, R), or a level of a classification: low, medium, high or very"
          + " high. Rows may be missing: only what two or more inspectors answered is compared.",
      "",
      "For each question and overall: the share agreed, Cohen's kappa, Gwet's AC1 and"
          + " Krippendorff's alpha, each with its interval at 95 per cent. Of classifications kappa"
          + " has quadratic weights and alpha is ordinal; of more than two inspectors kappa is the"
          + " mean over all pairs. Overall is over all questions answered yes, no or na.",
      ""
    },
    mixinStandardHelpOptions = true)
final class AgreeCommand implements Callable<Integer> {
  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(
      arity = "2..*",
      paramLabel = "FILE",
      description = "A file of answers for each inspector (CSV).")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--format", paramLabel = "text|json", description = "text (the default) or json.")
  private AgreementFormat format = AgreementFormat.text;

  enum AgreementFormat {
    text,
    json
  }

  @Override
  public Integer call() {
    Agreement agreement = Agreement.of(Unreadable.orStop(SeveralAnswers.read(sources())));
    var out = Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
    switch (format) {
      case json -> out.println(AgreementJson.of(agreement));
      case text -> new AgreementText(agreement).print(out);
    }
    return 0;
  }

  /// All files, or what is wrong with each that can't be read.
  private List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path file : files) {
      switch (Source.of(file)) {
        case Parsed.Accepted<Source>(Source source) -> sources.add(source);
        case Parsed.Refused<Source>(List<Problem> found) -> problems.addAll(found);
      }
    }
    if (!problems.isEmpty()) {
      throw new Unreadable(problems);
    }
    return sources;
  }
}
