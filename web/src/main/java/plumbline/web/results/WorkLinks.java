package plumbline.web.results;

import java.util.Optional;
import plumbline.framework.Framework;
import plumbline.framework.QuestionId;
import plumbline.framework.Standard;
import plumbline.inspection.Inspection;
import plumbline.report.Links;

/// Where the links in a report’s sections lead while an inspection is run: a question to the cases
/// behind its number.
record WorkLinks(String results, Counted counted) implements Links {
  static WorkLinks of(Results shown) {
    return new WorkLinks("/work/%s/results".formatted(shown.planned().id()), shown.counted());
  }

  @Override
  public String inspection(Inspection inspection) {
    return results + counted.query();
  }

  @Override
  public String standard(Inspection inspection, Standard standard) {
    return standard(standard);
  }

  String standard(Standard standard) {
    return results + "/standards/" + standard.id() + counted.query();
  }

  @Override
  public String figure(Inspection inspection, QuestionId question) {
    return question(question);
  }

  @Override
  public Optional<String> frameworkQuestion(Framework framework, QuestionId question) {
    return framework.domainsByQuestion().containsKey(question)
        ? Optional.of(question(question))
        : Optional.empty();
  }

  String question(QuestionId question) {
    return results + "/" + question + counted.query();
  }
}
