package plumbline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.document.Fields;
import plumbline.document.JsonDocument;
import plumbline.document.Node;
import plumbline.document.Parsed;
import plumbline.document.Place;
import plumbline.document.Problem;
import plumbline.document.Source;
import plumbline.framework.Framework;
import plumbline.framework.FrameworkLibrary;
import plumbline.statistics.OperatingCharacteristics.Proportion;
import plumbline.statistics.OperatingCharacteristics.Simulated;
import plumbline.statistics.Scenario;
import plumbline.statistics.Simulation;

/// Simulated inspections a second (24 questions, N = 40, n = 22) on one thread against NumPy's on
/// one thread, in turn; on one thread against two; and their shares against those of the vectors.
/// Exits with 1 where a target is missed.
final class SimulationSpeed {
  private static final double LEAST_TIMES_NUMPY = 10;
  private static final double LEAST_SPEED_UP = 1.6;
  private static final double STANDARD_ERRORS = 4;
  private static final long WARM_UP = 1_000_000;
  private static final double SECONDS = 2;

  private final Framework framework;
  private final Path numpy;
  private final int rounds;
  private final List<Target> targets = new ArrayList<>();

  private SimulationSpeed(Framework framework, Path numpy, int rounds) {
    this.framework = framework;
    this.numpy = numpy;
    this.rounds = rounds;
  }

  /// VECTORS.json NUMPY.py ROUNDS
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Framework framework =
        accepted(FrameworkLibrary.shipped().find("youth-2018", new Place("bench", 1, 1)));
    SimulationSpeed speed =
        new SimulationSpeed(framework, Path.of(arguments[1]), Integer.parseInt(arguments[2]));
    List<Problem> problems = new ArrayList<>();
    Node vectors = accepted(Source.of(Path.of(arguments[0])).then(JsonDocument::read));
    System.out.printf(
        "%d processors, load %.1f: timings count only where nothing else runs%n",
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    for (Fields vector :
        Fields.of(vectors, "the vectors", problems).orElseThrow().groups("vectors", "a vector")) {
      speed.measure(vector);
    }
    Target.report(speed.targets);
  }

  private static <T> T accepted(Parsed<T> parsed) {
    return switch (parsed) {
      case Parsed.Accepted<T>(T value) -> value;
      case Parsed.Refused<T> refused -> throw new IllegalStateException(refused.toString());
    };
  }

  private void measure(Fields vector) throws IOException, InterruptedException {
    Fields given = vector.group("scenario", "the scenario").orElseThrow();
    Scenario scenario =
        new Scenario(
            given.text("name"),
            given.whole("N", 1, 1000),
            given.whole("n", 1, 1000),
            given.number("rho").doubleValue(),
            given.list("domain1").stream().map(points -> (int) number(points)).toList(),
            List.of(0.72),
            8,
            3);
    long runs = (long) (SECONDS * WARM_UP / seconds(scenario, WARM_UP, 1));
    seconds(scenario, runs, 2);
    List<Double> one = new ArrayList<>();
    List<Double> two = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      one.add(runs / seconds(scenario, runs, 1));
      two.add(runs / seconds(scenario, runs, 2));
      baseline(scenario.rho()).ifPresent(theirs::add);
    }
    System.out.printf(
        "%s: %,.0f inspections a second on one thread, %,.0f on two%n",
        scenario.name(), median(one), median(two));
    if (theirs.isEmpty()) {
      System.out.println("Not compared: there is no python3 with numpy on this machine.");
    } else {
      System.out.printf(
          "%s: %,.0f with NumPy on one thread; ours is %.1f times that%n",
          scenario.name(), median(theirs), median(one) / median(theirs));
      targets.add(
          new Target(
              scenario.name() + ": NumPy's rate as a share of ours",
              median(theirs) / median(one),
              1 / LEAST_TIMES_NUMPY,
              ""));
    }
    if (Runtime.getRuntime().availableProcessors() > 1) {
      targets.add(
          new Target(
              scenario.name() + ": time on two threads as a share of that on one",
              median(one) / median(two),
              1 / LEAST_SPEED_UP,
              ""));
    }
    compare(vector.group("simulated", "the shares").orElseThrow(), scenario, runs);
  }

  private double seconds(Scenario scenario, long runs, int threads) {
    long begin = System.nanoTime();
    Simulation.of(framework, scenario, runs, 1, threads);
    return (System.nanoTime() - begin) / 1e9;
  }

  private Optional<Double> baseline(double rho) throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(
                "python3", numpy.toString(), String.valueOf(rho), String.valueOf(2 * SECONDS))
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    for (String library : List.of("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")) {
      command.environment().put(library, "1");
    }
    Process process;
    try {
      process = command.start();
    } catch (IOException noPython) {
      return Optional.empty();
    }
    String printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return process.waitFor() == 0 ? Optional.of(Double.valueOf(printed)) : Optional.empty();
  }

  private void compare(Fields expected, Scenario scenario, long runs) {
    Simulated found =
        Simulation.of(framework, scenario, runs, 20261124, 2).simulated().orElseThrow();
    double furthest =
        Math.max(
            furthest(expected, "overall", found.sample()),
            Math.max(
                furthest(expected, "census", found.census()),
                Math.max(
                    furthest(expected, "first_key_question_bands", found.firstQuestion()),
                    away(
                        found.agree(),
                        expected.number("agree").doubleValue(),
                        expected.number("agree_se").doubleValue()))));
    targets.add(
        new Target(
            scenario.name() + ": furthest from the vectors",
            furthest,
            STANDARD_ERRORS,
            "standard errors"));
  }

  private static double furthest(Fields expected, String name, List<Proportion> found) {
    List<Node> values = expected.list(name);
    List<Node> errors = expected.list(name + "_se");
    double furthest = 0;
    for (int rank = 0; rank < found.size(); rank++) {
      furthest =
          Math.max(
              furthest, away(found.get(rank), number(values.get(rank)), number(errors.get(rank))));
    }
    return furthest;
  }

  private static double number(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> Double.parseDouble(scalar.text());
      case Node other -> throw new IllegalStateException("No number: " + other);
    };
  }

  private static double away(Proportion found, double value, double error) {
    double together = Math.hypot(found.standardError(), error);
    return together == 0 ? 0 : Math.abs(found.value() - value) / together;
  }

  private static double median(List<Double> figures) {
    return figures.stream().sorted().skip(figures.size() / 2).findFirst().orElseThrow();
  }
}
