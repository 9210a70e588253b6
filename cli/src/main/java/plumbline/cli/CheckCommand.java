package plumbline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.document.Source;
import plumbline.figures.Checked;
import plumbline.figures.Checker;
import plumbline.figures.FindingsJson;
import plumbline.figures.FindingsSarif;
import plumbline.figures.FindingsText;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.reading.ReportReader;
import plumbline.reading.ReportText;
import plumbline.report.FindingsPage;

@Command(
    name = "check",
    header = "Find where a report contradicts itself, its data, arithmetic or the rules.",
    description = {
      "",
      "Reads a published report (txt, pdf, docx, html), or every one in a folder, and tells each"
          + " place where its figures disagree: ratings against evidence, counts against tables,"
          + " percentages that no whole number of cases can give, words of quantity, breakdowns,"
          + " the method's own rules, wording and references. Each finding quotes both sides.",
      "",
      "An editor decides with --baseline B --accept ID --because \"...\" (it is right, and known)"
          + " or --dismiss (it is none); a finding decided is not raised again.",
      "",
      "Ends with status 1 if there is an error or a warning; notes alone end with 0.",
      ""
    },
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private static final Set<String> KINDS = Set.of("txt", "pdf", "docx", "html", "htm");

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Mixin private Frameworks frameworks = new Frameworks();

  @Parameters(paramLabel = "REPORT|DIR", description = "A report, or a folder of reports.")
  private Path given = Path.of("");

  @Option(
      names = "--against",
      paramLabel = "FILE",
      description = "An inspection file: the report is also checked against its data.")
  private @Nullable Path against;

  @Mixin private Decisions decisions = new Decisions();

  @Option(
      names = "--without",
      paramLabel = "CHECK",
      split = ",",
      description = "Switch these checks off.")
  private List<String> without = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "text|json|html|sarif",
      description = "text (the default), json, html or sarif.")
  private FindingsFormat format = FindingsFormat.text;

  enum FindingsFormat {
    text,
    json,
    html,
    sarif
  }

  @Override
  public Integer call() {
    CommandLine commands = Optional.ofNullable(spec).orElseThrow().commandLine();
    Checker checker = checker();
    decisions.begin();
    Optional<Inspection> data = data();
    boolean folder = Files.isDirectory(given);
    List<Checked> reports = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    List<Path> files = folder ? files(given) : List.of(given);
    for (Path file : files) {
      switch (Source.of(file).then(ReportReader::read)) {
        case Parsed.Accepted<ReportText>(ReportText text) ->
            reports.add(
                decisions.apply(
                    data.isPresent() ? checker.check(text, data.get()) : checker.check(text)));
        case Parsed.Refused<ReportText>(List<Problem> found) -> problems.addAll(found);
      }
      if (folder && files.size() > 20 && isWatched()) {
        commands.getErr().print("\r" + (reports.size() + problems.size()) + " of " + files.size());
        commands.getErr().flush();
      }
    }
    if (!problems.isEmpty() && (!folder || reports.isEmpty())) {
      throw new Unreadable(problems);
    }
    problems.forEach(commands.getErr()::println);
    print(commands.getOut(), reports, folder);
    decisions.end(commands.getErr(), reports.size());
    if (!problems.isEmpty()) {
      return 2;
    }
    return reports.stream().anyMatch(Checked::hasProblems) ? 1 : 0;
  }

  /// Progress is for a terminal, never for a log.
  private static boolean isWatched() {
    return Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal).isPresent();
  }

  private void print(PrintWriter out, List<Checked> reports, boolean folder) {
    switch (format) {
      case text ->
          reports.forEach(checked ->
              out.print(
                  decisions.showsAll()
                      ? FindingsText.withDecided(checked)
                      : FindingsText.of(checked)));
      case json ->
          out.println(folder ? FindingsJson.of(reports) : FindingsJson.of(reports.getFirst()));
      case html -> html(out, reports, folder);
      case sarif -> out.println(FindingsSarif.of(reports, version()));
    }
    out.flush();
  }

  private static void html(PrintWriter out, List<Checked> reports, boolean folder) {
    if (!folder) {
      out.print(FindingsPage.of(reports.getFirst()));
      return;
    }
    FindingsPage page =
        new FindingsPage(reports.stream().map(checked -> checked.text().name()).toList());
    out.print(page.opening());
    reports.forEach(checked -> out.print(page.report(checked)));
    out.print(page.closing());
  }

  private static String version() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
        .orElse("unbuilt");
  }

  private Checker checker() {
    Checker all = Checker.with(frameworks.library());
    for (String name : without) {
      if (!all.names().contains(name)) {
        throw new Unreadable(
            "--without",
            "There is no check ‘" + name + "’",
            "choose of " + String.join(", ", all.names()));
      }
    }
    return all.without(Set.copyOf(without));
  }

  private Optional<Inspection> data() {
    return Optional.ofNullable(against)
        .map(file ->
            Unreadable.orStop(
                Source.of(file)
                    .then(source -> InspectionReader.read(source, frameworks.library()))));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(CheckCommand::isReport).sorted().toList();
    } catch (IOException unreadable) {
      throw new Unreadable(
          folder.toString(), "The folder cannot be read", "check that you may read it");
    }
  }

  private static boolean isReport(Path file) {
    String name = file.getFileName().toString().toLowerCase(java.util.Locale.ROOT);
    return Files.isRegularFile(file) && KINDS.contains(name.substring(name.lastIndexOf('.') + 1));
  }
}
