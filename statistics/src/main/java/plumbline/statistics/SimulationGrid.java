package plumbline.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import plumbline.framework.Framework;

/// The operating characteristics of one service over a grid: every sufficiency with every size of
/// sample.
public record SimulationGrid(List<OperatingCharacteristics> cells) {
  public SimulationGrid {
    cells = List.copyOf(cells);
  }

  /// @param sufficiencies that all key questions of a cell have; none leaves those of the scenario
  /// @param samples sizes of sample; none leaves that of the scenario
  public static SimulationGrid of(
      Framework framework,
      Scenario scenario,
      List<Double> sufficiencies,
      List<Integer> samples,
      long runs,
      long seed,
      int threads) {
    List<OperatingCharacteristics> cells = new ArrayList<>();
    for (int sample : samples.isEmpty() ? List.of(scenario.sample()) : samples) {
      if (sufficiencies.isEmpty()) {
        Scenario cell = scenario.withSample(sample);
        cells.add(best(framework, cell, runs, seed, threads));
      }
      for (double sufficiency : sufficiencies) {
        Scenario cell = scenario.withSample(sample).withSufficiency(sufficiency);
        cells.add(best(framework, cell, runs, seed, threads));
      }
    }
    return new SimulationGrid(cells);
  }

  /// Simulated only where there is nothing exact.
  private static OperatingCharacteristics best(
      Framework framework, Scenario cell, long runs, long seed, int threads) {
    OperatingCharacteristics exact = Simulation.of(framework, cell, 0, seed, threads);
    return exact.exact().isPresent() ? exact : Simulation.of(framework, cell, runs, seed, threads);
  }

  /// One row for each cell, exact where that is possible (then `runs` is 0). Shares have one column
  /// for each rating, worst first.
  public String csv() {
    StringBuilder csv = new StringBuilder("p,N,n,rho,runs");
    List<String> ratings = cells.isEmpty() ? List.of() : cells.getFirst().ratings();
    ratings.forEach(rating -> csv.append(",sample_").append(column(rating)));
    ratings.forEach(rating -> csv.append(",census_").append(column(rating)));
    csv.append(",agree,mean_score\n");
    cells.forEach(cell -> csv.append(row(cell)).append('\n'));
    return csv.toString();
  }

  private static String column(String rating) {
    return rating.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
  }

  private static String row(OperatingCharacteristics cell) {
    Scenario scenario = cell.scenario();
    List<String> fields = new ArrayList<>();
    fields.add(String.join(" ", scenario.sufficiency().stream().map(String::valueOf).toList()));
    fields.add(String.valueOf(scenario.cases()));
    fields.add(String.valueOf(scenario.sample()));
    fields.add(String.valueOf(scenario.rho()));
    fields.add(
        cell.exact().isPresent()
            ? "0"
            : String.valueOf(
                cell.simulated().map(OperatingCharacteristics.Simulated::runs).orElse(0L)));
    cell.sampleOverall().forEach(share -> fields.add(decimal(share)));
    cell.censusOverall().forEach(share -> fields.add(decimal(share)));
    fields.add(decimal(cell.agree()));
    fields.add(decimal(cell.meanScore()));
    return String.join(",", fields);
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.6f", number);
  }
}
