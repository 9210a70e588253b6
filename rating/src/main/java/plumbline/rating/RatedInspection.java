package plumbline.rating;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.framework.Band;
import plumbline.framework.Framework;
import plumbline.framework.Percentage;
import plumbline.framework.Question;
import plumbline.framework.QuestionId;
import plumbline.framework.Rating;
import plumbline.framework.Standard;
import plumbline.framework.Tally;
import plumbline.inspection.Inspection;
import plumbline.inspection.Tallies;

/// An inspection with every rating and its working: a function of a framework and answers, and of
/// nothing else. What was published is shown beside it and never enters it.
///
/// @param warnings what a reader should know, such as recorded discretion that doesn't fit
public record RatedInspection(
    Inspection inspection,
    List<RatedStandard> standards,
    OverallRating overall,
    List<String> warnings) {

  /// Whether the panel's recorded discretion is applied.
  public enum Discretion {
    APPLIED,
    IGNORED
  }

  public RatedInspection {
    standards = List.copyOf(standards);
    warnings = List.copyOf(warnings);
  }

  public static RatedInspection of(Inspection inspection) {
    return of(inspection, Discretion.APPLIED);
  }

  public static RatedInspection of(Inspection inspection, Discretion discretion) {
    Framework framework = inspection.framework();
    Map<QuestionId, Tally> tallies = Tallies.of(inspection);
    List<String> warnings = new ArrayList<>();
    List<RatedStandard> standards = new ArrayList<>();
    Map<String, Rating> ratings = new LinkedHashMap<>();
    for (Standard standard : framework.standards()) {
      RatedStandard rated =
          standard.isJudgedFromCases()
              ? fromCases(inspection, standard, tallies, discretion, warnings)
              : onEvidence(inspection, standard);
      standards.add(rated);
      rated.rating().ifPresent(rating -> ratings.put(standard.id(), rating));
    }
    if (inspection.namesAnotherFrameworkContent()) {
      warnings.add(
          "The file names another content of %s (%s) than the one at hand (%s)."
              .formatted(
                  framework.id(),
                  inspection.frameworkHash().map(RatedInspection::brief).orElse(""),
                  framework.hash().brief()));
    }
    return new RatedInspection(
        inspection, standards, OverallRating.of(framework, ratings), warnings);
  }

  private static String brief(String hash) {
    return hash.length() <= 12 ? hash : hash.substring(0, 12);
  }

  private static RatedStandard onEvidence(Inspection inspection, Standard standard) {
    Optional<Inspection.Judgement> judgement =
        Optional.ofNullable(inspection.judgements().get(standard.id()));
    return new RatedStandard(
        standard,
        judgement.map(Inspection.Judgement::rating),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        standard.questions().stream()
            .map(question -> RatedQuestion.of(inspection.framework(), question, Optional.empty()))
            .toList(),
        List.of(),
        List.of(),
        Optional.empty(),
        judgement,
        published(inspection, standard));
  }

  private static RatedStandard fromCases(
      Inspection inspection,
      Standard standard,
      Map<QuestionId, Tally> tallies,
      Discretion discretion,
      List<String> warnings) {
    Framework framework = inspection.framework();
    List<RatedQuestion> questions = rated(framework, standard.questions(), tallies);
    List<RatedQuestion> withPercentage =
        questions.stream().filter(question -> question.percentage().isPresent()).toList();
    List<RatedQuestion> lowest = lowest(withPercentage);
    Optional<Percentage> value =
        StandardRule.value(
            framework,
            withPercentage.stream().flatMap(question -> question.percentage().stream()).toList());
    Optional<Band> band = value.map(framework.bands()::of);
    Optional<Rating> computed = band.map(Band::rating);
    List<DiscretionTest> tests =
        value
            .flatMap(banded ->
                framework
                    .discretion()
                    .map(rules ->
                        new DiscretionTests(
                                framework,
                                withPercentage,
                                lowest,
                                banded,
                                inspection.casesFor(standard))
                            .evaluate(rules)))
            .orElse(List.of());
    warnings.addAll(Unanswered.warnings(inspection, standard, tallies));
    Optional<Inspection.DiscretionUse> use =
        discretion == Discretion.IGNORED
            ? Optional.empty()
            : fitting(inspection, standard, computed, warnings);
    return new RatedStandard(
        standard,
        use.map(Inspection.DiscretionUse::to).or(() -> computed),
        computed,
        value,
        band,
        lowest,
        questions,
        rated(
            framework,
            standard.questions().stream().flatMap(key -> key.prompts().stream()).toList(),
            tallies),
        tests,
        use,
        Optional.empty(),
        published(inspection, standard));
  }

  private static List<RatedQuestion> rated(
      Framework framework, List<Question> questions, Map<QuestionId, Tally> tallies) {
    return questions.stream()
        .map(question ->
            RatedQuestion.of(framework, question, Optional.ofNullable(tallies.get(question.id()))))
        .toList();
  }

  private static List<RatedQuestion> lowest(List<RatedQuestion> questions) {
    Optional<Percentage> least =
        questions.stream()
            .flatMap(question -> question.percentage().stream())
            .min(Comparator.naturalOrder());
    return questions.stream().filter(question -> question.percentage().equals(least)).toList();
  }

  /// Discretion departs from what was computed; an entry that departs from something else was made
  /// for other answers, and is not applied.
  private static Optional<Inspection.DiscretionUse> fitting(
      Inspection inspection, Standard standard, Optional<Rating> computed, List<String> warnings) {
    Optional<Inspection.DiscretionUse> use =
        Optional.ofNullable(inspection.discretion().get(standard.id()));
    if (use.isPresent() && !computed.equals(use.map(Inspection.DiscretionUse::from))) {
      warnings.add(
          "Discretion for %s is recorded from %s, but the cases give %s: it is not applied."
              .formatted(
                  standard.id(), use.get().from(), computed.map(Rating::name).orElse("no rating")));
      return Optional.empty();
    }
    return use;
  }

  private static Optional<Rating> published(Inspection inspection, Standard standard) {
    return inspection
        .published()
        .flatMap(published -> Optional.ofNullable(published.standards().get(standard.id())));
  }

  public Optional<RatedStandard> standard(String id) {
    return standards.stream().filter(rated -> rated.standard().id().equals(id)).findFirst();
  }

  /// As printed: 20 and 20.0 are one score.
  private boolean isScore(BigDecimal printed) {
    return overall
        .scoreNumber()
        .filter(score -> new BigDecimal(score).compareTo(printed) == 0)
        .isPresent();
  }

  /// Where the ratings differ from what the service was told, in sentences; empty if nowhere.
  public List<String> differencesFromPublished() {
    List<String> differences = new ArrayList<>();
    for (RatedStandard rated : standards) {
      if (rated.differsFromPublished()) {
        differences.add(
            "%s is %s, but %s was published."
                .formatted(
                    rated.standard(),
                    rated.rating().map(Rating::name).orElse("not rated"),
                    rated.published().orElseThrow()));
      }
    }
    inspection
        .published()
        .ifPresent(published -> {
          published
              .score()
              .filter(score -> !isScore(score))
              .ifPresent(score ->
                  differences.add(
                      "The score is %s, but %s was published."
                          .formatted(
                              overall.scoreNumber().orElse("not known"), score.toPlainString())));
          published
              .overall()
              .filter(rating -> !overall.overall().equals(Optional.of(rating)))
              .ifPresent(rating ->
                  differences.add(
                      "The overall rating is %s, but %s was published."
                          .formatted(
                              overall.overall().map(Rating::name).orElse("not known"), rating)));
        });
    return differences;
  }
}
