package plumbline.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import plumbline.sampling.BalancedDraw;
import plumbline.sampling.Caps;
import plumbline.sampling.Margins;
import plumbline.sampling.Precision;
import plumbline.sampling.RandomNumbers;
import plumbline.sampling.Seed;

/// One balanced draw with 4 margins (15 levels) against R's `samplecube`: its time, and how near
/// the sample's shares come, in percentage points. Exits with 1 if a target is missed.
public final class DrawComparison {
  private static final int[] LEVELS = {2, 5, 4, 4};
  private static final Precision PRECISION = new Precision(80, 5, 50);

  /// Draws differ by chance: a mean over so many may be this much above the other.
  private static final double BY_CHANCE = 1.03;

  private DrawComparison() {}

  /// What R does with the same populations.
  private record Peer(double deviation, double milliseconds, int misses, int draws) {}

  /// @param draws by R, of each population; ours are 200,000 / cases, at least 20
  private record Setting(int cases, int populations, int draws) {}

  private static final List<Setting> SETTINGS =
      List.of(
          new Setting(42, 20, 20),
          new Setting(500, 10, 10),
          new Setting(5_000, 4, 5),
          new Setting(50_000, 1, 2));

  /// A made-up population.
  private static final class Population {
    private final int[][] levels;
    private final int size;

    private Population(int[][] levels) {
      this.levels = levels;
      this.size = PRECISION.sizeFor(levels.length);
    }

    static Population of(int cases, long key) {
      SplittableRandom random = new SplittableRandom(key);
      int[][] levels = new int[cases][LEVELS.length];
      for (int[] one : levels) {
        for (int at = 0; at < LEVELS.length; at++) {
          one[at] = Math.min(random.nextInt(LEVELS[at]), random.nextInt(LEVELS[at]));
        }
      }
      return new Population(levels);
    }

    Margins margins() {
      return Margins.of(1, new int[levels.length], levels);
    }

    BalancedDraw balanced() {
      double[] chances = new double[levels.length];
      Arrays.fill(chances, (double) size / levels.length);
      return new BalancedDraw(margins(), chances, Caps.none(levels.length));
    }

    double[] shares(boolean[] in) {
      double[] shares = new double[Arrays.stream(LEVELS).sum()];
      int all = 0;
      for (int one = 0; one < in.length; one++) {
        if (in[one]) {
          all++;
          int first = 0;
          for (int at = 0; at < LEVELS.length; at++) {
            shares[first + levels[one][at]]++;
            first += LEVELS[at];
          }
        }
      }
      for (int at = 0; at < shares.length; at++) {
        shares[at] *= 100.0 / all;
      }
      return shares;
    }

    double[] shares() {
      boolean[] all = new boolean[levels.length];
      Arrays.fill(all, true);
      return shares(all);
    }

    /// The nearest that whole numbers of cases come, level by level.
    double floor() {
      return mean(share -> Math.abs(share - Math.rint(share)));
    }

    /// The nearest on average while every case keeps its chance: 2 f (1 - f) for the fraction f.
    double floorWithChances() {
      return mean(share -> 2 * (share % 1) * (1 - share % 1));
    }

    private double mean(java.util.function.DoubleUnaryOperator ofCount) {
      return Arrays.stream(shares())
          .map(share -> ofCount.applyAsDouble(share * size / 100) * 100 / size)
          .average()
          .orElse(0);
    }

    double deviation(boolean[] in) {
      double[] shares = shares();
      double[] drawn = shares(in);
      double sum = 0;
      for (int at = 0; at < shares.length; at++) {
        sum += Math.abs(shares[at] - drawn[at]);
      }
      return sum / shares.length;
    }
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<Target> targets = new ArrayList<>();
    boolean hasR = new ProcessBuilder("sh", "-c", "command -v Rscript").start().waitFor() == 0;
    if (!hasR) {
      System.out.println(
          "There is no Rscript: samplecube is left out (apt-get install r-cran-sampling).");
    }
    System.out.println(
        "     N    n |    time, ms  samplecube   ratio | deviation, points: ours  samplecube  simple"
            + "  floor  floor with chances | sizes missed: ours  samplecube");
    List<Double> times = new ArrayList<>();
    for (Setting setting : SETTINGS) {
      measure(setting, hasR ? Optional.of(peer(setting)) : Optional.empty(), targets, times);
    }
    targets.add(new Target("time at N = 500", times.get(1), 1.5, "ms"));
    targets.add(new Target("time at N = 50,000", times.get(3), 100, "ms"));
    targets.add(
        new Target(
            "time at N = 50,000 over that at N = 5,000", times.get(3) / times.get(2), 20, "times"));
    Target.report(targets);
  }

  private static void measure(
      Setting setting, Optional<Peer> peer, List<Target> targets, List<Double> times) {
    int draws = Math.max(20, 200_000 / setting.cases());
    double ours = 0;
    double simple = 0;
    double floor = 0;
    double withChances = 0;
    int missed = 0;
    double[] took = new double[setting.populations() * draws];
    for (int key = 0; key < setting.populations(); key++) {
      Population population = Population.of(setting.cases(), key);
      floor += population.floor() / setting.populations();
      withChances += population.floorWithChances() / setting.populations();
      SplittableRandom random = new SplittableRandom(key);
      for (int draw = 0; draw < draws; draw++) {
        long start = System.nanoTime();
        boolean[] in = population.balanced().draw(RandomNumbers.of(new Seed(draw)));
        took[key * draws + draw] = (System.nanoTime() - start) / 1e6;
        int size = 0;
        for (boolean one : in) {
          size += one ? 1 : 0;
        }
        missed += size == population.size ? 0 : 1;
        ours += population.deviation(in) / took.length;
        simple += population.deviation(simple(population, random)) / took.length;
      }
    }
    Arrays.sort(took);
    double median = took[took.length / 2];
    times.add(median);
    System.out.println(
        String.format(
            Locale.ROOT,
            "%,6d %4d | %11.3f  %10s  %6s | %23.3f  %10s  %6.3f  %5.3f  %18.3f | %18d  %10s",
            setting.cases(),
            PRECISION.sizeFor(setting.cases()),
            median,
            peer.map(it -> "%.1f".formatted(it.milliseconds())).orElse("-"),
            peer.map(it -> "%.0f".formatted(it.milliseconds() / median)).orElse("-"),
            ours,
            peer.map(it -> "%.3f".formatted(it.deviation())).orElse("-"),
            simple,
            floor,
            withChances,
            missed,
            peer.map(it -> it.misses() + " of " + it.draws()).orElse("-")));
    targets.add(
        new Target("sizes missed at N = %,d".formatted(setting.cases()), missed, 0, "draws"));
    if (setting.cases() < 50_000) {
      double most = peer.map(it -> it.deviation() * BY_CHANCE).orElse(simple);
      targets.add(
          new Target("deviation at N = %,d".formatted(setting.cases()), ours, most, "points"));
    }
  }

  private static boolean[] simple(Population population, SplittableRandom random) {
    boolean[] in = new boolean[population.levels.length];
    for (int left = population.size; left > 0; ) {
      int one = random.nextInt(in.length);
      if (!in[one]) {
        in[one] = true;
        left--;
      }
    }
    return in;
  }

  /// The better of samplecube's two landings, on the same populations.
  private static Peer peer(Setting setting) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("draw");
    Path script = folder.resolve("samplecube.R");
    Path populations = folder.resolve("populations.txt");
    Path told = folder.resolve("told.txt");
    try (InputStream in = DrawComparison.class.getResourceAsStream("samplecube.R")) {
      Files.write(script, Objects.requireNonNull(in).readAllBytes());
      StringBuilder text = new StringBuilder();
      for (int key = 0; key < setting.populations(); key++) {
        Population population = Population.of(setting.cases(), key);
        for (int[] one : population.levels) {
          text.append(key).append(' ').append(population.size);
          Arrays.stream(one).forEach(level -> text.append(' ').append(level));
          text.append('\n');
        }
      }
      Files.writeString(populations, text);
      int status =
          new ProcessBuilder(
                  "Rscript", script.toString(), populations.toString(), "" + setting.draws())
              .redirectErrorStream(true)
              .redirectOutput(told.toFile())
              .start()
              .waitFor();
      String answer = Files.readString(told).strip();
      if (status != 0 || !answer.matches("[0-9.e-]+ [0-9.e-]+ \\d+ \\d+")) {
        throw new IllegalStateException("samplecube ended with " + status + ": " + answer);
      }
      String[] figures = answer.split(" ", -1);
      return new Peer(
          Double.parseDouble(figures[0]),
          Double.parseDouble(figures[1]),
          Integer.parseInt(figures[2]),
          Integer.parseInt(figures[3]));
    } finally {
      for (Path one : List.of(script, populations, told)) {
        Files.deleteIfExists(one);
      }
      Files.delete(folder);
    }
  }
}
