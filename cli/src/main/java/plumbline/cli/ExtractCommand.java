package plumbline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plumbline.document.Source;
import plumbline.reading.Extracted;
import plumbline.reading.Report;
import plumbline.reading.ReportReader;

@Command(
    name = "extract",
    header = "Make an inspection file of a published report.",
    description = {
      "",
      "Reads a report (text, PDF, Word or HTML) and prints the inspection file that it gives, as",
      "JSON. What could not be read, or is stated in two ways, is listed on stderr with its line;",
      "nothing is guessed.",
      ""
    },
    mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(paramLabel = "REPORT", description = "The report: .txt, .pdf, .docx or .html.")
  private Path report = Path.of("");

  @Mixin private Frameworks frameworks = new Frameworks();

  @Override
  public Integer call() {
    CommandLine commandLine = Optional.ofNullable(spec).orElseThrow().commandLine();
    Report read =
        Report.of(
            Unreadable.orStop(Source.of(report).then(ReportReader::read)), frameworks.library());
    Extracted extracted = Extracted.of(read);
    if (extracted.json().isEmpty()) {
      throw new Unreadable(extracted.unread());
    }
    PrintWriter err = commandLine.getErr();
    extracted.unread().forEach(err::println);
    commandLine.getOut().println(extracted.json().get());
    return 0;
  }
}
