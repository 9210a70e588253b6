package plumbline.inspection;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.document.Fields;
import plumbline.document.Nearest;
import plumbline.document.Node;
import plumbline.document.Place;
import plumbline.document.Problem;
import plumbline.framework.Domain;
import plumbline.framework.Framework;
import plumbline.framework.Percentage;
import plumbline.framework.QuestionId;
import plumbline.framework.Rounding;
import plumbline.framework.Tally;

/// Reads tallies by question: `{"yes": 5, "relevant": 8}`, or `{"percent": 88}` where only that is
/// published.
final class TalliesReader {
  private static final int MOST = 1_000_000;

  private final Fields file;
  private final Framework framework;
  private final Map<QuestionId, Domain> domains;
  private final List<Problem> problems;

  TalliesReader(Fields file, Framework framework, List<Problem> problems) {
    this.file = file;
    this.framework = framework;
    this.domains = framework.domainsByQuestion();
    this.problems = problems;
  }

  Map<QuestionId, Tally> tallies() {
    Map<QuestionId, Tally> tallies = new LinkedHashMap<>();
    file.table("tallies")
        .forEach((written, node) -> {
          Optional<QuestionId> id = questionId(written, node.place());
          Optional<Tally> tally = tally("the tally of " + written, node);
          if (id.isPresent() && tally.isPresent()) {
            tallies.put(id.get(), tally.get());
          }
        });
    return tallies;
  }

  /// A question that cases answer, by its id.
  Optional<QuestionId> questionId(String written, Place place) {
    Optional<QuestionId> id = QuestionId.parse(written);
    if (id.filter(domains::containsKey).isPresent()) {
      return id;
    }
    if (id.filter(framework.questions()::containsKey).isPresent()) {
      problems.add(
          new Problem(
              place,
              "The question %s is judged on evidence, not from cases".formatted(written),
              "remove it, and give the judgement of its standard under ‘judgements’"));
    } else {
      problems.add(
          new Problem(
              place,
              "%s has no question ‘%s’".formatted(framework.id(), written),
              Nearest.advice(written, domains.keySet().stream().map(QuestionId::value).toList())));
    }
    return Optional.empty();
  }

  private Optional<Tally> tally(String what, Node node) {
    return Fields.of(node, what, problems)
        .flatMap(fields -> {
          Optional<Tally> tally = tally(what, fields);
          fields.refuseOthers();
          return tally;
        });
  }

  /// A tally among other fields of a group.
  Optional<Tally> tally(String what, Fields fields) {
    boolean counted =
        Stream.of("yes", "relevant").filter(key -> fields.node(key).isPresent()).count() > 0;
    boolean published = fields.node("percent").isPresent();
    if (counted && published) {
      fields.problem(
          "percent",
          "%s has counts and a percentage".formatted(capital(what)),
          "keep the counts, as the percentage follows from them");
      return Optional.empty();
    }
    if (published) {
      return published(what, fields);
    }
    if (!counted) {
      problems.add(
          new Problem(
              fields.place(),
              "%s has no figures".formatted(capital(what)),
              "write ‘yes’ and ‘relevant’, or ‘percent’ where only that is published"));
      return Optional.empty();
    }
    int before = problems.size();
    int yes = fields.whole("yes", 0, MOST);
    int relevant = fields.whole("relevant", 0, MOST);
    if (problems.size() > before) {
      return Optional.empty();
    }
    if (yes > relevant) {
      fields.problem(
          "yes",
          "%s has %d yes out of %d relevant cases".formatted(capital(what), yes, relevant),
          "write at most as many yes as there are relevant cases");
      return Optional.empty();
    }
    return Optional.of(new Tally.Counted(yes, relevant));
  }

  private Optional<Tally> published(String what, Fields fields) {
    Optional<BigDecimal> percent = fields.maybeNumber("percent");
    if (percent.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal points = percent.get();
    if (points.signum() < 0 || points.compareTo(BigDecimal.valueOf(100)) > 0) {
      fields.problem(
          "percent",
          "%s is %s per cent".formatted(capital(what), points.toPlainString()),
          "write a percentage from 0 to 100");
      return Optional.empty();
    }
    Percentage percentage = Percentage.of(points);
    if (framework.rounding() == Rounding.WHOLE && !percentage.isWhole()) {
      fields.problem(
          "percent",
          "%s is %s per cent".formatted(capital(what), points.toPlainString()),
          "write a whole per cent, as %s rounds them".formatted(framework.id()));
      return Optional.empty();
    }
    return Optional.of(new Tally.Published(percentage));
  }

  static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
