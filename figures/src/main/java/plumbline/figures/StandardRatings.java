package plumbline.figures;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plumbline.figures.Finding.Certainty;
import plumbline.figures.Finding.Quote;
import plumbline.framework.Percentage;
import plumbline.framework.Question;
import plumbline.framework.Rating;
import plumbline.framework.Standard;
import plumbline.reading.PrintedRating;
import plumbline.reading.Result;
import plumbline.reading.Section;

/// A standard judged from cases has the rating of its lowest key question's band, unless the panel
/// used its discretion and says so; and it has the same rating everywhere.
final class StandardRatings implements Check {
  @Override
  public String name() {
    return "standard-ratings";
  }

  @Override
  public void check(Facts facts, Found found) {
    Map<String, List<PrintedRating>> printed = new LinkedHashMap<>();
    for (PrintedRating rating : facts.report().ratings()) {
      printed.computeIfAbsent(rating.standard(), _ -> new java.util.ArrayList<>()).add(rating);
    }
    Discretion discretion = Discretion.in(facts);
    printed.forEach((id, ratings) -> {
      sameEverywhere(id, ratings, found);
      facts
          .framework()
          .standard(id)
          .filter(Standard::isJudgedFromCases)
          .ifPresent(standard -> evidence(facts, standard, ratings.getFirst(), discretion, found));
    });
  }

  private static void sameEverywhere(String id, List<PrintedRating> ratings, Found found) {
    PrintedRating first = ratings.getFirst();
    for (PrintedRating other : ratings) {
      if (!other.rating().equals(first.rating())) {
        found.error(
            Kind.RATING_VS_RATING,
            Certainty.CERTAIN,
            quote(first),
            quote(other),
            "Standard %s is ‘%s’ here and ‘%s’ in line %d."
                .formatted(id, first.rating(), other.rating(), other.words().firstLine()),
            "the same standard’s rating in two places");
      }
    }
  }

  private static void evidence(
      Facts facts, Standard standard, PrintedRating printed, Discretion told, Found found) {
    List<Result> results =
        standard.questions().stream()
            .map(Question::id)
            .flatMap(id -> facts.evidence().of(id).stream())
            .toList();
    if (results.size() < standard.questions().size()) {
      return;
    }
    Result lowest = Links.lowest(results);
    Percentage percentage = Comparison.percentage(lowest.tally()).whole();
    Rating computed = facts.framework().bands().of(percentage).rating();
    Optional<Sentence> discretion = told.on(standard);
    reasons(facts, standard, discretion, found);
    boolean starred = results.stream().anyMatch(Result::starred);
    String working =
        "the lowest key question, %s, is %s: ‘%s’"
            .formatted(lowest.question(), lowest.tally(), computed);
    if (!computed.equals(printed.rating()) && discretion.isEmpty() && !starred) {
      found.error(
          Kind.RATING_VS_EVIDENCE,
          Certainty.CERTAIN,
          quote(printed),
          Evidence.quote(lowest),
          "Standard %s is rated ‘%s’, but its lowest key question, %s at %s, makes it ‘%s’, and no discretion is stated."
              .formatted(
                  standard.id(), printed.rating(), lowest.question(), lowest.tally(), computed),
          working);
    } else if (!computed.equals(printed.rating()) && discretion.isPresent()) {
      found.note(
          Kind.DISCRETION,
          Certainty.CERTAIN,
          Discretion.quote(discretion.get()),
          Evidence.quote(lowest),
          "Discretion moved standard %s from ‘%s’ to ‘%s’; its lowest key question is %s at %s."
              .formatted(
                  standard.id(), computed, printed.rating(), lowest.question(), lowest.tally()),
          working);
    } else if (computed.equals(printed.rating())
        && discretion.isPresent()
        && discretion.get().section().standard().filter(standard.id()::equals).isPresent()
        && discretion.get().text().contains("moved")) {
      found.warning(
          Kind.DISCRETION,
          Certainty.LIKELY,
          Discretion.quote(discretion.get()),
          Evidence.quote(lowest),
          "Discretion is said to have moved standard %s, but its rating ‘%s’ is what its lowest key question gives anyway."
              .formatted(standard.id(), printed.rating()),
          working);
    }
  }

  /// Why discretion was used, as reports say it.
  private enum Reason {
    SMALL_SAMPLE,
    NEAR_BOUNDARY,
    ONE_CASE;

    boolean isIn(String text) {
      return switch (this) {
        case SMALL_SAMPLE ->
            text.contains("small sample")
                || text.contains("sample size")
                || text.contains("small number of cases");
        case NEAR_BOUNDARY -> text.contains("percentage point") || text.contains("boundary");
        case ONE_CASE -> text.contains("one case") || text.contains("one more");
      };
    }

    static Set<Reason> of(Sentence sentence) {
      Set<Reason> reasons = EnumSet.allOf(Reason.class);
      reasons.removeIf(reason -> !reason.isIn(sentence.text()));
      return reasons;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /// The same discretion has the same reason in the chapter and in the annexe.
  private static void reasons(
      Facts facts, Standard standard, Optional<Sentence> discretion, Found found) {
    if (discretion.isEmpty()) {
      return;
    }
    Set<Reason> first = Reason.of(discretion.get());
    for (Sentence sentence : facts.sentences()) {
      if (!sentence.has("panel")) {
        continue;
      }
      boolean here =
          sentence.section().standard().filter(standard.id()::equals).isPresent()
              || (sentence.isIn(Section.Part.DATA)
                  && sentence.domain().filter(standard.id().substring(0, 1)::equals).isPresent());
      boolean told =
          sentence.text().contains("ratings panel")
              && (sentence.has("discretion") || sentence.has("judgement"));
      Set<Reason> other = Reason.of(sentence);
      if (here
          && told
          && !first.isEmpty()
          && !other.isEmpty()
          && other.stream().noneMatch(first::contains)) {
        // Both may be true.
        found.note(
            Kind.OTHER,
            Certainty.POSSIBLE,
            discretion.get().quote(),
            sentence.quote(),
            "The reason for the discretion on standard %s is one thing here and another in line %d."
                .formatted(standard.id(), sentence.words().firstLine()),
            "%s against %s".formatted(first, other));
        return;
      }
    }
  }

  private static Quote quote(PrintedRating rating) {
    return Quote.of(rating.words());
  }
}
