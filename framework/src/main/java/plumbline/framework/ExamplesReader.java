package plumbline.framework;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.document.Fields;
import plumbline.document.Node;
import plumbline.document.Problem;

/// Reads the examples of a standard, such as `{given: {2.2.3: 13/20}, then: Good}`.
final class ExamplesReader {
  private static final Pattern COUNTS = Pattern.compile("(\\d{1,6})/(\\d{1,6})");
  private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,6})?)%");

  private final RulesReader rules;
  private final List<Problem> problems;

  ExamplesReader(RulesReader rules, List<Problem> problems) {
    this.rules = rules;
    this.problems = problems;
  }

  Example example(Fields fields, Standard.Judged judged) {
    Rating then = rules.rating(fields, "then");
    Example example =
        switch (judged) {
          case ON_EVIDENCE ->
              new Example.FromJudgement(
                  fields.place(),
                  rules.rating(fields, "judgement"),
                  then,
                  fields.whole("points", 0, 1000));
          case FROM_CASES ->
              new Example.FromTallies(
                  fields.place(), given(fields), then, tests(fields, "up"), tests(fields, "down"));
        };
    fields.refuseOthers();
    return example;
  }

  private static Optional<List<String>> tests(Fields fields, String key) {
    return fields.node(key).map(_ -> fields.texts(key));
  }

  private Map<QuestionId, Tally> given(Fields example) {
    Map<QuestionId, Tally> given = new LinkedHashMap<>();
    example
        .group("given", "‘given’ of an example")
        .map(Fields::table)
        .orElse(Map.of())
        .forEach((key, node) -> {
          Optional<QuestionId> id = QuestionId.parse(key).filter(QuestionId::isKeyQuestion);
          if (id.isEmpty()) {
            refuse(
                node,
                "‘%s’ in an example is not the id of a key question".formatted(key),
                "write it like 2.1.1");
          }
          Optional<Tally> tally = tally(node);
          if (id.isPresent() && tally.isPresent()) {
            given.put(id.get(), tally.get());
          }
        });
    return given;
  }

  private Optional<Tally> tally(Node node) {
    String text = node instanceof Node.Scalar scalar ? scalar.text() : "";
    Matcher counts = COUNTS.matcher(text);
    if (counts.matches()) {
      return counted(node, Integer.parseInt(counts.group(1)), Integer.parseInt(counts.group(2)));
    }
    Matcher percent = PERCENT.matcher(text);
    if (percent.matches()) {
      return published(node, new BigDecimal(percent.group(1)));
    }
    return refuse(
        node,
        "The tally of an example is %s".formatted(node.described()),
        "write a count such as 13/20, or a percentage such as 65%");
  }

  private Optional<Tally> counted(Node node, int yes, int relevant) {
    return yes <= relevant
        ? Optional.of(new Tally.Counted(yes, relevant))
        : refuse(
            node,
            "An example has %d yes out of %d relevant cases".formatted(yes, relevant),
            "write at most as many yes as there are relevant cases");
  }

  private Optional<Tally> published(Node node, BigDecimal points) {
    return points.compareTo(BigDecimal.valueOf(100)) <= 0
        ? Optional.of(new Tally.Published(rules.rounding().rounded(Percentage.of(points))))
        : refuse(
            node,
            "An example has %s per cent".formatted(points.toPlainString()),
            "write a percentage from 0 to 100");
  }

  private Optional<Tally> refuse(Node node, String what, String mend) {
    problems.add(new Problem(node.place(), what, mend));
    return Optional.empty();
  }
}
