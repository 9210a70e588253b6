package plumbline.report;

import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import plumbline.framework.Rating;
import plumbline.framework.Scale;
import plumbline.statistics.OperatingCharacteristics;
import plumbline.statistics.Scenario;
import plumbline.statistics.UnderRules;

/// How often rules would rate a service rightly, as one HTML file that loads nothing: for each
/// framework and each size of sample a drawing of bars and a table with the same figures.
///
/// @param styles the style sheets, which load nothing
public record SimulationPage(
    String title, List<String> lead, String made, String styles, List<Block> blocks) {

  /// A framework with one size of sample.
  ///
  /// @param description what the drawing shows, for those who don't see it
  public record Block(
      String title, String description, List<String> ratings, List<Bar> bars, List<Row> rows) {
    private static final int BAR = 48;

    public int top(int index) {
      return BAR * index;
    }

    public int height() {
      return top(bars.size()) - 8;
    }
  }

  /// One service, its ratings side by side.
  public record Bar(String label, List<Part> parts) {}

  /// @param from where it begins, in per cent of the drawing
  /// @param tone as of a rating's tag
  public record Part(String from, String width, String tone) {}

  public record Row(String service, List<String> shares, String agree, String score) {}

  public static String html(List<UnderRules> rules, long seed) {
    StringOutput html = new StringOutput(64 * 1024);
    Templates.content("simulation.jte", of(rules, seed)).writeTo(html);
    return html.toString();
  }

  private static SimulationPage of(List<UnderRules> rules, long seed) {
    Scenario scenario = rules.getFirst().grid().cells().getFirst().scenario();
    List<Block> blocks = new ArrayList<>();
    for (int size : sizes(rules.getFirst())) {
      for (UnderRules one : rules) {
        blocks.add(block(one, size));
      }
    }
    return new SimulationPage(
        scenario.name(),
        List.of(
            "Each bar is a service of which so many answers are truly sufficient. It names the likeliest rating, and shows how often a sample of its cases would give it each overall rating, from %s on the left to %s."
                .formatted(
                    rules.getFirst().framework().scale().ratings().getFirst(),
                    rules.getFirst().framework().scale().best()),
            "%d eligible cases; correlation within a case %s."
                .formatted(scenario.cases(), scenario.rho()),
            "‘Agree’ is how often the sample gives the rating that all cases would."),
        "Made by Plumbline with %s; seed %d where simulated."
            .formatted(
                rules.stream()
                    .map(one ->
                        "%s (%s@%s, content %s)"
                            .formatted(
                                one.name(),
                                one.framework().id(),
                                one.framework().version(),
                                one.framework().hash().brief()))
                    .collect(Collectors.joining(" and ")),
                seed),
        StyleSheet.INLINE,
        blocks);
  }

  private static List<Integer> sizes(UnderRules rules) {
    return rules.grid().cells().stream().map(cell -> cell.scenario().sample()).distinct().toList();
  }

  private static Block block(UnderRules rules, int size) {
    Scale scale = rules.framework().scale();
    List<OperatingCharacteristics> cells =
        rules.grid().cells().stream().filter(cell -> cell.scenario().sample() == size).toList();
    List<Bar> bars = cells.stream().map(cell -> bar(scale, cell)).toList();
    String title = "%s, %d cases inspected".formatted(rules.name(), size);
    return new Block(
        title,
        "Bars. %s. The table has the same figures."
            .formatted(bars.stream().map(Bar::label).collect(Collectors.joining("; "))),
        scale.names(),
        bars,
        cells.stream().map(SimulationPage::row).toList());
  }

  private static Bar bar(Scale scale, OperatingCharacteristics cell) {
    List<Double> shares = cell.sampleOverall();
    List<Part> parts = new ArrayList<>();
    double from = 0;
    for (Rating rating : scale.ratings()) {
      double share = shares.get(rating.rank());
      if (share > 0) {
        parts.add(new Part(across(from), across(share), RatingMark.of(rating, scale).tone()));
      }
      from += share;
    }
    int likeliest =
        IntStream.range(0, shares.size())
            .boxed()
            .max((one, other) -> Double.compare(shares.get(one), shares.get(other)))
            .orElseThrow();
    return new Bar(
        "%s: %s %s"
            .formatted(service(cell), scale.names().get(likeliest), percent(shares.get(likeliest))),
        parts);
  }

  private static Row row(OperatingCharacteristics cell) {
    return new Row(
        service(cell),
        cell.sampleOverall().stream().map(SimulationPage::percent).toList(),
        percent(cell.agree()),
        String.format(Locale.ROOT, "%.1f", cell.meanScore()));
  }

  private static String service(OperatingCharacteristics cell) {
    return cell.scenario().sufficiency().stream()
        .map(one -> percent(one))
        .collect(Collectors.joining(", "));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share).replace(".0%", "%");
  }

  private static String across(double share) {
    return String.format(Locale.ROOT, "%.2f", 100 * share);
  }
}
