package plumbline.edition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.disclosure.Release;
import plumbline.framework.Band;
import plumbline.framework.Rating;
import plumbline.framework.Tally;
import plumbline.inspection.Fact;
import plumbline.inspection.Inspection;
import plumbline.rating.RatedInspection;
import plumbline.rating.RatedQuestion;
import plumbline.rating.RatedStandard;

/// The figures of an inspection that a report may hold, each under a reference that stays the same
/// when the evidence changes: `2.1.1:of` is ‘five of eight’, `2.1.1:per-cent` ‘63 per cent’,
/// `2.1.1:share` ‘63%’, `2.1.1:words` ‘a minority’; `2.1:rating`, `score`, `overall`,
/// `sample:courtCases`, `staffing:1`. A table prints some in another form, under a reference of its
/// own: `2.1.1:yes:number` is ‘5’, `2.1:rating:name` the rating without quotation marks.
public final class Figures {

  /// @param text as house style prints it
  public record Figure(String ref, String text) {}

  private final Map<String, Figure> figures = new LinkedHashMap<>();

  private Figures() {}

  /// The figures that may be published: without what would tell of few children.
  public static Figures toPublish(RatedInspection rated) {
    return of(RatedInspection.of(Release.of(rated.inspection()).inspection()));
  }

  public static Figures of(RatedInspection rated) {
    Figures figures = new Figures();
    Inspection inspection = rated.inspection();
    int most = rated.overall().maxScore();
    figures.add("service", inspection.service());
    rated.overall().overall().ifPresent(overall -> figures.rating("overall", overall));
    rated
        .overall()
        .scoreNumber()
        .ifPresent(score -> {
          figures.add("score", score);
          figures.add("score:of", score + " out of " + most);
          figures.add("score:fraction", score + "/" + most);
        });
    figures.add(
        "framework:domains",
        Prose.counted(inspection.framework().domains().size(), "domain", "domains"));
    int scored = inspection.framework().scoredStandards().size();
    figures.add("framework:standards", Prose.counted(scored, "standard", "standards"));
    figures.add("framework:scoredStandards", Prose.number(scored));
    figures.add("framework:maxScore", String.valueOf(most));
    rated.standards().forEach(figures::standard);
    inspection.sample().counts().forEach((field, count) -> figures.count("sample:" + field, count));
    inspection.sample().words().forEach((field, words) -> figures.add("sample:" + field, words));
    figures.facts("contextualFacts", inspection.contextualFacts());
    figures.facts("caseload", inspection.caseload());
    figures.facts("staffing", inspection.staffing());
    figures.facts("organisationData", inspection.organisationData());
    return figures;
  }

  /// In the order of the framework.
  public List<Figure> all() {
    return List.copyOf(figures.values());
  }

  public Optional<Figure> find(String ref) {
    return Optional.ofNullable(figures.get(ref));
  }

  /// A rating in a sentence stands in single quotation marks.
  static String quoted(Rating rating) {
    return "‘" + rating.name() + "’";
  }

  private void add(String ref, String text) {
    figures.putIfAbsent(ref, new Figure(ref, text));
  }

  private void standard(RatedStandard rated) {
    String id = rated.standard().id();
    rated.rating().ifPresent(rating -> rating(id + ":rating", rating));
    rated.computed().ifPresent(rating -> rating(id + ":computed", rating));
    rated.value().ifPresent(value -> add(id + ":per-cent", value.number() + " per cent"));
    words(id, rated.band());
    rated.questions().forEach(this::question);
    rated.prompts().forEach(this::question);
  }

  private void question(RatedQuestion rated) {
    String id = rated.question().id().value();
    rated
        .counts()
        .ifPresent(counts -> {
          add(id + ":of", of(counts));
          count(id + ":yes", counts.yes());
          count(id + ":base", counts.relevant());
        });
    rated
        .percentage()
        .ifPresent(percentage -> {
          add(id + ":per-cent", percentage.number() + " per cent");
          add(id + ":share", percentage.toString());
        });
    rated.band().ifPresent(band -> add(id + ":band", band.rating().name()));
    words(id, rated.band());
  }

  private void rating(String ref, Rating rating) {
    add(ref, quoted(rating));
    add(ref + ":name", rating.name());
  }

  private void count(String ref, int count) {
    add(ref, Prose.number(count));
    add(ref + ":number", String.valueOf(count));
  }

  /// A framework need not have words for its bands.
  private void words(String id, Optional<Band> band) {
    band.map(Band::words)
        .filter(words -> !words.isBlank())
        .ifPresent(words -> add(id + ":words", words));
  }

  private static String of(Tally.Counted counts) {
    String yes = counts.yes() == 0 ? "none" : Prose.number(counts.yes());
    return yes + " of " + Prose.number(counts.relevant());
  }

  private void facts(String list, List<Fact> facts) {
    for (int index = 0; index < facts.size(); index++) {
      Fact fact = facts.get(index);
      add(list + ":" + (index + 1), fact.value());
    }
  }
}
