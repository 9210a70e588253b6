package plumbline.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.framework.Band;
import plumbline.framework.Domain;
import plumbline.framework.Framework;
import plumbline.framework.Rating;
import plumbline.framework.Share;
import plumbline.framework.Standard;
import plumbline.rating.RatedInspection;
import plumbline.rating.RatedQuestion;
import plumbline.rating.RatedStandard;
import plumbline.statistics.QuestionCertainty.Seen;

/// How sure the ratings of an inspection are: for each key question how far its percentage may be
/// from that of the whole caseload, for each standard and the overall rating the chance that the
/// whole caseload would be rated the same, and how few other answers would change it. Help to
/// judgement, never in place of it: it reckons with the draw of the cases and with nothing else.
///
/// @param standards in the framework's order
public record Certainty(List<StandardCertainty> standards, OverallCertainty overall) {
  public Certainty {
    standards = List.copyOf(standards);
  }

  public static Certainty of(RatedInspection rated, Caseloads caseloads) {
    List<StandardCertainty> standards =
        rated.standards().stream().map(standard -> of(rated, standard, caseloads)).toList();
    return new Certainty(standards, overall(rated.inspection().framework(), standards));
  }

  public Optional<StandardCertainty> standard(String id) {
    return standards.stream()
        .filter(each -> each.standard().standard().id().equals(id))
        .findFirst();
  }

  /// How sure the rating of one standard is.
  public static StandardCertainty of(
      RatedInspection rated, RatedStandard standard, Caseloads caseloads) {
    Framework framework = rated.inspection().framework();
    if (!standard.standard().isJudgedFromCases()) {
      return new StandardCertainty(
          standard,
          List.of(),
          standard.rating().map(rating -> Chances.certain(framework.scale(), rating)),
          Optional.empty());
    }
    Domain domain = framework.domainOf(standard.standard());
    Optional<Integer> inspected = rated.inspection().casesFor(standard.standard());
    List<QuestionCertainty> questions =
        standard.questions().stream()
            .filter(question -> question.percentage().isPresent())
            .map(question -> question(framework, question, domain, inspected, caseloads))
            .toList();
    boolean told =
        !questions.isEmpty() && questions.stream().noneMatch(one -> one.fits().isEmpty());
    return new StandardCertainty(
        standard,
        questions,
        told ? Optional.of(chances(framework, questions)) : Optional.empty(),
        standard.band().flatMap(band -> fragility(framework, questions, band)));
  }

  private static QuestionCertainty question(
      Framework framework,
      RatedQuestion question,
      Domain domain,
      Optional<Integer> inspected,
      Caseloads caseloads) {
    List<Seen> fits =
        CountsThatFit.of(framework, question, inspected).stream()
            .map(share -> seen(framework, share, caseloads.of(domain, share, inspected)))
            .toList();
    return new QuestionCertainty(
        question,
        fits,
        fits.isEmpty()
            ? Optional.empty()
            : Optional.of(Chances.mean(fits.stream().map(Seen::chances).toList())));
  }

  private static Seen seen(Framework framework, Share share, Caseload caseload) {
    return new Seen(
        share,
        caseload,
        Interval.of(share, caseload, Confidence.EIGHTY),
        Interval.of(share, caseload, Confidence.NINETY_FIVE),
        Posterior.of(share, caseload).chances(framework));
  }

  private static Chances chances(Framework framework, List<QuestionCertainty> questions) {
    return switch (framework.standardRule()) {
      case LOWEST ->
          Chances.lowest(questions.stream().flatMap(one -> one.chances().stream()).toList());
      case AVERAGE, SUM ->
          new AveragedQuestions(
                  framework,
                  questions.stream()
                      .map(question ->
                          question.fits().stream()
                              .map(fit -> Posterior.of(fit.share(), fit.caseload()))
                              .toList())
                      .toList())
              .chances();
    };
  }

  private static Optional<Fragility> fragility(
      Framework framework, List<QuestionCertainty> questions, Band band) {
    return new ChangedAnswers(
            framework,
            questions.stream()
                .map(one ->
                    new ChangedAnswers.Counted(
                        one.question().question().id(),
                        one.fits().stream().map(Seen::share).toList()))
                .toList(),
            band)
        .fragility();
  }

  private static OverallCertainty overall(Framework framework, List<StandardCertainty> standards) {
    OverallOutcomes outcomes = new OverallOutcomes(framework);
    Map<String, StandardCertainty> byId = new LinkedHashMap<>();
    standards.forEach(one -> byId.put(one.standard().standard().id(), one));
    List<StandardCertainty> counting =
        outcomes.standards().stream()
            .flatMap(one -> Stream.ofNullable(byId.get(one.id())))
            .toList();
    boolean missing =
        framework.scoredStandards().isEmpty()
            || framework.scoredStandards().stream().anyMatch(one -> computed(byId, one).isEmpty());
    if (missing) {
      return new OverallCertainty(Optional.empty(), Optional.empty(), List.of(), List.of());
    }
    List<StandardCertainty> rated =
        counting.stream().filter(one -> one.computed().isPresent()).toList();
    Rating computed = computed(framework, outcomes, rated);
    List<String> untold =
        rated.stream()
            .filter(one -> one.chances().isEmpty())
            .map(one -> one.standard().standard().id())
            .toList();
    return new OverallCertainty(
        Optional.of(computed),
        untold.isEmpty() ? Optional.of(chances(framework, outcomes, rated)) : Optional.empty(),
        new OverallFragility(framework, outcomes, rated).changes(computed),
        untold);
  }

  private static Optional<Rating> computed(Map<String, StandardCertainty> byId, Standard standard) {
    return Optional.ofNullable(byId.get(standard.id())).flatMap(StandardCertainty::computed);
  }

  private static Rating computed(
      Framework framework, OverallOutcomes outcomes, List<StandardCertainty> rated) {
    Map<String, Map<Rating, Boolean>> ratings = new LinkedHashMap<>();
    rated.forEach(one ->
        ratings.put(one.standard().standard().id(), Map.of(one.computed().orElseThrow(), true)));
    int rank =
        outcomes.byRank(ratings, true, Boolean::logicalAnd, Boolean::logicalOr).keySet().stream()
            .findFirst()
            .orElseThrow();
    return framework.scale().ratings().get(rank);
  }

  private static Chances chances(
      Framework framework, OverallOutcomes outcomes, List<StandardCertainty> rated) {
    Map<String, Map<Rating, Double>> ratings = new LinkedHashMap<>();
    for (StandardCertainty one : rated) {
      Chances chances = one.chances().orElseThrow();
      Map<Rating, Double> possible = new LinkedHashMap<>();
      for (Rating rating : framework.scale().ratings()) {
        if (chances.of(rating) > 0) {
          possible.put(rating, chances.of(rating));
        }
      }
      ratings.put(one.standard().standard().id(), possible);
    }
    double[] byRank = new double[framework.scale().ratings().size()];
    outcomes
        .byRank(ratings, 1.0, (one, other) -> one * other, Double::sum)
        .forEach((rank, chance) -> byRank[rank] = chance);
    return Chances.of(byRank);
  }
}
