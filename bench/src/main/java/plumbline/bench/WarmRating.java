package plumbline.bench;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import plumbline.inspection.Inspection;
import plumbline.rating.RatedInspection;

/// How long it takes to rate one inspection of which the tallies are known, when all is warm: at
/// most 0.2 ms. Exits with 1 if that is missed.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class WarmRating {
  private static final double MOST_MILLISECONDS = 0.2;

  @Param({"trafford-2020", "kirklees-2021", "wirral-2021"})
  public String id = "";

  private Optional<Inspection> inspection = Optional.empty();

  public static void main(String[] arguments) throws RunnerException {
    Target.report(
        new Runner(new OptionsBuilder().include(WarmRating.class.getName()).build())
            .run().stream().map(WarmRating::target).toList());
  }

  private static Target target(RunResult result) {
    return new Target(
        "warm rating of " + result.getParams().getParam("id"),
        result.getPrimaryResult().getScore(),
        MOST_MILLISECONDS,
        "ms");
  }

  @Setup
  public void read() {
    inspection = Optional.of(Published.inspection(id));
  }

  @Benchmark
  public RatedInspection rate() {
    return RatedInspection.of(inspection.orElseThrow());
  }
}
