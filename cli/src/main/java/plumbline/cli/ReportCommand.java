package plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plumbline.document.Source;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.rating.RatedInspection;
import plumbline.rating.RatedInspectionJson;
import plumbline.report.HtmlReport;

@Command(
    name = "report",
    header = "Make a report of an inspection.",
    description = {
      "",
      "Writes one file that needs nothing else: ratings with their working, every figure, the",
      "methodology. The same inspection file always gives the same bytes.",
      ""
    },
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The inspection file (JSON).")
  private Path file = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "html|json",
      description = "html (the default), or the ratings as json.")
  private ReportFormat format = ReportFormat.html;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "OUT",
      description = "Where to write it; a file that is there is replaced.")
  private Path out = Path.of("");

  @Mixin private Frameworks frameworks = new Frameworks();

  enum ReportFormat {
    html,
    json
  }

  @Override
  public Integer call() {
    Inspection inspection =
        Unreadable.orStop(
            Source.of(file).then(source -> InspectionReader.read(source, frameworks.library())));
    RatedInspection rated = RatedInspection.of(inspection);
    String written =
        switch (format) {
          case html -> HtmlReport.of(rated);
          case json -> RatedInspectionJson.of(rated) + "\n";
        };
    write(written);
    Optional.ofNullable(spec).orElseThrow().commandLine().getErr().printf("Wrote %s%n", out);
    return 0;
  }

  /// Written beside its place and moved there, so that no half of a report is ever found.
  private void write(String report) {
    try {
      Path beside = out.resolveSibling("." + out.getFileName() + ".part");
      try {
        Files.writeString(beside, report);
        Files.move(beside, out, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException unwritable) {
      throw new Unreadable(
          out.toString(),
          "The report can’t be written (" + unwritable.getClass().getSimpleName() + ")",
          "check that the folder exists and that you may write to it");
    }
  }
}
