package plumbline.edition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
/// `sample:courtCases`, `staffing:1`.
public final class Figures {

  /// @param text as house style prints it
  /// @param what what it is a figure of, for whoever looks for one
  /// @param anchor where the report shows where it comes from
  public record Figure(String ref, String text, String what, String anchor) {}

  private final Map<String, Figure> figures = new LinkedHashMap<>();

  private Figures() {}

  public static Figures of(RatedInspection rated) {
    Figures figures = new Figures();
    Inspection inspection = rated.inspection();
    figures.add("service", inspection.service(), "The service", "ratings");
    rated
        .overall()
        .overall()
        .ifPresent(overall -> figures.add("overall", quoted(overall), "Overall rating", "ratings"));
    rated
        .overall()
        .scoreNumber()
        .ifPresent(score -> {
          figures.add("score", score, "Score", "ratings");
          figures.add(
              "score:of", score + " out of " + rated.overall().maxScore(), "Score", "ratings");
        });
    int domains = inspection.framework().domains().size();
    int scored = inspection.framework().scoredStandards().size();
    figures.add("framework:domains", Prose.number(domains), "Domains", "ratings");
    figures.add("framework:scoredStandards", Prose.number(scored), "Scored standards", "ratings");
    figures.add(
        "framework:maxScore",
        String.valueOf(rated.overall().maxScore()),
        "Highest score",
        "ratings");
    for (RatedStandard standard : rated.standards()) {
      figures.standard(standard);
    }
    inspection
        .sample()
        .counts()
        .forEach((field, count) -> {
          figures.add("sample:" + field, Prose.number(count), "Sample: " + field, "sample");
        });
    inspection
        .sample()
        .words()
        .forEach(
            (field, words) -> figures.add("sample:" + field, words, "Sample: " + field, "sample"));
    figures.facts("contextualFacts", inspection.contextualFacts());
    figures.facts("caseload", inspection.caseload());
    figures.facts("staffing", inspection.staffing());
    figures.facts("organisationData", inspection.organisationData());
    return figures;
  }

  public Optional<Figure> find(String ref) {
    return Optional.ofNullable(figures.get(ref));
  }

  public List<Figure> all() {
    return List.copyOf(figures.values());
  }

  /// A rating in a sentence stands in single quotation marks.
  static String quoted(Rating rating) {
    return "‘" + rating.name() + "’";
  }

  private void add(String ref, String text, String what, String anchor) {
    figures.putIfAbsent(ref, new Figure(ref, text, what, anchor));
  }

  private void standard(RatedStandard rated) {
    String id = rated.standard().id();
    String name = rated.standard().toString();
    rated
        .rating()
        .ifPresent(rating -> add(id + ":rating", quoted(rating), "Rating of " + name, id));
    rated
        .computed()
        .ifPresent(rating ->
            add(id + ":computed", quoted(rating), "Rating of " + name + " by the cases", id));
    rated.questions().forEach(this::question);
    rated.prompts().forEach(this::question);
  }

  private void question(RatedQuestion rated) {
    String id = rated.question().id().value();
    String what = id + " " + rated.question().text().english();
    rated
        .counts()
        .ifPresent(counts -> {
          add(id + ":of", of(counts), what, id);
          add(id + ":yes", Prose.number(counts.yes()), what, id);
          add(id + ":base", Prose.number(counts.relevant()), what, id);
          add(id + ":all", allOrSome(counts), what, id);
        });
    rated
        .percentage()
        .ifPresent(percentage -> {
          add(id + ":per-cent", percentage.number() + " per cent", what, id);
          add(id + ":share", percentage.toString(), what, id);
        });
    rated.band().map(Band::words).ifPresent(words -> add(id + ":words", words, what, id));
  }

  private static String of(Tally.Counted counts) {
    return Prose.number(counts.yes()) + " of " + Prose.number(counts.relevant());
  }

  /// ‘all eight’, ‘all but one of the eight’, ‘none of the eight’, or the plain count.
  private static String allOrSome(Tally.Counted counts) {
    String base = Prose.number(counts.relevant());
    if (counts.yes() == counts.relevant() && counts.relevant() > 1) {
      return "all " + base;
    }
    if (counts.yes() == 0 && counts.relevant() > 0) {
      return "none of the " + base;
    }
    return counts.yes() == counts.relevant() - 1 && counts.relevant() > 2
        ? "all but one of the " + base
        : Prose.number(counts.yes()) + " of the " + base;
  }

  private void facts(String list, List<Fact> facts) {
    for (int index = 0; index < facts.size(); index++) {
      Fact fact = facts.get(index);
      add(list + ":" + (index + 1), fact.value(), fact.label(), list);
    }
  }
}
