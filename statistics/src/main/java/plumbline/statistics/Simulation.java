package plumbline.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import plumbline.framework.Framework;
import plumbline.statistics.Inspections.Counts;
import plumbline.statistics.OperatingCharacteristics.Proportion;
import plumbline.statistics.OperatingCharacteristics.Simulated;

/// Inspects a made-up service many times over and counts how it is rated. Runs come in blocks of a
/// fixed size; each block has its own stretch of one long stream of random words (see
/// [RandomWords]). Whole numbers are counted, so the same seed gives the same result on any machine
/// with any number of threads.
public final class Simulation {
  static final int RUNS_A_BLOCK = 1 << 15;

  /// The most runs of one simulation.
  public static final long MOST_RUNS = 100_000_000_000L;

  private final Scenario scenario;
  private final RuleTables sample;
  private final RuleTables census;

  private Simulation(Framework framework, Scenario scenario) {
    this.scenario = scenario;
    this.sample = new RuleTables(framework, scenario, scenario.sample());
    this.census = new RuleTables(framework, scenario, scenario.cases());
  }

  /// Exact figures where there are any, and those of so many simulated inspections; none where runs
  /// are 0.
  public static OperatingCharacteristics of(
      Framework framework, Scenario scenario, long runs, long seed, int threads) {
    if (runs < 0 || runs > MOST_RUNS || threads < 1) {
      throw new IllegalArgumentException(
          "%d runs on %d threads can't be made.".formatted(runs, threads));
    }
    ExactCharacteristics exact = new ExactCharacteristics(framework, scenario);
    return new OperatingCharacteristics(
        scenario,
        framework.scale().names(),
        exact.firstQuestion(),
        exact.overall(),
        runs == 0
            ? Optional.empty()
            : Optional.of(new Simulation(framework, scenario).simulated(runs, seed, threads)));
  }

  private Simulated simulated(long runs, long seed, int threads) {
    long blocks = (runs + RUNS_A_BLOCK - 1) / RUNS_A_BLOCK;
    AtomicLong nextBlock = new AtomicLong();
    Callable<Counts> worker =
        () -> {
          Inspections inspections = new Inspections(scenario, sample, census);
          for (long block = nextBlock.getAndIncrement();
              block < blocks && !Thread.currentThread().isInterrupted();
              block = nextBlock.getAndIncrement()) {
            long left = runs - block * RUNS_A_BLOCK;
            inspections.run((int) Math.min(left, RUNS_A_BLOCK), RandomWords.stretch(seed, block));
          }
          return inspections.counts();
        };
    Counts sum = Counts.none(sample.ranks());
    long useful = Math.min(threads, blocks);
    ExecutorService pool = Executors.newFixedThreadPool(Math.toIntExact(useful));
    try {
      List<Future<Counts>> pending = new ArrayList<>();
      for (int thread = 0; thread < useful; thread++) {
        pending.add(pool.submit(worker));
      }
      for (Future<Counts> one : pending) {
        sum = sum.and(one.get());
      }
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The simulation was interrupted.", stopped);
    } finally {
      pool.shutdownNow(); // after an interruption the workers stop at the end of their block
    }
    return simulated(sum, runs);
  }

  private Simulated simulated(Counts counts, long runs) {
    return new Simulated(
        runs,
        proportions(counts.sample(), runs),
        proportions(counts.census(), runs),
        proportions(counts.firstQuestion(), runs),
        Proportion.of(counts.agree(), runs),
        sample.scoreNumber((double) counts.scores() / runs, scenario));
  }

  private static List<Proportion> proportions(List<Long> counts, long runs) {
    return counts.stream().map(count -> Proportion.of(count, runs)).toList();
  }
}
