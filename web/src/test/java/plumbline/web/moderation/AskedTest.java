package plumbline.web.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import plumbline.document.Parsed;
import plumbline.document.Place;
import plumbline.fieldwork.Slot;
import plumbline.framework.CaseQuestion;
import plumbline.framework.Framework;
import plumbline.framework.FrameworkLibrary;
import plumbline.framework.QuestionId;

class AskedTest {
  private static final Framework FRAMEWORK = framework();

  private static Framework framework() {
    return switch (FrameworkLibrary.shipped().find("youth-2018", new Place("test", 1, 1))) {
      case Parsed.Accepted<Framework>(Framework framework) -> framework;
      case Parsed.Refused<Framework>(var problems) -> throw new AssertionError(problems.toString());
    };
  }

  @Test
  void a_case_question_goes_by_its_words_and_never_by_its_code() {
    assertThat(FRAMEWORK.caseQuestions()).isNotEmpty();
    for (CaseQuestion question : FRAMEWORK.caseQuestions()) {
      Slot slot = new Slot.CaseQuestionAnswer(question.id(), Optional.empty());
      assertThat(Asked.words(FRAMEWORK, slot))
          .isEqualToIgnoringCase(question.text().english())
          .doesNotContain("‘" + question.id());
    }
    assertThat(
            Asked.words(
                FRAMEWORK,
                new Slot.CaseQuestionAnswer(
                    FRAMEWORK.caseQuestions().getFirst().id(), Optional.of("substance-misuse"))))
        .endsWith(": substance misuse");
  }

  @Test
  void a_question_of_a_standard_goes_by_its_number_and_its_words() {
    assertThat(Asked.words(FRAMEWORK, new Slot.AnswerTo(new QuestionId("2.1.1"))))
        .matches("2\\.1\\.1 \\p{Lu}.+");
    assertThat(Asked.words(FRAMEWORK, new Slot.Classification("rosh")))
        .isEqualTo("The inspector’s classification of risk of serious harm");
  }
}
