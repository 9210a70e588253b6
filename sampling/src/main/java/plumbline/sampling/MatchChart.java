package plumbline.sampling;

import java.util.ArrayList;
import java.util.List;

/// A characteristic of a domain as a picture: for each level one bar for the eligible cases and one
/// for the sample, each with its share in words beside it.
///
/// @param id of the picture on its page
public record MatchChart(String id, String domain, String characteristic, List<Bars> levels) {
  private static final int LEVEL_HEIGHT = 46;
  private static final int LEFT = 230;
  private static final int WIDTH_OF_ALL = 300;

  /// The two bars of a level.
  public record Bars(Match match, int top) {
    public int populationWidth() {
      return (int) Math.round(match.populationShare() * WIDTH_OF_ALL / 100);
    }

    public int sampleWidth() {
      return (int) Math.round(match.sampleShare() * WIDTH_OF_ALL / 100);
    }

    public String level() {
      return match.level().length() <= 30 ? match.level() : match.level().substring(0, 29) + "…";
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

  static List<MatchChart> of(MatchTable table, String domain) {
    List<MatchChart> charts = new ArrayList<>();
    List<String> characteristics =
        table.of(domain).stream().map(Match::characteristic).distinct().toList();
    for (String characteristic : characteristics) {
      List<Bars> bars = new ArrayList<>();
      for (Match match : table.of(domain)) {
        if (match.characteristic().equals(characteristic)) {
          bars.add(new Bars(match, bars.size() * LEVEL_HEIGHT));
        }
      }
      String id = Columns.plain(domain) + "-" + charts.size();
      charts.add(new MatchChart(id, domain, characteristic, bars));
    }
    return charts;
  }

  public int left() {
    return LEFT;
  }

  public int height() {
    return levels.size() * LEVEL_HEIGHT;
  }

  /// The picture in words, for those who don't see it.
  public String inWords() {
    StringBuilder words = new StringBuilder();
    for (Bars bars : levels) {
      words.append(words.isEmpty() ? "" : "; ").append(bars.match().level());
      words.append(": eligible ").append(bars.population());
      words.append(", sample ").append(bars.sample());
    }
    return words.append('.').toString();
  }
}
