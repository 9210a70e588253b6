package plumbline.bench;

import java.util.Map;
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
import plumbline.rating.RatedInspection;
import plumbline.statistics.Caseloads;
import plumbline.statistics.Certainty;
import plumbline.statistics.PanelSentences;
import plumbline.statistics.StandardCertainty;

/// How long every statistic of one inspection and its sentences take when all is warm: at most 50
/// ms. Exits with 1 if that is missed.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class WarmStatistics {
  private static final double MOST_MILLISECONDS = 50;

  @Param({
    "trafford-2020",
    "bury-and-rochdale-2020",
    "cheshire-2021",
    "kirklees-2021",
    "wirral-2021"
  })
  public String id = "";

  /// How many cases were eligible in each domain; 0 where nobody says.
  @Param({"0", "200"})
  public int eligible;

  private Optional<RatedInspection> inspection = Optional.empty();

  public static void main(String[] arguments) throws RunnerException {
    Target.report(
        new Runner(new OptionsBuilder().include(WarmStatistics.class.getName()).build())
            .run().stream().map(WarmStatistics::target).toList());
  }

  private static Target target(RunResult result) {
    return new Target(
        "statistics of %s, %s eligible"
            .formatted(result.getParams().getParam("id"), result.getParams().getParam("eligible")),
        result.getPrimaryResult().getScore(),
        MOST_MILLISECONDS,
        "ms");
  }

  @Setup
  public void read() {
    inspection = Optional.of(RatedInspection.of(Published.inspection(id)));
  }

  @Benchmark
  public int sentences() {
    RatedInspection rated = inspection.orElseThrow();
    Caseloads caseloads =
        eligible == 0 ? Caseloads.NONE : new Caseloads(Map.of("2", eligible, "3", eligible));
    Certainty certainty = Certainty.of(rated, caseloads);
    int sentences = PanelSentences.of(rated.inspection().framework(), certainty.overall()).size();
    for (StandardCertainty standard : certainty.standards()) {
      sentences += PanelSentences.of(rated.inspection().framework(), standard).size();
    }
    return sentences;
  }
}
