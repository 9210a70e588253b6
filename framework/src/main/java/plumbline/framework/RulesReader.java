package plumbline.framework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import plumbline.document.Fields;

/// Reads the rules of rating: the scale, the bands, how key questions make a standard and standards the
/// overall rating, and discretion.
final class RulesReader {
  private final Fields file;
  private final Texts texts;
  private final Scale scale;
  private final Rounding rounding;

  RulesReader(Fields file, Texts texts) {
    this.file = file;
    this.texts = texts;
    this.scale = readScale();
    this.rounding =
        file.oneOf("percentages", Map.of("whole", Rounding.WHOLE, "exact", Rounding.EXACT));
  }

  Scale scale() {
    return scale;
  }

  Rounding rounding() {
    return rounding;
  }

  Bands bands() {
    return bands(file, "bands", 100);
  }

  Aggregate standardRule() {
    Map<String, Aggregate> rules = new LinkedHashMap<>(Aggregate.BY_NAME);
    rules.remove("sum");
    return file.oneOf("standardRule", rules);
  }

  private Scale readScale() {
    List<Rating> ratings = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Fields fields : file.groups("scale", "a rating of the scale")) {
      Rating rating =
          new Rating(fields.text("rating"), ratings.size(), fields.whole("points", 0, 1000));
      fields.refuseOthers();
      if (!names.add(rating.name())) {
        fields.problem(
            "rating", "The rating ‘%s’ stands twice".formatted(rating), "remove one of them");
      }
      if (!ratings.isEmpty() && rating.points() <= ratings.getLast().points()) {
        fields.problem(
            "points",
            "%s has no more points than %s".formatted(rating, ratings.getLast()),
            "list the ratings worst first, with growing points");
      }
      ratings.add(rating);
    }
    if (ratings.isEmpty()) {
      file.problem("scale", "The framework has no rating scale", "list its ratings, worst first");
      ratings.add(new Rating("", 0, 0));
    }
    return new Scale(ratings);
  }

  private Rating rating(Fields fields, String key) {
    Map<String, Rating> choices = new LinkedHashMap<>();
    scale.ratings().forEach(rating -> choices.put(rating.name(), rating));
    return fields.oneOf(key, choices);
  }

  private Bands bands(Fields group, String key, int highest) {
    List<Band> bands = new ArrayList<>();
    for (Fields fields : group.groups(key, "a band")) {
      Rating rating = rating(fields, "rating");
      BigDecimal from = fields.number("from");
      Band band =
          new Band(
              rating,
              Percentage.fraction(from),
              fields.maybeText("label").orElse(rating.name()),
              fields.maybeText("words").orElse(""));
      if (from.signum() < 0 || from.compareTo(BigDecimal.valueOf(highest)) > 0) {
        fields.problem(
            "from",
            "The band %s begins at %s".formatted(rating, from.toPlainString()),
            "write a number from 0 to %d".formatted(highest));
      } else if (bands.isEmpty() && from.signum() != 0) {
        fields.problem("from", "The lowest band begins at %s".formatted(from), "begin it at 0");
      } else if (!bands.isEmpty() && band.floor().compareTo(bands.getLast().floor()) <= 0) {
        fields.problem(
            "from",
            "The band %s doesn't begin above %s".formatted(rating, bands.getLast().rating()),
            "list the bands from the lowest floor up");
      }
      if (!bands.isEmpty() && !bands.getLast().rating().isBelow(rating)) {
        fields.problem(
            "rating",
            "The band %s comes after %s".formatted(rating, bands.getLast().rating()),
            "list the bands in the order of the scale");
      }
      fields.refuseOthers();
      bands.add(band);
    }
    if (bands.isEmpty()) {
      group.problem(key, "There are no bands under ‘%s’".formatted(key), "list them with their floors");
      bands.add(new Band(scale.worst(), BigFraction.ZERO, "", ""));
    }
    return new Bands(bands);
  }

  Overall overall() {
    Optional<Fields> group = file.group("overall", "the overall rating");
    if (group.isEmpty()) {
      return new Overall(
          Aggregate.SUM,
          new Bands(List.of(new Band(scale.worst(), BigFraction.ZERO, "", ""))),
          List.of(),
          List.of());
    }
    Fields fields = group.get();
    Aggregate rule = fields.oneOf("rule", new LinkedHashMap<>(Aggregate.BY_NAME));
    Bands bands = bands(fields, "bands", 100_000);
    List<Overall.Limit> limits = new ArrayList<>();
    for (Fields limit : fields.groups("limits", "a limit")) {
      limits.add(
          new Overall.Limit(
              limit.text("standard"),
              rating(limit, "atMost"),
              rating(limit, "overallAtMost"),
              limit.maybeText("because")));
      limit.refuseOthers();
    }
    List<Example.FromScore> examples = new ArrayList<>();
    for (Fields example : fields.groups("examples", "an example")) {
      Map<String, Rating> standards = new LinkedHashMap<>();
      Optional<Fields> given = example.maybeGroup("standards", "the standards of an example");
      given.ifPresent(
          ratings ->
              ratings.table().keySet().forEach(id -> standards.put(id, rating(ratings, id))));
      examples.add(
          new Example.FromScore(
              example.place(), example.number("score"), standards, rating(example, "then")));
      example.refuseOthers();
    }
    fields.refuseOthers();
    return new Overall(rule, bands, limits, examples);
  }

  Optional<Discretion> discretion() {
    return file.maybeGroup("discretion", "discretion").map(this::discretion);
  }

  private Discretion discretion(Fields fields) {
    fields.oneOf("appliesTo", Map.of("cases", true));
    int moves = fields.whole("moves", 1, scale.ratings().size());
    List<Discretion.Test> tests = new ArrayList<>();
    for (Fields test : fields.groups("tests", "a discretion test")) {
      tests.add(
          new Discretion.Test(
              test.text("id"),
              texts.text(test, "name"),
              kind(test),
              texts.maybeText(test, "about").orElseGet(() -> Text.english(""))));
      test.refuseOthers();
    }
    List<String> weighs = fields.texts("weighs");
    Optional<String> source = fields.maybeText("source");
    fields.refuseOthers();
    return new Discretion(moves, tests, weighs, source);
  }

  private static Discretion.Kind kind(Fields test) {
    Map<String, Function<Fields, Discretion.Kind>> kinds = new LinkedHashMap<>();
    kinds.put(
        "near-boundary", it -> new Discretion.Kind.NearBoundary(it.whole("points", 0, 100)));
    kinds.put(
        "changed-answers", it -> new Discretion.Kind.ChangedAnswers(it.whole("cases", 1, 1000)));
    kinds.put("small-base", it -> new Discretion.Kind.SmallBase(it.whole("cases", 1, 1000)));
    return test.oneOf("kind", kinds).apply(test);
  }
}
