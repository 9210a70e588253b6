package plumbline.statistics;

import java.util.List;
import plumbline.document.CsvCell;
import plumbline.framework.Framework;

/// One service, or a grid of services, under the rules of one framework: set beside another, it
/// tells what other rules would change.
///
/// @param name what the framework was called by whoever asked
public record UnderRules(String name, Framework framework, SimulationGrid grid) {

  /// The rows of each, with the name of its rules before them where there is more than one.
  public static String csv(List<UnderRules> rules) {
    if (rules.size() == 1) {
      return rules.getFirst().grid().csv();
    }
    StringBuilder csv = new StringBuilder();
    for (UnderRules one : rules) {
      List<String> lines = one.grid().csv().lines().toList();
      if (csv.isEmpty()) {
        csv.append("framework,").append(lines.getFirst()).append('\n');
      }
      String name = CsvCell.of(one.name());
      lines.stream()
          .skip(1)
          .forEach(line -> csv.append(name).append(',').append(line).append('\n'));
    }
    return csv.toString();
  }

  /// Whether ratings of all have the same names in the same order, so that they can be compared.
  public static boolean comparable(List<Framework> frameworks) {
    return frameworks.stream().map(one -> one.scale().names()).distinct().count() <= 1;
  }
}
