package plumbline.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import plumbline.document.Source;
import plumbline.framework.Framework;
import plumbline.report.SimulationPage;
import plumbline.statistics.Scenario;
import plumbline.statistics.ScenarioReader;
import plumbline.statistics.Simulation;
import plumbline.statistics.SimulationGrid;
import plumbline.statistics.SimulationJson;
import plumbline.statistics.UnderRules;

@Command(
    name = "simulate",
    header = "Tell how often a framework's rules would rate a service rightly.",
    description = {
      "",
      "Takes a service as it truly is, inspects samples of its cases many times over, rates each by"
          + " the framework's rules, and compares with the rating of all its cases. Exact where"
          + " answers do not depend on each other (rho 0), simulated otherwise. The same seed gives"
          + " the same result on any machine with any number of threads. To compare rules, give"
          + " --framework twice.",
      "",
      "A scenario (JSON): name; N eligible and n inspected cases; rho, the correlation within a"
          + " case; domain1, the scores of the standards judged on evidence; p, the chance of a yes"
          + " for each key question, taken in turn. Eight standards of three key questions, unless"
          + " it gives standards and keyQuestions.",
      ""
    },
    mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
  private static final int MOST_CELLS = 10_000;

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Option(
      names = "--scenario",
      required = true,
      paramLabel = "S.json",
      description = "The scenario (JSON).")
  private Path scenario = Path.of("");

  @Option(
      names = "--framework",
      paramLabel = "F",
      description =
          "Whose rules rate it: youth-2018 (the default), or another. Given twice, both are set"
              + " beside each other: what if the standard took the average instead?")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "How many inspections are simulated: 1000000 (the default).")
  private long runs = 1_000_000;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "A whole number that the random numbers follow from: 1 (the default).")
  private long seed = 1;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads, all processors by default; it never changes the result.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--p",
      paramLabel = "LIST",
      converter = NumberList.Converter.class,
      description =
          "For a grid: one chance of a yes for all key questions, 0.5,0.65 or 0.5:0.9:0.05.")
  private NumberList sufficiencies = new NumberList(List.of());

  @Option(
      names = "--n",
      paramLabel = "LIST",
      converter = NumberList.Converter.class,
      description = "For a grid: inspected cases, 10,22 or 10:40:5.")
  private NumberList samples = new NumberList(List.of());

  @Option(
      names = "--format",
      paramLabel = "text|json|csv|html",
      description =
          "text (the default), json, csv (a row for each cell of a grid) or html (a page with"
              + " drawings).")
  private SimulationFormat format = SimulationFormat.text;

  @Mixin private Frameworks frameworks = new Frameworks();

  enum SimulationFormat {
    text,
    json,
    csv,
    html
  }

  @Override
  public Integer call() {
    check(
        runs >= 1 && runs <= Simulation.MOST_RUNS, "--runs is a number from 1 to 100,000,000,000");
    check(threads >= 1 && threads <= 1024, "--threads is a number from 1 to 1,024");
    check(names.size() <= 2, "--framework is given once, or twice to compare");
    List<String> named = names.isEmpty() ? List.of("youth-2018") : names;
    List<Framework> all = named.stream().map(frameworks::named).toList();
    check(
        UnderRules.comparable(all),
        "the two frameworks have different ratings, which can't be compared");
    Framework rules = all.getFirst();
    Scenario read = all.stream().map(this::read).toList().getFirst();
    PrintWriter out = spec().commandLine().getOut();
    boolean grid = !sufficiencies.numbers().isEmpty() || !samples.numbers().isEmpty();
    if (grid
        || all.size() > 1
        || format == SimulationFormat.csv
        || format == SimulationFormat.html) {
      checkCells(read);
      List<UnderRules> under = new ArrayList<>();
      for (int index = 0; index < all.size(); index++) {
        under.add(new UnderRules(named.get(index), all.get(index), grid(all.get(index), read)));
      }
      printGrid(out, under);
      return 0;
    }
    var found = Simulation.of(rules, read, runs, seed, threads);
    switch (format) {
      case json -> out.println(SimulationJson.of(found));
      case text -> new SimulationText(rules, seed).print(found, out);
      case csv, html -> throw new IllegalStateException("A row is printed as a grid.");
    }
    return 0;
  }

  private Scenario read(Framework rules) {
    return Unreadable.orStop(
        Source.of(scenario).then(source -> ScenarioReader.read(source, rules)));
  }

  private void checkCells(Scenario read) {
    int cells = Math.max(1, sufficiencies.numbers().size()) * Math.max(1, samples.numbers().size());
    check(cells <= MOST_CELLS, "a grid has at most 10,000 cells, not %,d".formatted(cells));
    for (BigDecimal chance : sufficiencies.numbers()) {
      check(
          chance.compareTo(BigDecimal.ONE) <= 0,
          "--p has %s, but a chance is 0 to 1".formatted(chance));
    }
    for (BigDecimal sample : samples.numbers()) {
      boolean whole = sample.stripTrailingZeros().scale() <= 0;
      check(
          whole && sample.signum() > 0 && sample.compareTo(BigDecimal.valueOf(read.cases())) <= 0,
          "--n has %s, but a sample is a whole number from 1 to the scenario's %d cases"
              .formatted(sample, read.cases()));
    }
  }

  private SimulationGrid grid(Framework rules, Scenario read) {
    return SimulationGrid.of(
        rules,
        read,
        sufficiencies.numbers().stream().map(BigDecimal::doubleValue).toList(),
        samples.numbers().stream().map(BigDecimal::intValueExact).toList(),
        runs,
        seed,
        threads);
  }

  private void printGrid(PrintWriter out, List<UnderRules> under) {
    UnderRules first = under.getFirst();
    switch (format) {
      case json ->
          out.println(
              under.size() == 1
                  ? SimulationJson.of(first.grid().cells())
                  : SimulationJson.compared(under));
      case csv -> out.print(UnderRules.csv(under));
      case html -> out.print(SimulationPage.html(under, seed));
      case text -> {
        if (under.size() == 1) {
          new SimulationText(first.framework(), seed).print(first.grid(), out);
        } else {
          new ComparisonText(first, under.getLast()).print(out);
        }
      }
    }
  }

  private void check(boolean right, String wrong) {
    if (!right) {
      throw new CommandLine.ParameterException(spec().commandLine(), wrong);
    }
  }

  private CommandLine.Model.CommandSpec spec() {
    return Optional.ofNullable(spec).orElseThrow();
  }
}
