package plumbline.web.results;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plumbline.document.Parsed;
import plumbline.document.Place;
import plumbline.document.Problem;
import plumbline.document.Source;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.inspection.InspectionWriter;
import plumbline.reading.ServiceName;
import plumbline.web.access.Person;
import plumbline.web.cases.AssessedCase;
import plumbline.web.cases.Assessments;
import plumbline.web.cases.CaseResults;
import plumbline.web.cases.Reading;
import plumbline.web.frameworks.Frameworks;
import plumbline.web.planning.PlannedInspection;
import plumbline.web.planning.RatingsLock;
import plumbline.web.planning.Service;
import plumbline.web.trail.Trail;

/// Takes the results of cases from an inspection file: of the file what its cases gave, and nothing
/// that was judged, decided or published.
@Component
class TakingResults {
  private final CaseResults results;
  private final Assessments assessments;
  private final Frameworks frameworks;
  private final RatingsLock lock;
  private final Trail trail;

  TakingResults(
      CaseResults results,
      Assessments assessments,
      Frameworks frameworks,
      RatingsLock lock,
      Trail trail) {
    this.results = results;
    this.assessments = assessments;
    this.frameworks = frameworks;
    this.lock = lock;
    this.trail = trail;
  }

  /// What came of it.
  sealed interface Outcome {
    record Taken() implements Outcome {}

    /// Somebody else took a file at the same moment.
    record TooLate() implements Outcome {}

    /// The file is of another service, and nobody said that it is meant all the same.
    ///
    /// @param name of the service that the file is of
    record OtherService(String name) implements Outcome {}

    /// Nothing may be taken now, whatever is in the file.
    record NotNow(String why) implements Outcome {}

    /// What is wrong with the file.
    record Faulty(List<Problem> problems) implements Outcome {}
  }

  /// @param revision the one that the results are to get: whoever was quicker is not overwritten
  /// @param evenOfAnother whether a file of another service is meant
  @Transactional
  public Outcome take(
      PlannedInspection planned,
      String fileName,
      byte[] content,
      int revision,
      boolean evenOfAnother,
      Person by) {
    Optional<String> refusal = lock.refusal(planned.id()).or(() -> begun(planned));
    if (refusal.isPresent()) {
      return new Outcome.NotNow(refusal.get());
    }
    Source sent = new Source(fileName, content);
    return switch (read(planned, sent)) {
      case Parsed.Refused<Inspection>(List<Problem> problems) -> new Outcome.Faulty(problems);
      case Parsed.Accepted<Inspection>(Inspection read) -> {
        if (!evenOfAnother && isOfAnother(planned.service(), read)) {
          yield new Outcome.OtherService(read.service());
        }
        Inspection taken =
            Inspection.begun(
                    planned.id(),
                    planned.service().name(),
                    read.framework(),
                    new Source(fileName, planned.id().getBytes(UTF_8)))
                .withResultsOf(read);
        if (!results.add(
            planned.id(),
            revision,
            fileName,
            read.service(),
            sent.hash(),
            InspectionWriter.write(taken),
            by.id())) {
          yield new Outcome.TooLate();
        }
        trail.add(
            planned.id(),
            by,
            "case-results-taken",
            "The results of cases of %s were taken from the file %s"
                .formatted(read.service(), fileName),
            Map.of("file", fileName, "service", read.service(), "sha256", sent.hash().hex()));
        yield new Outcome.Taken();
      }
    };
  }

  /// Whether none of the file’s names of its service is one of this service. Names that only say
  /// that it is a youth justice service tell nothing.
  private static boolean isOfAnother(Service service, Inspection read) {
    List<ServiceName> here = names(service.name(), service.aliases());
    List<ServiceName> there = names(read.service(), read.profile().aliases());
    return !here.isEmpty()
        && !there.isEmpty()
        && here.stream().noneMatch(one -> there.stream().anyMatch(one::isLike));
  }

  private static List<ServiceName> names(String name, List<String> aliases) {
    return Stream.concat(Stream.of(name), aliases.stream())
        .map(ServiceName::new)
        .filter(one -> !one.own().isEmpty())
        .toList();
  }

  /// Why a file is no longer taken once cases are assessed here.
  Optional<String> begun(PlannedInspection planned) {
    return AssessedCase.isBegun(assessments.of(planned, Reading.FIRST))
        ? Optional.of(
            "Cases of this inspection are assessed here: their answers give the results, and no"
                + " file is taken any more")
        : Optional.empty();
  }

  private Parsed<Inspection> read(PlannedInspection planned, Source sent) {
    return InspectionReader.read(sent, frameworks.library(planned.framework()))
        .then(read -> {
          List<Problem> problems = new ArrayList<>();
          Place top = new Place(sent.name(), 1, 1);
          if (read.frameworkHash().isEmpty()) {
            problems.add(
                new Problem(
                    top,
                    "The file does not say by which content of %s the cases were assessed"
                        .formatted(read.framework().id()),
                    "give ‘frameworkHash’, which for this inspection is "
                        + planned.framework().hex()));
          } else if (!read.frameworkHash().get().equals(planned.framework().hex())
              || !read.framework().hash().equals(planned.framework())) {
            problems.add(
                new Problem(
                    top,
                    "The cases were assessed by another framework than that of this inspection",
                    "take a file of the framework with the hash " + planned.framework().hex()));
          }
          if (read.cases().isEmpty() && read.tallies().isEmpty()) {
            problems.add(
                new Problem(top, "The file has no results of cases", "give ‘cases’ or ‘tallies’"));
          }
          return Parsed.of(read, problems);
        });
  }
}
