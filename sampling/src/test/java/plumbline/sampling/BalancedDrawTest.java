package plumbline.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/// The cube method against what it promises and against simpler draws.
class BalancedDrawTest {
  /// A right program fails a test of this file once in a million seeds, and the seeds are fixed.
  private static final double FALSE_ALARM = 1e-6;

  private static final int DRAWS = 100_000;

  /// Cases with two to five levels of each characteristic, unevenly spread.
  private static final class Frame {
    private final int[] domains;
    private final int[][] levels;
    private final int[] managers;

    Frame(int[] domains, int[][] levels, int[] managers) {
      this.domains = domains;
      this.levels = levels;
      this.managers = managers;
    }

    static Frame of(long key, int domains, int cases, int characteristics, int managers) {
      RandomNumbers random = RandomNumbers.published(key);
      int[] domain = new int[cases];
      int[][] levels = new int[cases][characteristics];
      int[] manager = new int[cases];
      for (int one = 0; one < cases; one++) {
        domain[one] = random.below(domains);
        manager[one] = random.below(managers);
        for (int at = 0; at < characteristics; at++) {
          levels[one][at] = Math.min(random.below(2 + at % 4), random.below(2 + at % 4));
        }
      }
      return new Frame(domain, levels, manager);
    }

    int cases() {
      return domains.length;
    }

    Margins margins() {
      return Margins.of(Arrays.stream(domains).max().orElse(-1) + 1, domains, levels);
    }
  }

  private static double[] equal(int cases, int size) {
    double[] chances = new double[cases];
    Arrays.fill(chances, (double) size / cases);
    return chances;
  }

  /// How often each case is drawn, by two threads.
  private static int[] drawn(BalancedDraw draw, int cases, List<int[]> pickOfEach)
      throws Exception {
    int[] drawn = new int[cases];
    int[] picked = new int[cases];
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Callable<int[][]>> halves = new ArrayList<>();
      for (int half = 0; half < 2; half++) {
        int first = half * DRAWS / 2;
        halves.add(() -> {
          int[][] counts = new int[2][cases];
          for (int seed = first; seed < first + DRAWS / 2; seed++) {
            RandomNumbers random = RandomNumbers.of(new Seed(seed));
            boolean[] sample = draw.draw(random);
            int[] in = IntStream.range(0, cases).filter(at -> sample[at]).toArray();
            Arrays.stream(in).forEach(at -> counts[0][at]++);
            counts[1][in[random.below(in.length)]]++;
          }
          return counts;
        });
      }
      for (var half : threads.invokeAll(halves)) {
        for (int one = 0; one < cases; one++) {
          drawn[one] += half.get()[0][one];
          picked[one] += half.get()[1][one];
        }
      }
    }
    pickOfEach.add(picked);
    return drawn;
  }

  /// Each case by itself (a normal test, corrected for the number of cases), and all together by
  /// Pearson's chi-square over one case picked from each sample: these picks are independent, while
  /// the cases of one sample are not.
  private static void assertChances(BalancedDraw draw, double[] chances) throws Exception {
    List<int[]> picks = new ArrayList<>();
    int[] drawn = drawn(draw, chances.length, picks);
    double size = Arrays.stream(chances).sum();
    double limit =
        NormalDistribution.of(0, 1).inverseSurvivalProbability(FALSE_ALARM / 2 / chances.length);
    double chiSquare = 0;
    for (int one = 0; one < chances.length; one++) {
      double expected = DRAWS * chances[one];
      double deviation = Math.sqrt(DRAWS * chances[one] * (1 - chances[one]));
      assertThat(Math.abs(drawn[one] - expected))
          .as("case %d, chance %.4f, drawn %d times", one, chances[one], drawn[one])
          .isLessThanOrEqualTo(limit * deviation + 1e-6);
      double picked = picks.getFirst()[one] - DRAWS * chances[one] / size;
      chiSquare += picked * picked / (DRAWS * chances[one] / size);
    }
    assertThat(chiSquare)
        .isLessThan(
            ChiSquaredDistribution.of(chances.length - 1).inverseSurvivalProbability(FALSE_ALARM));
  }

  @Test
  void every_case_has_its_equal_chance_over_100_000_draws() throws Exception {
    Frame frame = Frame.of(1, 1, 30, 2, 1);
    double[] chances = equal(30, 9);
    assertChances(new BalancedDraw(frame.margins(), chances, Caps.none(30)), chances);
  }

  @Test
  void every_case_has_its_given_chance_over_100_000_draws() throws Exception {
    Frame frame = Frame.of(2, 1, 24, 2, 1);
    double[] weights = IntStream.range(0, 24).mapToDouble(one -> 1 + one % 3).toArray();
    double[] chances =
        Chances.of(frame.margins(), Caps.none(24), new int[] {8}, weights, false).orElseThrow();
    assertThat(chances[2] / chances[0]).isCloseTo(3, within(1e-6));
    assertChances(new BalancedDraw(frame.margins(), chances, Caps.none(24)), chances);
  }

  @Test
  void every_case_has_the_chance_that_the_cap_leaves_it_over_100_000_draws() throws Exception {
    Frame frame = Frame.of(3, 1, 22, 1, 4);
    int[] most = {1, 3, 3, 3};
    Caps caps = Caps.of(frame.managers, most);
    double[] weights = equal(22, 22);
    double[] chances =
        Chances.of(frame.margins(), caps, new int[] {8}, weights, true).orElseThrow();
    assertThat(Arrays.stream(chances).max().orElse(0) / Arrays.stream(chances).min().orElse(1))
        .as("the cap makes the chances unequal")
        .isGreaterThan(1.2);
    assertChances(new BalancedDraw(frame.margins(), chances, caps), chances);
  }

  @Test
  void caps_that_leave_no_room_are_told_instead_of_fitted_for_ever() {
    int[] ofOneManager = {0, 0, 0, 0, 0, -1};
    Margins margins = Margins.of(1, new int[6], new int[6][0]);
    Caps one = Caps.of(ofOneManager, new int[] {1});
    assertThat(Chances.of(margins, one, new int[] {3}, equal(6, 6), true)).isEmpty();
    // Two can be drawn only if the sixth is certain, and then the others have their share of one.
    assertThat(Chances.of(margins, one, new int[] {2}, equal(6, 6), true).orElseThrow())
        .containsExactly(new double[] {.2, .2, .2, .2, .2, 1}, within(1e-8));
  }

  @Test
  void a_domain_of_which_nothing_is_sampled_gives_no_case_a_chance() {
    Frame frame = Frame.of(3, 2, 30, 3, 4);
    Caps caps = Caps.of(frame.managers, new int[] {1, 1, 1, 1});
    double[] chances =
        Chances.of(frame.margins(), caps, new int[] {0, 3}, equal(30, 30), true).orElseThrow();
    for (int one = 0; one < 30; one++) {
      assertThat(chances[one] > 0).isEqualTo(frame.domains[one] == 1);
    }
  }

  @Property(tries = 400)
  void the_size_is_always_met_the_cap_never_exceeded_and_chances_of_0_and_1_are_kept(
      @ForAll long key,
      @ForAll @IntRange(min = 1, max = 3) int domains,
      @ForAll @IntRange(min = 1, max = 90) int cases,
      @ForAll @IntRange(min = 0, max = 6) int characteristics,
      @ForAll @IntRange(min = 1, max = 12) int managers,
      @ForAll @IntRange(min = 0, max = 100) int percent) {
    Frame frame = Frame.of(key, domains, cases, characteristics, managers);
    Margins margins = frame.margins();
    int[] eligible = new int[margins.domains()];
    Arrays.stream(frame.domains).forEach(domain -> eligible[domain]++);
    int[] sizes = Arrays.stream(eligible).map(some -> some * percent / 100).toArray();
    int[] most = new int[managers];
    Arrays.fill(most, 1 + Arrays.stream(sizes).sum() / managers);
    Caps caps = Caps.of(frame.managers, most);
    double[] ones = equal(cases, cases);
    Chances.of(margins, caps, sizes, ones, true)
        .ifPresent(chances -> {
          boolean[] sample =
              new BalancedDraw(margins, chances, caps).draw(RandomNumbers.published(~key));
          int[] drawn = new int[sizes.length];
          int[] held = new int[managers];
          for (int one = 0; one < cases; one++) {
            drawn[frame.domains[one]] += sample[one] ? 1 : 0;
            held[frame.managers[one]] += sample[one] ? 1 : 0;
            assertThat(sample[one] || chances[one] < 1).isTrue();
            assertThat(!sample[one] || chances[one] > 0).isTrue();
          }
          assertThat(drawn).isEqualTo(sizes);
          for (int manager = 0; manager < managers; manager++) {
            assertThat(held[manager]).isLessThanOrEqualTo(most[manager]);
          }
        });
  }

  /// Simple random draws, and proportional stratified ones that leave remainders to chance, as the
  /// sector's sampler does, from the same seeds.
  @Test
  void every_margin_is_nearer_than_in_simple_random_and_in_stratified_draws() {
    int draws = 400;
    int cases = 120;
    Frame frame = Frame.of(5, 1, cases, 4, 1);
    int size = new Precision(80, 5, 50).sizeFor(cases);
    Margins margins = frame.margins();
    double[] chances = equal(cases, size);
    double[] expected = margins.sums(chances);
    BalancedDraw draw = new BalancedDraw(margins, chances, Caps.none(cases));
    double[][] sums = new double[3][expected.length];
    for (int seed = 0; seed < draws; seed++) {
      boolean[][] samples = {
        draw.draw(RandomNumbers.of(new Seed(seed))),
        simple(cases, size, RandomNumbers.of(new Seed(seed))),
        stratified(frame, size, RandomNumbers.of(new Seed(seed)))
      };
      for (int method = 0; method < 3; method++) {
        double[] counts = margins.sums(ones(samples[method]));
        for (int row = 0; row < expected.length; row++) {
          sums[method][row] += Math.abs(counts[row] - expected[row]);
        }
      }
    }
    for (int row = 1; row < expected.length; row++) {
      assertThat(sums[0][row])
          .as("row %d: balanced, simple and stratified %s", row, Arrays.deepToString(sums))
          .isLessThan(sums[1][row])
          .isLessThan(sums[2][row]);
    }
  }

  private static double[] ones(boolean[] sample) {
    return IntStream.range(0, sample.length).mapToDouble(at -> sample[at] ? 1 : 0).toArray();
  }

  private static boolean[] simple(int cases, int size, RandomNumbers random) {
    boolean[] sample = new boolean[cases];
    Arrays.stream(random.order(cases)).limit(size).forEach(at -> sample[at] = true);
    return sample;
  }

  private static boolean[] stratified(Frame frame, int size, RandomNumbers random) {
    boolean[] sample = new boolean[frame.cases()];
    List<String> profiles = Arrays.stream(frame.levels).map(Arrays::toString).toList();
    int[] order = random.order(frame.cases());
    int left = size;
    for (String profile : profiles.stream().distinct().toList()) {
      int[] its = Arrays.stream(order).filter(at -> profiles.get(at).equals(profile)).toArray();
      int whole = its.length * size / frame.cases();
      Arrays.stream(its).limit(whole).forEach(at -> sample[at] = true);
      left -= whole;
    }
    int[] rest =
        Arrays.stream(random.order(frame.cases())).filter(at -> !sample[at]).limit(left).toArray();
    Arrays.stream(rest).forEach(at -> sample[at] = true);
    return sample;
  }

  /// The mean deviation can't be less than that of counts that are always whole numbers next to
  /// their expected values while every chance is kept: 2 f (1 - f) for a count with the fraction f.
  @Test
  void the_margins_come_as_near_as_kept_chances_allow() {
    for (int cases : new int[] {42, 500}) {
      Frame frame = Frame.of(9, 1, cases, 4, 1);
      int size = new Precision(80, 5, 50).sizeFor(cases);
      Margins margins = frame.margins();
      double[] chances = equal(cases, size);
      double[] expected = margins.sums(chances);
      double least = Arrays.stream(expected).map(sum -> 2 * (sum % 1) * (1 - sum % 1)).sum();
      double found = 0;
      int draws = 300;
      BalancedDraw draw = new BalancedDraw(margins, chances, Caps.none(cases));
      for (int seed = 0; seed < draws; seed++) {
        double[] counts = margins.sums(ones(draw.draw(RandomNumbers.of(new Seed(seed)))));
        for (int row = 0; row < counts.length; row++) {
          found += Math.abs(counts[row] - expected[row]) / draws;
        }
      }
      assertThat(found).as("of %d cases", cases).isLessThan(1.1 * least);
    }
  }

  @Test
  void the_same_seed_draws_the_same_on_any_thread_in_any_place_and_language() throws Exception {
    Frame frame = Frame.of(11, 3, 200, 4, 9);
    Margins margins = frame.margins();
    int[] sizes = {20, 25, 30};
    int[] most = new int[9];
    Arrays.fill(most, 9);
    Caps caps = Caps.of(frame.managers, most);
    double[] chances = Chances.of(margins, caps, sizes, equal(200, 200), true).orElseThrow();
    boolean[] first = new BalancedDraw(margins, chances, caps).draw(RandomNumbers.of(new Seed(5)));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<boolean[]>> again = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        again.add(
            () -> new BalancedDraw(margins, chances, caps).draw(RandomNumbers.of(new Seed(5))));
      }
      for (var sample : threads.invokeAll(again)) {
        assertThat(sample.get()).isEqualTo(first);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void more_margins_than_can_be_kept_lose_the_least_important_and_never_the_size() {
    Frame frame = Frame.of(31, 1, 400, 60, 8);
    Margins margins = frame.margins();
    boolean[] drawn =
        new BalancedDraw(margins, equal(400, 100), Caps.none(400))
            .draw(RandomNumbers.published(32));
    double[] ones = new double[400];
    Arrays.setAll(ones, one -> drawn[one] ? 1 : 0);
    double[] counts = margins.sums(ones);
    double[] expected = margins.sums(equal(400, 100));
    assertThat(counts[0]).isEqualTo(100);
    for (int row = 1; row < counts.length; row++) {
      if (margins.characteristicOf(row) < 2) {
        assertThat(counts[row]).isCloseTo(expected[row], within(1.0));
      }
    }
  }

  @Test
  void fifty_thousand_cases_are_drawn_in_a_moment() {
    Frame frame = Frame.of(13, 1, 50_000, 4, 1);
    double[] chances = equal(50_000, 164);
    boolean[] sample =
        new BalancedDraw(frame.margins(), chances, Caps.none(50_000))
            .draw(RandomNumbers.of(new Seed(1)));
    assertThat(IntStream.range(0, sample.length).filter(at -> sample[at]).count()).isEqualTo(164);
  }
}
