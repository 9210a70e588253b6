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
import plumbline.document.Problem;

/// Reads the rules of rating: the scale, the bands, how key questions make a standard and standards
/// the overall rating, and discretion.
final class RulesReader {
  private final Fields file;
  private final Texts texts;
  private final Scale scale;
  private final Rounding rounding;
  private final List<Problem> problems;

  RulesReader(Fields file, Texts texts, List<Problem> problems) {
    this.file = file;
    this.texts = texts;
    this.problems = problems;
    this.scale = readScale();
    this.rounding =
        file.oneOf("percentages", Fields.choices("whole", Rounding.WHOLE, "exact", Rounding.EXACT));
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
    Map<String, Aggregate> rules = Aggregate.byName();
    rules.remove("sum");
    return file.oneOf("standardRule", rules);
  }

  private Scale readScale() {
    List<Rating> ratings = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Fields fields : file.groups("scale", "a rating of the scale")) {
      int before = problems.size();
      Rating rating =
          new Rating(fields.text("rating"), ratings.size(), fields.whole("points", 0, 1000));
      fields.refuseOthers();
      boolean sound = problems.size() == before;
      if (sound && !names.add(rating.name())) {
        fields.problem(
            "rating",
            "The rating ‘%s’ is in the scale twice".formatted(rating),
            "remove one of them");
      }
      if (sound && !ratings.isEmpty() && rating.points() <= ratings.getLast().points()) {
        fields.problem(
            "points",
            "The rating %s has no more points than %s".formatted(rating, ratings.getLast()),
            "list the ratings from the worst to the best, each with more points than the last");
      }
      ratings.add(rating);
    }
    if (ratings.isEmpty()) {
      file.problem(
          "scale",
          "The framework has no rating scale",
          "list its ratings, from the worst to the best");
      ratings.add(new Rating("", 0, 0));
    }
    return new Scale(ratings);
  }

  /// A rating of the scale. That there is no scale is said once, not again at each rating.
  Rating rating(Fields fields, String key) {
    Map<String, Rating> choices = new LinkedHashMap<>();
    scale.ratings().forEach(rating -> choices.putIfAbsent(rating.name(), rating));
    if (choices.containsKey("")) {
      fields.node(key);
      return scale.worst();
    }
    return fields.oneOf(key, choices);
  }

  private Bands bands(Fields group, String key, int highest) {
    List<Band> bands = new ArrayList<>();
    boolean sound = true;
    for (Fields fields : group.groups(key, "a band")) {
      int before = problems.size();
      Band band = band(fields, highest);
      boolean comparable = sound;
      sound = problems.size() == before;
      if (sound && bands.isEmpty() && band.floor().signum() != 0) {
        fields.problem(
            "from", "The lowest band begins at %s".formatted(band.floorNumber()), "begin it at 0");
      } else if (sound && comparable && !bands.isEmpty()) {
        standsAbove(fields, band, bands.getLast());
      }
      bands.add(band);
    }
    if (bands.isEmpty()) {
      group.problem(
          key, "There are no bands under ‘%s’".formatted(key), "list them with where they begin");
      bands.add(new Band(scale.worst(), BigFraction.ZERO, "", ""));
    }
    return new Bands(bands);
  }

  private Band band(Fields fields, int highest) {
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
          "write a number from 0 to %,d".formatted(highest));
    }
    fields.refuseOthers();
    return band;
  }

  private void standsAbove(Fields fields, Band band, Band below) {
    if (band.floor().compareTo(below.floor()) <= 0) {
      fields.problem(
          "from",
          "The band %s does not begin above the band %s".formatted(band.rating(), below.rating()),
          "list the bands from the lowest to the highest");
    }
    if (!scale.worst().name().isEmpty() && !below.rating().isBelow(band.rating())) {
      fields.problem(
          "rating",
          "The band %s comes after the band %s".formatted(band.rating(), below.rating()),
          "list the bands in the order of the scale");
    }
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
    Aggregate rule = fields.oneOf("rule", Aggregate.byName());
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
      given.ifPresent(ratings ->
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
    kinds.put("near-boundary", it -> new Discretion.Kind.NearBoundary(it.whole("points", 0, 100)));
    kinds.put(
        "changed-answers", it -> new Discretion.Kind.ChangedAnswers(it.whole("cases", 1, 1000)));
    kinds.put("small-base", it -> new Discretion.Kind.SmallBase(it.whole("cases", 1, 1000)));
    return test.oneOf("kind", kinds).apply(test);
  }
}
