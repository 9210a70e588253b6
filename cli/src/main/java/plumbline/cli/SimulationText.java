package plumbline.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import plumbline.framework.Framework;
import plumbline.statistics.OperatingCharacteristics;
import plumbline.statistics.Scenario;
import plumbline.statistics.SimulationGrid;

/// Operating characteristics as a table for a terminal.
record SimulationText(Framework framework, long seed) {

  void print(OperatingCharacteristics found, PrintWriter out) {
    Scenario scenario = found.scenario();
    out.printf(
        "%s: %d of %d cases inspected, rated by %s@%s%n",
        scenario.name(), scenario.sample(), scenario.cases(), framework.id(), framework.version());
    out.printf(
        "Truly sufficient: %s; correlation within a case %s%n%n",
        scenario.sufficiency().stream()
            .map(SimulationText::percent)
            .collect(Collectors.joining(", ")),
        scenario.rho());
    int widest = found.ratings().stream().mapToInt(String::length).max().orElse(0) + 2;
    String row = "%-" + Math.max(widest, "Overall rating".length() + 2) + "s%9s  %9s%n";
    out.printf(row, "Overall rating", "Sample", "All cases");
    List<Double> sample = found.sampleOverall();
    List<Double> census = found.censusOverall();
    for (int rank = 0; rank < found.ratings().size(); rank++) {
      out.printf(
          row, found.ratings().get(rank), percent(sample.get(rank)), percent(census.get(rank)));
    }
    out.printf(
        row,
        "Mean score",
        number(found.meanScore()),
        found.exact().map(exact -> number(exact.censusMeanScore())).orElse("-"));
    out.printf(
        "%nSample and all cases give the same overall rating in %s of inspections.%n",
        percent(found.agree()));
    out.printf(
        "One key question, %s truly sufficient, falls into: %s.%n",
        percent(scenario.sufficiency().getFirst()), bands(found));
    out.println(source(found));
  }

  private static String bands(OperatingCharacteristics found) {
    StringBuilder bands = new StringBuilder();
    for (int rank = 0; rank < found.ratings().size(); rank++) {
      bands
          .append(rank == 0 ? "" : ", ")
          .append(found.ratings().get(rank))
          .append(' ')
          .append(percent(found.firstQuestion().get(rank)));
    }
    return bands.toString();
  }

  private String source(OperatingCharacteristics found) {
    if (found.exact().isPresent()) {
      return "Exact: answers do not depend on each other.";
    }
    return found
        .simulated()
        .map(simulated ->
            "Simulated: %,d inspections, seed %d; standard error of the shares at most %s points."
                .formatted(
                    simulated.runs(),
                    seed,
                    String.format(Locale.ROOT, "%.2g", 50 / Math.sqrt((double) simulated.runs()))))
        .orElse("");
  }

  /// A row for each cell: the chance that sample and all cases agree, and each rating from the
  /// sample.
  void print(SimulationGrid grid, PrintWriter out) {
    out.printf("%s@%s, overall rating from the sample%n%n", framework.id(), framework.version());
    String names =
        framework.scale().names().stream()
            .map(name -> "  %%%ds".formatted(width(name)).formatted(name))
            .collect(Collectors.joining());
    out.printf("%8s %6s%s  %5s%n", "p", "n", names, "agree");
    for (OperatingCharacteristics cell : grid.cells()) {
      StringBuilder shares = new StringBuilder();
      for (int rank = 0; rank < cell.ratings().size(); rank++) {
        shares.append(
            "  %%%ds"
                .formatted(width(cell.ratings().get(rank)))
                .formatted(percent(cell.sampleOverall().get(rank))));
      }
      out.printf(
          "%8s %6d%s  %5s%n",
          cell.scenario().sufficiency().size() == 1
              ? percent(cell.scenario().sufficiency().getFirst())
              : "as given",
          cell.scenario().sample(),
          shares,
          percent(cell.agree()));
    }
  }

  private static int width(String name) {
    return Math.max(name.length(), 6);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
