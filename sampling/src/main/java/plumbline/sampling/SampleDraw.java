package plumbline.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import plumbline.document.Nearest;
import plumbline.document.Parsed;
import plumbline.document.Problem;

/// The way from a case list to a sample: who is eligible, how many, the chances, the draw, the
/// sub-samples, the replacements.
final class SampleDraw {
  private static final int MOST_LEVELS = 30;
  private static final int SECOND_READ_ONE_IN = 5;

  private final CaseList list;
  private final SamplePlan plan;
  private final Seed seed;
  private final Caseload caseload;
  private final List<Population> populations;
  private final List<Problem> problems = new ArrayList<>();

  private SampleDraw(CaseList list, SamplePlan plan, Seed seed) {
    this.list = list;
    this.plan = plan;
    this.seed = seed;
    this.caseload = Caseload.of(list, plan);
    this.populations = Sizes.of(plan.sampling(), caseload.eligibleByDomain());
  }

  static Parsed<Sample> of(
      CaseList list, SamplePlan plan, Seed seed, Optional<String> phrase, List<Swap.Wish> wishes) {
    List<Problem> unknown = unknownColumns(list, plan);
    if (!unknown.isEmpty()) {
      return new Parsed.Refused<>(unknown);
    }
    SampleDraw draw = new SampleDraw(list, plan, seed);
    Optional<Sample> sample = draw.sample(phrase, wishes);
    return sample.isPresent() && draw.problems.isEmpty()
        ? new Parsed.Accepted<>(sample.get())
        : new Parsed.Refused<>(draw.problems);
  }

  private static List<Problem> unknownColumns(CaseList list, SamplePlan plan) {
    List<String> asked = new ArrayList<>(plan.furtherMargins());
    plan.chances().ifPresent(asked::add);
    return asked.stream()
        .filter(column -> list.column(column).isEmpty())
        .map(column ->
            new Problem(
                list.place(1),
                English.text("The list has no column ‘%s’", column),
                Nearest.advice(column, list.columns())))
        .toList();
  }

  private Optional<Sample> sample(Optional<String> phrase, List<Swap.Wish> wishes) {
    int cases = caseload.eligible().size();
    int[] domains =
        caseload.eligible().stream()
            .mapToInt(one -> caseload.domains().indexOf(one.domain()))
            .toArray();
    int[] sizes = populations.stream().mapToInt(Population::size).toArray();
    Margins margins = Margins.of(populations.size(), domains, levels());
    BoundedChances.Frame frame = frame(margins, sizes);
    checkSubSample("A second inspector", plan.secondReads().orElse(0), sizes);
    checkSubSample("Colleague inspectors", plan.forColleagues(), sizes);
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    Optional<BoundedChances> bounded = BoundedChances.of(frame, plan.mostPerCaseManager());
    if (bounded.isEmpty()) {
      tooTight(frame, sizes);
      return Optional.empty();
    }
    double[] chances = bounded.get().chances();
    boolean[] drawn =
        new BalancedDraw(margins, chances, bounded.get().caps())
            .draw(RandomNumbers.of(seed, RandomNumbers.Stream.SAMPLE));
    boolean[] second = subSample(drawn, secondReads(sizes), RandomNumbers.Stream.SECOND_READ);
    boolean[] colleagues =
        subSample(drawn, spread(plan.forColleagues(), sizes), RandomNumbers.Stream.COLLEAGUES);
    int[] reserves = RandomNumbers.of(seed, RandomNumbers.Stream.RESERVES).order(cases);
    Replacements replacements = new Replacements(plan, caseload, drawn, reserves);
    MatchTable asDrawn = MatchTable.of(plan, caseload, drawn);
    List<Swap> swaps = new ArrayList<>();
    for (Swap.Wish wish : wishes) {
      replacements.replace(wish, list, problems).ifPresent(swaps::add);
    }
    replacements.passOn(second);
    replacements.passOn(colleagues);
    return Optional.of(
        new Sample(
            plan,
            list.file(),
            list.hash(),
            list.size(),
            seed,
            phrase,
            caseload.windows(),
            populations,
            described(
                IntStream.range(0, cases).filter(at -> drawn[at]), chances, second, colleagues),
            described(inDomains(replacements.reserves()), chances, second, colleagues),
            caseload.excluded(),
            MatchTable.of(plan, caseload, drawn),
            bounded.get().heldBack(),
            swaps,
            SampleNotes.of(
                list, plan, caseload, phrase, populations, asDrawn, bounded.get().heldBack())));
  }

  private void checkSubSample(String who, int wanted, int[] sizes) {
    int sampled = Arrays.stream(sizes).sum();
    if (wanted > sampled) {
      problems.add(
          new Problem(
              list.place(1),
              English.text(
                  "%s can’t have %,d of %s of the sample", who, wanted, Sample.cases(sampled)),
              English.text("ask for at most %,d", sampled)));
    }
  }

  private IntStream inDomains(int[] reserves) {
    return caseload.domains().stream()
        .flatMapToInt(domain ->
            Arrays.stream(reserves)
                .filter(at -> caseload.eligible().get(at).domain().equals(domain)));
  }

  private List<DrawnCase> described(
      IntStream cases, double[] chances, boolean[] second, boolean[] colleagues) {
    return cases
        .mapToObj(at -> {
          Caseload.EligibleCase one = caseload.eligible().get(at);
          return new DrawnCase(
              one.ref(),
              one.domain(),
              one.listed().line(),
              one.caseManager(),
              Math.min(1, Math.rint(chances[at] * 1e9) / 1e9),
              second[at],
              colleagues[at]);
        })
        .toList();
  }

  private int[][] levels() {
    List<String> characteristics = plan.characteristics();
    int[][] levels = new int[caseload.eligible().size()][characteristics.size()];
    for (int characteristic = 0; characteristic < characteristics.size(); characteristic++) {
      Map<String, Integer> numbers = new HashMap<>();
      for (int at = 0; at < levels.length; at++) {
        String level = caseload.eligible().get(at).levels().get(characteristic);
        levels[at][characteristic] = numbers.computeIfAbsent(level, _ -> numbers.size());
      }
      String name = characteristics.get(characteristic);
      if (numbers.size() > MOST_LEVELS && plan.furtherMargins().contains(name)) {
        problems.add(
            new Problem(
                list.place(1),
                English.text("The column ‘%s’ has %,d different values", name, numbers.size()),
                English.text("match by a column with at most %d", MOST_LEVELS)));
      }
    }
    return levels;
  }

  private BoundedChances.Frame frame(Margins margins, int[] sizes) {
    Map<String, Integer> managers = new LinkedHashMap<>();
    int[] ofCases =
        caseload.eligible().stream()
            .mapToInt(one ->
                one.caseManager().isEmpty()
                    ? -1
                    : managers.computeIfAbsent(one.caseManager(), _ -> managers.size()))
            .toArray();
    return new BoundedChances.Frame(
        margins,
        sizes,
        weights(),
        plan.chances().isEmpty(),
        ofCases,
        caseload.domains(),
        List.copyOf(managers.keySet()));
  }

  private double[] weights() {
    double[] weights = new double[caseload.eligible().size()];
    for (int at = 0; at < weights.length; at++) {
      ListedCase one = caseload.eligible().get(at).listed();
      String written = plan.chances().map(column -> list.value(one, column)).orElse("1");
      boolean isNumber = written.matches("\\d{1,9}(\\.\\d{1,9})?");
      weights[at] = isNumber ? Double.parseDouble(written) : 0;
      if (weights[at] <= 0) {
        weights[at] = 1;
        problems.add(
            new Problem(
                list.place(one.line()),
                English.text("‘%s’ is no relative chance", plan.chances().orElse("")),
                "write a number above 0, such as 1 or 2.5"));
      }
    }
    return weights;
  }

  private void tooTight(BoundedChances.Frame frame, int[] sizes) {
    int least = Math.max(plan.mostPerCaseManager() + 1, frame.leastRoom());
    while (BoundedChances.of(frame, least).isEmpty()) {
      least++;
    }
    problems.add(
        new Problem(
            list.place(1),
            English.text(
                "With at most %d %s of one case manager, a sample of %d can’t be drawn with a chance for every case",
                plan.mostPerCaseManager(),
                plan.mostPerCaseManager() == 1 ? "case" : "cases",
                Arrays.stream(sizes).sum()),
            English.text("allow more with --per-case-manager %d, the least that will do", least)));
  }

  private int[] secondReads(int[] sizes) {
    return plan.secondReads()
        .map(total -> spread(total, sizes))
        .orElseGet(() ->
            Arrays.stream(sizes).map(size -> Math.ceilDiv(size, SECOND_READ_ONE_IN)).toArray());
  }

  /// Spreads a number over the domains by their sizes, the largest remainders first.
  static int[] spread(int total, int[] sizes) {
    int all = Arrays.stream(sizes).sum();
    int wanted = Math.min(total, all);
    int[] parts = new int[sizes.length];
    long[] remainders = new long[sizes.length];
    int left = wanted;
    for (int at = 0; at < sizes.length && all > 0; at++) {
      parts[at] = (int) ((long) wanted * sizes[at] / all);
      remainders[at] = (long) wanted * sizes[at] % all;
      left -= parts[at];
    }
    for (; left > 0; left--) {
      int largest = 0;
      for (int at = 1; at < sizes.length; at++) {
        largest = remainders[at] > remainders[largest] ? at : largest;
      }
      parts[largest]++;
      remainders[largest] = -1;
    }
    return parts;
  }

  /// Draws so many of the sampled cases in each domain, matched to the sample.
  private boolean[] subSample(boolean[] drawn, int[] parts, RandomNumbers.Stream stream) {
    int[] among = IntStream.range(0, drawn.length).filter(at -> drawn[at]).toArray();
    int[][] all = levels();
    int[] domains =
        Arrays.stream(among)
            .map(at -> caseload.domains().indexOf(caseload.eligible().get(at).domain()))
            .toArray();
    Margins margins =
        Margins.of(
            populations.size(),
            domains,
            Arrays.stream(among).mapToObj(at -> all[at]).toArray(int[][]::new));
    double[] chances =
        Arrays.stream(domains)
            .mapToDouble(domain -> (double) parts[domain] / populations.get(domain).size())
            .toArray();
    boolean[] sub =
        new BalancedDraw(margins, chances, Caps.none(among.length))
            .draw(RandomNumbers.of(seed, stream));
    boolean[] chosen = new boolean[drawn.length];
    for (int at = 0; at < among.length; at++) {
      chosen[among[at]] = sub[at];
    }
    return chosen;
  }
}
