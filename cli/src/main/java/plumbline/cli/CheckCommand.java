package plumbline.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plumbline.document.Nearest;
import plumbline.document.Parsed;
import plumbline.document.Place;
import plumbline.document.Problem;
import plumbline.document.Source;
import plumbline.figures.Checked;
import plumbline.figures.Checker;
import plumbline.figures.FindingsJson;
import plumbline.figures.FindingsSarif;
import plumbline.figures.FindingsText;
import plumbline.figures.Kind;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.reading.ReportReader;
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
      paramLabel = "NAME",
      split = ",",
      description = {
        "Switch these checks off, or raise no findings of these kinds. docs/checks has the names of"
            + " both; a name that is both switches the check off."
      })
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
    GuardedCheck check =
        new GuardedCheck(file ->
            Source.of(file).then(ReportReader::read).then(text -> report(checker.check(text))));
    return Files.isDirectory(given) ? folder(commands, check) : single(commands, check);
  }

  private int single(CommandLine commands, GuardedCheck check) {
    PrintWriter out = commands.getOut();
    Checked checked = Unreadable.orStop(check.apply(given));
    decisions.decide(checked);
    decisions.settle(List.of());
    Checked parted = Unreadable.orStop(apply(check, checked));
    print(out, parted);
    decisions.end(commands.getErr());
    return parted.hasProblems() ? 1 : 0;
  }

  private static Parsed<Checked> report(Checked checked) {
    return Parsed.of(
        checked,
        checked.isReport()
            ? List.of()
            : List.of(
                new Problem(
                    new Place(checked.text().name(), 1, 1),
                    "The text prints no questions of a framework at hand, so nothing was checked",
                    "check that it is a report, or add its framework with --frameworks")));
  }

  private int folder(CommandLine commands, GuardedCheck check) {
    PrintWriter out = commands.getOut();
    List<Path> files = files(given);
    if (decisions.areMade()) {
      try (ReportFolder reports =
          new ReportFolder(files, check, Parsed.Accepted::new, Optional.empty())) {
        reports.forEach(decisions::decide);
        decisions.settle(reports.problems());
      }
    }
    Optional<PrintWriter> watched =
        Optional.of(commands.getErr()).filter(_ -> files.size() > 20 && isWatched());
    try (ReportFolder reports =
        new ReportFolder(files, check, checked -> apply(check, checked), watched)) {
      print(out, reports, files);
      reports.problems().forEach(commands.getErr()::println);
      decisions.end(commands.getErr());
      return reports.problems().isEmpty() ? reports.foundSome() ? 1 : 0 : 2;
    }
  }

  private Parsed<Checked> apply(GuardedCheck check, Checked checked) {
    return check.guard(
        Path.of(checked.text().name()), () -> new Parsed.Accepted<>(decisions.apply(checked)));
  }

  /// Progress is for a terminal, never for a log; on a terminal only text goes line by line.
  private boolean isWatched() {
    return format == FindingsFormat.text
        && Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  private void print(PrintWriter out, Checked checked) {
    switch (format) {
      case text ->
          out.print(
              decisions.showsAll() ? FindingsText.withDecided(checked) : FindingsText.of(checked));
      case json -> out.println(FindingsJson.of(checked));
      case html -> out.print(FindingsPage.of(checked));
      case sarif -> FindingsSarif.write(out, List.of(checked), List::of, version());
    }
    out.flush();
  }

  private void print(PrintWriter out, ReportFolder reports, List<Path> files) {
    switch (format) {
      case text -> reports.forEach(checked -> print(out, checked));
      case json -> FindingsJson.write(out, reports);
      case html -> {
        FindingsPage page = new FindingsPage(files.stream().map(Path::toString).toList());
        out.print(page.opening());
        reports.onUnread(problems -> out.print(page.unread(problems)));
        reports.forEach(checked -> out.print(page.report(checked)));
        out.print(page.closing());
      }
      case sarif -> FindingsSarif.write(out, reports, reports::problems, version());
    }
    out.flush();
  }

  private static String version() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
        .orElse("unbuilt");
  }

  /// The checks that are on. Those that are off still tell which decisions are needed.
  private Checker checker() {
    Checker all = Checker.with(frameworks.library());
    without.replaceAll(String::strip);
    List<String> names =
        Stream.concat(all.names().stream(), Stream.of(Kind.values()).map(Kind::id)).toList();
    for (String name : without) {
      if (!names.contains(name)) {
        throw new Unreadable(
            "--without",
            "There is no check or kind ‘" + name + "’",
            Nearest.find(name, names).map("did you mean ‘%s’? "::formatted).orElse("")
                + "docs/checks has the names of all");
      }
    }
    Checker whole = data().map(all::against).orElse(all);
    decisions.begin(
        without.isEmpty() ? UnaryOperator.identity() : checked -> whole.check(checked.text()));
    return whole.without(Set.copyOf(without));
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
      List<Path> reports = files.filter(CheckCommand::isReport).sorted().toList();
      if (reports.isEmpty()) {
        throw new Unreadable(
            folder.toString(), "The folder has no report", "name one with txt, pdf, docx or html");
      }
      return reports;
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
