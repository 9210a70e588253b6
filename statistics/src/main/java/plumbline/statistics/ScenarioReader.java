package plumbline.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.document.Fields;
import plumbline.document.JsonDocument;
import plumbline.document.Listed;
import plumbline.document.Node;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.document.Source;
import plumbline.framework.Framework;
import plumbline.framework.Rating;

/// Reads a scenario: `{"name","N","n","rho","domain1","p"}`, and `standards` and `keyQuestions`
/// where they are not 8 and 3.
public final class ScenarioReader {
  private static final int MOST = 100;

  private final List<Problem> problems = new ArrayList<>();
  private final Framework framework;

  private ScenarioReader(Framework framework) {
    this.framework = framework;
  }

  /// @param framework whose points the fixed standards have
  public static Parsed<Scenario> read(Source source, Framework framework) {
    return JsonDocument.read(source).then(new ScenarioReader(framework)::read);
  }

  private Parsed<Scenario> read(Node root) {
    Optional<Scenario> scenario = Fields.of(root, "the scenario", problems).flatMap(this::scenario);
    return scenario.isPresent() && problems.isEmpty()
        ? new Parsed.Accepted<>(scenario.get())
        : new Parsed.Refused<>(problems);
  }

  private Optional<Scenario> scenario(Fields fields) {
    String name = fields.text("name");
    int cases = fields.whole("N", 1, Scenario.MOST_CASES);
    int sample = fields.whole("n", 1, Scenario.MOST_CASES);
    double rho = fields.number("rho").doubleValue();
    List<Integer> points = points(fields);
    List<Double> sufficiency = sufficiency(fields);
    int standards = fields.maybeWhole("standards", 1, MOST).orElse(Scenario.STANDARDS);
    int keyQuestions = fields.maybeWhole("keyQuestions", 1, MOST).orElse(Scenario.KEY_QUESTIONS);
    fields.refuseOthers();
    if (rho < 0 || rho >= 1) {
      fields.problem(
          "rho",
          "The correlation ‘rho’ is %s".formatted(rho),
          "write a number from 0 to below 1; 0.25 is a quarter of the variance in common");
    }
    if (sample > cases) {
      fields.problem(
          "n",
          "The sample ‘n’ of %d is larger than the caseload ‘N’ of %d".formatted(sample, cases),
          "inspect at most all cases");
    }
    return problems.isEmpty()
        ? Optional.of(
            new Scenario(name, cases, sample, rho, points, sufficiency, standards, keyQuestions))
        : Optional.empty();
  }

  private List<Integer> points(Fields fields) {
    List<Integer> known = framework.scale().ratings().stream().map(Rating::points).toList();
    List<Integer> points = new ArrayList<>();
    for (Node node : fewNodes(fields, "domain1")) {
      Optional<BigDecimal> number = number(node, "domain1");
      number
          .filter(
              one -> known.stream().anyMatch(each -> one.compareTo(BigDecimal.valueOf(each)) == 0))
          .ifPresentOrElse(
              one -> points.add(one.intValueExact()),
              () ->
                  number.ifPresent(one ->
                      problems.add(
                          new Problem(
                              node.place(),
                              "‘domain1’ has the score %s, which no rating of %s has"
                                  .formatted(one.toPlainString(), framework.id()),
                              "write one of %s for each standard judged on evidence"
                                  .formatted(Listed.of(known, "or"))))));
    }
    return points;
  }

  private List<Double> sufficiency(Fields fields) {
    List<Double> sufficiency = new ArrayList<>();
    List<Node> nodes = fewNodes(fields, "p");
    for (Node node : nodes) {
      Optional<BigDecimal> number = number(node, "p");
      number.ifPresent(one -> {
        if (one.signum() < 0 || one.compareTo(BigDecimal.ONE) > 0) {
          problems.add(
              new Problem(
                  node.place(),
                  "‘p’ has the chance %s".formatted(one.toPlainString()),
                  "write chances from 0 to 1, such as 0.72 where 72 in 100 answers would be yes"));
        }
        sufficiency.add(one.doubleValue());
      });
    }
    if (nodes.isEmpty()) {
      fields.problem(
          "p",
          "The scenario has no ‘p’",
          "list the chance of a yes for each key question, such as [0.72]; they are taken in turn");
    }
    return sufficiency;
  }

  /// Longer lists than any framework has standards or questions would take memory without end.
  private static List<Node> fewNodes(Fields fields, String key) {
    List<Node> nodes = fields.list(key);
    if (nodes.size() <= MOST) {
      return nodes;
    }
    fields.problem(
        key,
        "‘%s’ lists %,d numbers".formatted(key, nodes.size()),
        "list at most %d".formatted(MOST));
    return nodes.subList(0, MOST);
  }

  private Optional<BigDecimal> number(Node node, String key) {
    if (node instanceof Node.Scalar(var _, String text, Node.Kind kind)
        && kind == Node.Kind.NUMBER
        && text.length() <= 20
        && text.matches("-?\\d+(\\.\\d+)?")) {
      return Optional.of(new BigDecimal(text));
    }
    problems.add(
        new Problem(
            node.place(),
            "‘%s’ should list numbers, not %s".formatted(key, node.described()),
            "write numbers such as 2 or 0.72, without an exponent"));
    return Optional.empty();
  }
}
