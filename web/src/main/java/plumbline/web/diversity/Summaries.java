package plumbline.web.diversity;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import plumbline.framework.DiversityCharacteristic;
import plumbline.framework.DiversityCharacteristic.Counted;
import plumbline.framework.Framework;
import plumbline.inspection.Case;
import plumbline.judgement.DiversityFacts;
import plumbline.judgement.DiversitySummary;
import plumbline.returns.Division;
import plumbline.web.planning.PlannedInspection;
import plumbline.web.results.FieldResults;
import plumbline.web.results.Results;
import plumbline.web.sampling.EligibleFacts;
import plumbline.web.service.GivenCounts;

/// Puts together what the rooms know of staff, children and cases, anew for each page: what would
/// tell of few is then withheld from what holds now.
@Component
class Summaries {
  private final FieldResults results;
  private final EligibleFacts eligible;
  private final GivenCounts counts;

  Summaries(FieldResults results, EligibleFacts eligible, GivenCounts counts) {
    this.results = results;
    this.eligible = eligible;
    this.counts = counts;
  }

  /// Empty where the framework has no such summary.
  Optional<DiversitySummary> of(PlannedInspection inspection) {
    Results found = results.of(inspection.id(), plumbline.web.results.Counted.FINISHED);
    Framework framework = found.framework();
    return framework.diversity().isEmpty()
        ? Optional.empty()
        : Optional.of(DiversitySummary.of(framework, facts(inspection, framework, found)));
  }

  private DiversityFacts facts(PlannedInspection inspection, Framework framework, Results found) {
    List<Case> finished = found.inspection().cases();
    return new DiversityFacts(
        given(framework, counts.of(inspection.id())),
        eligible.of(inspection),
        found.file().isPresent()
            ? finished.stream().map(Case::facts).toList()
            : found.every().stream().map(one -> one.sampled().facts().facts()).toList(),
        finished);
  }

  private static Map<Counted, Map<String, Map<String, Integer>>> given(
      Framework framework, Map<String, Integer> byField) {
    Map<Counted, Map<String, Map<String, Integer>>> given = new EnumMap<>(Counted.class);
    for (DiversityCharacteristic characteristic : framework.diversity()) {
      for (Counted whom : Counted.values()) {
        for (DiversityCharacteristic.Group group : characteristic.groups(whom)) {
          Optional.ofNullable(byField.get(Division.field(whom, characteristic, group)))
              .ifPresent(count ->
                  given
                      .computeIfAbsent(whom, _ -> new HashMap<>())
                      .computeIfAbsent(characteristic.id(), _ -> new HashMap<>())
                      .put(group.id(), count));
        }
      }
    }
    return given;
  }
}
