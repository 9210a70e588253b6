package plumbline.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
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
        "%s%n%n",
        bold(
            String.format(
                "Sample of %s@%s, announced %s",
                sample.plan().framework().id(),
                sample.plan().framework().version(),
                sample.plan().announced())));
    out.printf(
        "Seed       %s%s%n",
        sample.seed(),
        sample.phrase().map(" (from the list’s hash and the phrase ‘%s’)"::formatted).orElse(""));
    out.printf("List       %s  sha256:%s%n", sample.listFile(), sample.listHash());
    out.printf("Framework  sha256:%s%n", sample.plan().framework().hash());
    out.printf("Algorithm  %s%n%n", sample.algorithm());
    out.printf(
        "%s listed: %,d eligible, %,d left out. %,d sampled.%n",
        Sample.cases(sample.listed()),
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
    String domain =
        "  %%-%ds ".formatted(widest(sample.populations().stream().map(Population::domain)));
    out.printf("%n%s%n", bold("Size"));
    out.printf(
        domain + "%-24s %8s %7s %15s %8s %6s%n",
        "",
        "eligible from, to",
        "eligible",
        "sample",
        "chance",
        "planned",
        "margin");
    for (Population one : sample.populations()) {
      EligibleWindow window = sample.windows().get(one.domain());
      out.printf(
          domain + "%-24s %,8d %,7d %15s %8s %6s%n",
          one.domain(),
          window == null ? "" : window.from() + ", " + window.to(),
          one.eligible(),
          one.size(),
          chance(one.domain()),
          points(one.plannedMargin()),
          points(one.margin()));
    }
    sample.populations().forEach(one -> out.printf("  %s: %s%n", one.domain(), one.rule()));
    out.printf(
        "  Margins are in percentage points at %d per cent confidence; sub-samples have their own below.%n",
        sample.plan().framework().sampling().orElseThrow().confidence());
    sample.heldBack().forEach(held -> out.printf("  %s%n", held.inWords()));
  }

  private String chance(String domain) {
    return sample.chances(domain).map(Sample.ChanceRange::inWords).orElse("");
  }

  private static int widest(Stream<String> words) {
    return Math.max(1, words.mapToInt(String::length).max().orElse(0));
  }

  private static String points(OptionalDouble points) {
    return points.isEmpty() ? "-" : Precision.inWords(points.getAsDouble());
  }

  private void printMatch(PrintWriter out) {
    List<Match> rows = sample.match().rows();
    String what =
        "  %%-%ds %%-%ds %%-%ds "
            .formatted(
                widest(rows.stream().map(Match::domain)),
                widest(rows.stream().map(Match::characteristic)),
                widest(rows.stream().map(Match::level)));
    out.printf("%n%s%n", bold("Match"));
    out.printf(
        what + "%8s %6s %7s %6s %7s %6s %7s%n",
        "",
        "",
        "",
        "eligible",
        "%",
        "sample",
        "%",
        "points",
        "cases",
        "margin");
    for (Match row : rows) {
      out.printf(
          what + "%,8d %6.1f %,7d %6.1f %7s %6s %7s%n",
          row.domain(),
          row.characteristic(),
          row.level(),
          row.population(),
          row.populationShare(),
          row.sample(),
          row.sampleShare(),
          Match.signed(row.points()),
          Match.signed(row.cases()),
          points(row.margin()));
    }
  }

  private void printCases(PrintWriter out) {
    out.printf("%n%s%n", bold("Cases"));
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
                "reserves of %s in drawn order, the first %d of %,d",
                one.domain(), Math.min(FIRST_RESERVES, reserves.size()), reserves.size()),
            reserves.subList(0, Math.min(FIRST_RESERVES, reserves.size())));
      }
    }
  }

  private static void printRefs(PrintWriter out, String what, List<DrawnCase> cases) {
    out.printf("  %s (%d)%n", what, cases.size());
    StringBuilder line = new StringBuilder();
    for (DrawnCase one : cases) {
      if (line.length() + one.ref().length() > WIDTH) {
        out.printf("   %s%n", line);
        line.setLength(0);
      }
      line.append(' ').append(one.ref());
    }
    if (!line.isEmpty()) {
      out.printf("   %s%n", line);
    }
  }

  private void printSwaps(PrintWriter out) {
    if (sample.swaps().isEmpty()) {
      return;
    }
    out.printf("%n%s%n", bold("Replaced"));
    for (Swap swap : sample.swaps()) {
      out.printf(
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
    out.printf("%n%s%n", bold("Left out"));
    sample
        .excludedByKind()
        .forEach((kind, cases) -> out.printf("  %-12s %s%n", Sample.cases(cases), kind));
    out.println();
    String row =
        "  line %%-6d %%-%ds %%s%%n"
            .formatted(widest(sample.excluded().stream().map(Excluded::ref)));
    for (Excluded one : sample.excluded()) {
      out.printf(row, one.line(), one.ref().isEmpty() ? "-" : one.ref(), one.reason());
    }
  }

  private String bold(String words) {
    return colour ? Ansi.ON.string("@|bold " + words + "|@") : words;
  }

  /// The columns of a case list and their codes.
  static void print(CaseListTemplate columns, PrintWriter out) {
    out.printf("The first line of a case list:%n%n%s%n", columns.csv().strip());
    out.printf("%nThe columns (* must be there; more may be added, to match by them):%n");
    for (CaseListTemplate.Entry entry : columns.entries()) {
      out.printf(
          "%n  %s%s%n    %s.%n", entry.column(), entry.needed() ? " *" : "", entry.meaning());
      for (FactCodes.Code code : entry.codes()) {
        out.printf(
            "      %-34s %s%s%n",
            code.code(), code.name(), code.domain().map(domain -> " (" + domain + ")").orElse(""));
      }
    }
  }
}
