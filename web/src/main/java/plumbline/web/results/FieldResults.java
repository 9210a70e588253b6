package plumbline.web.results;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import plumbline.framework.Framework;
import plumbline.web.cases.AssessedCase;
import plumbline.web.cases.Assessments;
import plumbline.web.cases.CaseResults;
import plumbline.web.cases.FileResults;
import plumbline.web.cases.Reading;
import plumbline.web.colleagues.Colleagues;
import plumbline.web.colleagues.TookPart;
import plumbline.web.layout.NotFound;
import plumbline.web.planning.Inspections;
import plumbline.web.planning.PlannedInspection;
import plumbline.web.sampling.EligibleCases;

/// The results of an inspection, computed anew from what is kept: a rating that is kept could
/// disagree with the answers.
@Component
public class FieldResults {
  private final Inspections inspections;
  private final Assessments assessments;
  private final Fieldworkers fieldworkers;
  private final CaseResults files;
  private final EligibleCases eligible;
  private final Colleagues colleagues;

  FieldResults(
      Inspections inspections,
      Assessments assessments,
      Fieldworkers fieldworkers,
      CaseResults files,
      EligibleCases eligible,
      Colleagues colleagues) {
    this.inspections = inspections;
    this.assessments = assessments;
    this.fieldworkers = fieldworkers;
    this.files = files;
    this.eligible = eligible;
    this.colleagues = colleagues;
  }

  /// @throws NotFound where there is no such inspection
  public Results of(String id, Counted counted) {
    PlannedInspection planned = inspections.find(id).orElseThrow(NotFound::new);
    Framework framework = assessments.framework(planned);
    List<AssessedCase> every = assessments.of(planned, Reading.FIRST);
    Results assessed =
        Results.of(planned, framework, every, counted, eligible.of(id), partners(planned));
    return file(id, every)
        .map(taken -> assessed.from(taken, files.read(planned, taken)))
        .orElse(assessed);
  }

  private List<String> partners(PlannedInspection planned) {
    return planned.isJoint()
        ? colleagues.tookPart(planned.id()).stream().map(TookPart::agency).toList()
        : List.of();
  }

  /// The file that gives the figures; empty where the cases do.
  Optional<FileResults> file(String id, List<AssessedCase> every) {
    return files.holding(id, every);
  }

  Map<UUID, String> names(String id) {
    return fieldworkers.names(id);
  }

  /// What the cases can be filtered by, with the words of each value.
  Map<CaseFilter, Map<String, String>> choices(Results results) {
    InterviewWeeks weeks = fieldworkers.weeks(results.planned().id());
    Map<CaseFilter, Map<String, String>> choices = new EnumMap<>(CaseFilter.class);
    for (CaseFilter filter : CaseFilter.values()) {
      Map<String, String> values = filter.values(results.every(), weeks, results.framework());
      if (values.size() > 1) {
        choices.put(filter, values);
      }
    }
    return choices;
  }

  FilteredFigures filtered(Results results, Selection selection) {
    InterviewWeeks weeks = fieldworkers.weeks(results.planned().id());
    List<FilteredFigures.Featured> featured =
        results.every().stream()
            .map(one -> {
              Map<CaseFilter, String> features = new EnumMap<>(CaseFilter.class);
              for (CaseFilter filter : CaseFilter.values()) {
                filter.of(one, weeks).ifPresent(value -> features.put(filter, value));
              }
              return new FilteredFigures.Featured(
                  one.assessment().toCase(), features, one.state().isFinished());
            })
            .toList();
    return FilteredFigures.of(results.inspection(), featured, results.counted(), selection);
  }
}
