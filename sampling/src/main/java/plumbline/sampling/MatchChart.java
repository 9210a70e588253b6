package plumbline.sampling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A characteristic of a domain as a picture: under the name of each level one bar for the eligible
/// cases and one for the sample, each with its share in words beside it.
///
/// @param id of the picture on its page
/// @param characteristic in words
public record MatchChart(String id, String characteristic, List<Bars> levels) {
  private static final int LEVEL_HEIGHT = 62;
  private static final int WIDTH_OF_ALL = 480;
  private static final int LONGEST_NAME = 90;

  /// The two bars of a level.
  ///
  /// @param name of the level
  public record Bars(Match match, String name, int top) {
    public int populationWidth() {
      return (int) Math.round(match.populationShare() * WIDTH_OF_ALL / 100);
    }

    public int sampleWidth() {
      return (int) Math.round(match.sampleShare() * WIDTH_OF_ALL / 100);
    }

    public String level() {
      return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    public String population() {
      return share(match.population(), match.ofPopulation(), match.populationShare());
    }

    public String sample() {
      return share(match.sample(), match.ofSample(), match.sampleShare());
    }

    private static String share(int some, int all, double percent) {
      return English.text("%,d of %,d, %.1f%%", some, all, percent);
    }
  }

  public MatchChart {
    levels = List.copyOf(levels);
  }

  static List<MatchChart> of(Sample sample, String domain) {
    Map<String, List<Bars>> bars = new LinkedHashMap<>();
    for (Match match : sample.match().of(domain)) {
      List<Bars> its = bars.computeIfAbsent(match.characteristic(), _ -> new ArrayList<>());
      String name = sample.level(match.characteristic(), match.level());
      its.add(new Bars(match, name, its.size() * LEVEL_HEIGHT));
    }
    List<MatchChart> charts = new ArrayList<>();
    bars.forEach((characteristic, its) ->
        charts.add(
            new MatchChart(
                Columns.plain(domain) + "-" + charts.size(),
                Columns.inWords(characteristic),
                its)));
    return charts;
  }

  public int height() {
    return levels.size() * LEVEL_HEIGHT;
  }

  /// The picture in words, for those who don't see it.
  public String inWords() {
    StringBuilder words = new StringBuilder();
    for (Bars bars : levels) {
      words.append(words.isEmpty() ? "" : "; ").append(bars.name());
      words.append(": eligible ").append(bars.population());
      words.append(", sample ").append(bars.sample());
    }
    return words.append('.').toString();
  }
}
