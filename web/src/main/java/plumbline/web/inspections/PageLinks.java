package plumbline.web.inspections;

import java.util.Optional;
import plumbline.framework.Framework;
import plumbline.framework.QuestionId;
import plumbline.framework.Standard;
import plumbline.inspection.Inspection;
import plumbline.report.Links;
import plumbline.web.frameworks.KnownFramework;
import plumbline.web.layout.Address;

/// Where the links in a report's sections lead on the pages.
record PageLinks(KnownFramework known) implements Links {
  @Override
  public String inspection(Inspection inspection) {
    return Address.of("/inspections", inspection.id());
  }

  @Override
  public String standard(Inspection inspection, Standard standard) {
    return Address.of(inspection(inspection) + "/standards", standard.id());
  }

  @Override
  public String figure(Inspection inspection, QuestionId question) {
    return standardOf(inspection.framework(), question)
            .map(standard -> standard(inspection, standard))
            .orElseGet(() -> inspection(inspection))
        + "#"
        + question;
  }

  @Override
  public Optional<String> frameworkQuestion(Framework framework, QuestionId question) {
    return standardOf(framework, question).map(standard -> known.address(standard, question));
  }

  private static Optional<Standard> standardOf(Framework framework, QuestionId question) {
    return framework.standards().stream()
        .filter(standard -> question.value().startsWith(standard.id() + "."))
        .findFirst();
  }
}
