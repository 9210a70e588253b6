package plumbline.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import plumbline.statistics.OperatingCharacteristics;
import plumbline.statistics.Scenario;
import plumbline.statistics.UnderRules;

/// The same service under two frameworks' rules, side by side, as a table for a terminal.
record ComparisonText(UnderRules first, UnderRules second) {
  private static final String ROW = "%-24s%9s %9s %9s   %9s %9s %9s%n";

  void print(PrintWriter out) {
    print(out, "A", first);
    print(out, "B", second);
    List<OperatingCharacteristics> one = first.grid().cells();
    List<OperatingCharacteristics> other = second.grid().cells();
    for (int cell = 0; cell < one.size(); cell++) {
      print(out, one.get(cell), other.get(cell));
    }
  }

  private static void print(PrintWriter out, String letter, UnderRules rules) {
    out.printf(
        "%s: %s (%s@%s, content %s)%n",
        letter,
        rules.name(),
        rules.framework().id(),
        rules.framework().version(),
        rules.framework().hash().brief());
  }

  private static void print(
      PrintWriter out, OperatingCharacteristics one, OperatingCharacteristics other) {
    Scenario scenario = one.scenario();
    out.printf(
        "%n%s: %d of %d cases inspected, %s truly sufficient, correlation within a case %s%n%n",
        scenario.name(),
        scenario.sample(),
        scenario.cases(),
        String.join(", ", scenario.sufficiency().stream().map(ComparisonText::percent).toList()),
        scenario.rho());
    out.printf(ROW, "", "Sample", "", "", "All cases", "", "");
    out.printf(ROW, "Overall rating", "A", "B", "B - A", "A", "B", "B - A");
    for (int rank = 0; rank < one.ratings().size(); rank++) {
      double sampleA = one.sampleOverall().get(rank);
      double sampleB = other.sampleOverall().get(rank);
      double censusA = one.censusOverall().get(rank);
      double censusB = other.censusOverall().get(rank);
      out.printf(
          ROW,
          one.ratings().get(rank),
          percent(sampleA),
          percent(sampleB),
          points(sampleB - sampleA),
          percent(censusA),
          percent(censusB),
          points(censusB - censusA));
    }
    out.printf(
        ROW,
        "Mean score",
        score(one.meanScore()),
        score(other.meanScore()),
        String.format(Locale.ROOT, "%+.2f", other.meanScore() - one.meanScore()),
        "",
        "",
        "");
    out.printf(
        "%nSample and all cases give the same overall rating in %s of inspections under A, in %s under B.%n",
        percent(one.agree()), percent(other.agree()));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  private static String points(double difference) {
    return String.format(Locale.ROOT, "%+.1f", 100 * difference);
  }

  private static String score(double score) {
    return String.format(Locale.ROOT, "%.2f", score);
  }
}
