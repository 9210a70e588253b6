package plumbline.web.results;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import plumbline.document.Source;
import plumbline.fieldwork.FieldworkTally;
import plumbline.fieldwork.Slot;
import plumbline.fieldwork.SlotValues;
import plumbline.framework.Domain;
import plumbline.framework.Framework;
import plumbline.framework.Standard;
import plumbline.inspection.Inspection;
import plumbline.inspection.Sample;
import plumbline.rating.RatedInspection;
import plumbline.web.cases.AssessedCase;
import plumbline.web.cases.FileResults;
import plumbline.web.planning.PlannedInspection;
import plumbline.web.planning.Service;

/// What the cases of an inspection give so far.
///
/// @param every all inspected cases
/// @param cases those of them that count
/// @param eligible how many eligible cases the sample was drawn from, by the domain of the case
///   list
/// @param partners the inspectorates that took part in a joint inspection
/// @param file where the figures come from, if not from cases that were assessed here
/// @param rated the inspection with the cases that count
public record Results(
    PlannedInspection planned,
    Counted counted,
    List<AssessedCase> every,
    List<AssessedCase> cases,
    Map<String, Integer> eligible,
    List<String> partners,
    Optional<FileResults> file,
    RatedInspection rated) {

  static Results of(
      PlannedInspection planned,
      Framework framework,
      List<AssessedCase> every,
      Counted counted,
      Map<String, Integer> eligible,
      List<String> partners) {
    List<AssessedCase> cases = every.stream().filter(counted::counts).toList();
    return new Results(
        planned,
        counted,
        every,
        cases,
        eligible,
        partners,
        Optional.empty(),
        RatedInspection.of(inspection(planned, framework, cases, eligible, partners)));
  }

  /// The figures are those of a file: no case was assessed here.
  Results from(FileResults taken, Inspection read) {
    return new Results(
        planned,
        counted,
        every,
        List.of(),
        eligible,
        partners,
        Optional.of(taken),
        RatedInspection.of(
            inspection(planned, framework(), List.of(), eligible, partners).withResultsOf(read)));
  }

  /// Without some of the cases.
  Results without(Predicate<AssessedCase> some) {
    List<AssessedCase> others = every.stream().filter(some.negate()).toList();
    return of(planned, framework(), others, counted, eligible, partners);
  }

  private static Inspection inspection(
      PlannedInspection planned,
      Framework framework,
      List<AssessedCase> cases,
      Map<String, Integer> eligible,
      List<String> partners) {
    Inspection begun =
        Inspection.begun(
                planned.id(),
                planned.service().name(),
                framework,
                new Source(planned.id() + ".json", planned.id().getBytes(UTF_8)))
            .about(
                profile(planned.service(), partners),
                planned.isJoint(),
                sample(framework, cases, eligible));
    return new FieldworkTally(cases.stream().map(AssessedCase::inRecord).toList())
        .inspection(begun);
  }

  private static Inspection.Profile profile(Service service, List<String> partners) {
    return new Inspection.Profile(
        service.aliases(),
        service.authorities(),
        known(service.region()),
        known(service.policeArea()),
        known(service.country()),
        partners);
  }

  private static Optional<String> known(String text) {
    return Optional.of(text).filter(words -> !words.isBlank());
  }

  /// Of a domain that is judged from cases, also how many were eligible. A sample has no more cases
  /// than that; where it says so, the numbers are of two draws and neither is used.
  private static Sample sample(
      Framework framework, List<AssessedCase> cases, Map<String, Integer> eligible) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, Integer> drawnFrom = new LinkedHashMap<>();
    for (Domain domain : framework.domains()) {
      domain
          .sampleField()
          .filter(_ -> domain.cases().isPresent())
          .ifPresent(field ->
              counts.put(
                  field,
                  count(cases, one -> one.sampled().facts().domain().equals(domain.cases()))));
    }
    for (Domain domain : framework.domains()) {
      if (domain.standards().stream().anyMatch(Standard::isJudgedFromCases)) {
        int inspected = domain.sampleField().map(field -> counts.getOrDefault(field, 0)).orElse(0);
        domain
            .cases()
            .map(code -> eligible.getOrDefault(code, 0))
            .filter(all -> all > 0 && all >= inspected)
            .ifPresent(all -> drawnFrom.put(domain.id(), all));
      }
    }
    counts.put("caseManagerInterviews", count(cases, Results::interviewed));
    return new Sample(counts, drawnFrom, Map.of(), Map.of(), List.of());
  }

  private static int count(List<AssessedCase> cases, Predicate<AssessedCase> which) {
    return Math.toIntExact(cases.stream().filter(which).count());
  }

  private static boolean interviewed(AssessedCase one) {
    return one.assessment()
        .record()
        .held(new Slot.Interview())
        .value()
        .filter(SlotValues.DONE::equals)
        .isPresent();
  }

  public Inspection inspection() {
    return rated.inspection();
  }

  public Framework framework() {
    return inspection().framework();
  }
}
