package plumbline.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.figures.Finding.Certainty;
import plumbline.figures.Finding.Quote;
import plumbline.figures.Finding.Severity;
import plumbline.framework.Framework;
import plumbline.framework.QuestionId;
import plumbline.inspection.Inspection;
import plumbline.reading.Passage;
import plumbline.reading.ServiceName;

/// A report tells the inspection's data: in tallies, ratings, sample and facts. Data of another
/// service or framework would differ everywhere: so that is told once, and nothing is compared.
final class AgainstData implements Check {
  private final Inspection data;
  private final List<ServiceName> names;
  private final List<Check> parts;

  AgainstData(Inspection data) {
    this.data = data;
    this.names =
        Stream.concat(Stream.of(data.service()), data.profile().aliases().stream())
            .map(ServiceName::new)
            .toList();
    this.parts =
        List.of(
            new TalliesAgainstData(data),
            new RatingsAgainstData(data),
            new SampleAgainstData(data),
            new FactsAgainstData(data));
  }

  @Override
  public String name() {
    return "against-data";
  }

  @Override
  public void check(Facts facts, Found found) {
    List<Passage> services = facts.report().services();
    if (!services.isEmpty() && services.stream().noneMatch(this::isOurs)) {
      Passage service = services.getFirst();
      tell(
          Quote.of(service),
          "The report is of ‘%s’, but the data are of ‘%s’: nothing was compared with them."
              .formatted(service, data.service()),
          "if it is the same service, name it among the ‘aliases’ of the inspection file "
              + data.id(),
          found);
    } else if (!isSame(facts.framework(), data.framework())) {
      tell(
          facts.report().results().stream()
              .findFirst()
              .map(Evidence::quote)
              .orElse(new Quote(1, "")),
          "The report prints the questions of %s, but the data are of %s: nothing was compared with them."
              .formatted(facts.framework().id(), data.framework().id()),
          "the framework of the inspection file " + data.id(),
          found);
    } else {
      parts.forEach(part -> part.check(facts, found));
    }
  }

  private void tell(Quote claim, String message, String working, Found found) {
    found.add(
        Kind.OTHER, Severity.WARNING, Certainty.LIKELY, claim, Optional.empty(), message, working);
  }

  private boolean isOurs(Passage service) {
    ServiceName printed = new ServiceName(service.text());
    return names.stream().anyMatch(printed::isLike);
  }

  /// One whose rules alone were changed asks the same questions.
  private static boolean isSame(Framework one, Framework other) {
    return one.id().equals(other.id()) || questions(one).equals(questions(other));
  }

  private static Map<QuestionId, String> questions(Framework framework) {
    Map<QuestionId, String> questions = new LinkedHashMap<>();
    framework.questions().forEach((id, question) -> questions.put(id, question.text().english()));
    return questions;
  }
}
