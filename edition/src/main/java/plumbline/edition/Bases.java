package plumbline.edition;

import java.util.stream.Stream;
import plumbline.framework.Base;
import plumbline.framework.Framework;
import plumbline.framework.Question;
import plumbline.framework.Standard;
import plumbline.framework.Text;

/// Which cases the figures are out of: it is always said, in the framework’s words where it has
/// some.
final class Bases {
  private Bases() {}

  static String of(Framework framework) {
    return "Key questions: %s Prompts: %s"
        .formatted(
            framework
                .prints()
                .keyQuestions()
                .map(Text::english)
                .orElseGet(() -> words(framework, true)),
            framework
                .prints()
                .prompts()
                .map(Text::english)
                .orElseGet(() -> words(framework, false)));
  }

  /// The cases that one question’s figures are out of.
  static String name(Base base) {
    return switch (base) {
      case RELEVANT -> "relevant cases";
      case ALL -> "all cases";
    };
  }

  private static String words(Framework framework, boolean keyQuestions) {
    boolean ofAll =
        framework.standards().stream()
            .filter(Standard::isJudgedFromCases)
            .flatMap(standard -> standard.questions().stream())
            .flatMap(question -> keyQuestions ? Stream.of(question) : question.prompts().stream())
            .map(Question::base)
            .anyMatch(Base.ALL::equals);
    return ofAll
        ? "Yes out of all cases inspected in the domain."
        : "Yes out of the relevant cases of the question.";
  }
}
