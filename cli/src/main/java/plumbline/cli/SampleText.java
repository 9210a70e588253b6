package plumbline.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import picocli.CommandLine.Help.Ansi;
import plumbline.framework.FactCodes;
import plumbline.sampling.CaseListTemplate;
import plumbline.sampling.DrawnCase;
import plumbline.sampling.EligibleWindow;
import plumbline.sampling.Excluded;
import plumbline.sampling.Match;
import plumbline.sampling.Population;
import plumbline.sampling.Precision;
import plumbline.sampling.Sample;
import plumbline.sampling.Swap;

/// A sample as text for people.
record SampleText(Sample sample, boolean colour) {
  private static final int WIDTH = 100;
  private static final int FIRST_RESERVES = 10;

  void print(PrintWriter out) {
    out.printf(
        Locale.UK,
        "%s%n%n",
        bold(
            String.format(
                Locale.UK,
                "Sample of %s@%s, announced %s",
                sample.plan().framework().id(),
                sample.plan().framework().version(),
                sample.plan().announced())));
    out.printf(
        Locale.UK,
        "Seed       %s%s%n",
        sample.seed(),
        sample.phrase().map(" (from the list’s hash and the phrase ‘%s’)"::formatted).orElse(""));
    out.printf(Locale.UK, "List       %s  sha256:%s%n", sample.listFile(), sample.listHash());
    out.printf(Locale.UK, "Framework  sha256:%s%n", sample.plan().framework().hash());
    out.printf(Locale.UK, "Algorithm  %s%n%n", sample.algorithm());
    out.printf(
        Locale.UK,
        "%,d cases listed: %,d eligible, %,d left out. %,d sampled.%n",
        sample.listed(),
        sample.eligible(),
        sample.excluded().size(),
        sample.selected().size());
    printSizes(out);
    printMatch(out);
    printCases(out);
    printSwaps(out);
    printExcluded(out);
  }

  private void printSizes(PrintWriter out) {
    out.printf(Locale.UK, "%n%s%n", bold("Size"));
    out.printf(
        Locale.UK,
        "  %-14s %-24s %8s %7s %15s %8s %6s%n",
        "domain",
        "eligible from, to",
        "eligible",
        "sample",
        "chance",
        "planned",
        "margin");
    for (Population one : sample.populations()) {
      EligibleWindow window = sample.windows().get(one.domain());
      out.printf(
          Locale.UK,
          "  %-14s %-24s %,8d %,7d %15s %8s %6s%n",
          one.domain(),
          window == null ? "" : window.from() + ", " + window.to(),
          one.eligible(),
          one.size(),
          chance(one.domain()),
          points(one.plannedMargin()),
          points(one.margin()));
    }
    sample
        .populations()
        .forEach(one -> out.printf(Locale.UK, "  %s: %s%n", one.domain(), one.rule()));
    out.printf(
        Locale.UK,
        "  Margins are in percentage points at %d per cent confidence; sub-samples have their own below.%n",
        sample.plan().framework().sampling().orElseThrow().confidence());
    sample.heldBack().forEach(held -> out.printf(Locale.UK, "  %s%n", held.inWords()));
  }

  private String chance(String domain) {
    return sample
        .chances(domain)
        .map(range ->
            range.isOne()
                ? String.format(Locale.UK, "%.3f", range.lowest())
                : String.format(Locale.UK, "%.3f to %.3f", range.lowest(), range.highest()))
        .orElse("");
  }

  private static String points(OptionalDouble points) {
    return points.isEmpty() ? "-" : Precision.inWords(points.getAsDouble());
  }

  private void printMatch(PrintWriter out) {
    out.printf(Locale.UK, "%n%s%n", bold("Match"));
    out.printf(
        Locale.UK,
        "  %-14s %-12s %-28s %8s %6s %7s %6s %7s %6s %7s%n",
        "domain",
        "",
        "level",
        "eligible",
        "%",
        "sample",
        "%",
        "points",
        "cases",
        "margin");
    for (Match row : sample.match().rows()) {
      out.printf(
          Locale.UK,
          "  %-14s %-12s %-28s %,8d %6.1f %,7d %6.1f %7s %6s %7s%n",
          row.domain(),
          row.characteristic(),
          row.level(),
          row.population(),
          row.populationShare(),
          row.sample(),
          row.sampleShare(),
          signed(row.points()),
          signed(row.cases()),
          points(row.margin()));
    }
  }

  private static String signed(double value) {
    double rounded = Math.rint(value * 10) / 10;
    return rounded == 0 ? "0.0" : String.format(Locale.UK, "%+.1f", rounded);
  }

  private void printCases(PrintWriter out) {
    out.printf(Locale.UK, "%n%s%n", bold("Cases"));
    for (Population one : sample.populations()) {
      printRefs(out, one.domain(), sample.selected(one.domain()));
    }
    printRefs(
        out, "second reads", sample.selected().stream().filter(DrawnCase::secondRead).toList());
    if (sample.plan().forColleagues() > 0) {
      printRefs(
          out,
          "for colleague inspectors",
          sample.selected().stream().filter(DrawnCase::forColleagues).toList());
    }
    for (Population one : sample.populations()) {
      List<DrawnCase> reserves = sample.reserves(one.domain());
      if (!reserves.isEmpty()) {
        printRefs(
            out,
            String.format(
                Locale.UK,
                "reserves of %s in drawn order, the first %d of %,d",
                one.domain(),
                Math.min(FIRST_RESERVES, reserves.size()),
                reserves.size()),
            reserves.subList(0, Math.min(FIRST_RESERVES, reserves.size())));
      }
    }
  }

  private static void printRefs(PrintWriter out, String what, List<DrawnCase> cases) {
    out.printf(Locale.UK, "  %s (%d)%n", what, cases.size());
    StringBuilder line = new StringBuilder();
    for (DrawnCase one : cases) {
      if (line.length() + one.ref().length() > WIDTH) {
        out.printf(Locale.UK, "   %s%n", line);
        line.setLength(0);
      }
      line.append(' ').append(one.ref());
    }
    if (!line.isEmpty()) {
      out.printf(Locale.UK, "   %s%n", line);
    }
  }

  private void printSwaps(PrintWriter out) {
    if (sample.swaps().isEmpty()) {
      return;
    }
    out.printf(Locale.UK, "%n%s%n", bold("Replaced"));
    for (Swap swap : sample.swaps()) {
      out.printf(
          Locale.UK,
          "  %s by %s, because %s.%n    Alike in: %s. %s%s%n",
          swap.ref(),
          swap.replacement(),
          swap.because(),
          swap.agree().isEmpty() ? "nothing" : String.join(", ", swap.agree()),
          swap.differ().isEmpty() ? "" : "Not in: " + String.join(", ", swap.differ()) + ". ",
          swap.effect());
    }
  }

  private void printExcluded(PrintWriter out) {
    if (sample.excluded().isEmpty()) {
      return;
    }
    out.printf(Locale.UK, "%n%s%n", bold("Left out"));
    for (Excluded one : sample.excluded()) {
      out.printf(
          Locale.UK,
          "  line %-6d %-16s %s%n",
          one.line(),
          one.ref().isEmpty() ? "-" : one.ref(),
          one.reason());
    }
  }

  private String bold(String words) {
    return colour ? Ansi.ON.string("@|bold " + words + "|@") : words;
  }

  /// The columns of a case list and their codes.
  static void print(CaseListTemplate columns, PrintWriter out) {
    out.printf(Locale.UK, "The first line of a case list:%n%n%s%n", columns.csv().strip());
    out.printf(
        Locale.UK, "%nThe columns (* must be there; more may be added, to match by them):%n");
    for (CaseListTemplate.Entry entry : columns.entries()) {
      out.printf(
          Locale.UK,
          "%n  %s%s%n    %s.%n",
          entry.column(),
          entry.needed() ? " *" : "",
          entry.meaning());
      for (FactCodes.Code code : entry.codes()) {
        out.printf(
            Locale.UK,
            "      %-34s %s%s%n",
            code.code(),
            code.name(),
            code.domain().map(domain -> " (" + domain + ")").orElse(""));
      }
    }
  }
}
