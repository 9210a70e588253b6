package plumbline.reading;

import java.util.Optional;
import plumbline.framework.QuestionId;

/// Where in the report's outline a block stands.
///
/// @param title the nearest heading above
/// @param domain of the framework, such as `2`, in a chapter, in its part of the summary or of an
///   annexe
/// @param standard such as `2.1`
/// @param question the key question whose heading stands above
public record Section(
    Part part,
    String title,
    Optional<String> domain,
    Optional<String> standard,
    Optional<QuestionId> question) {

  /// The parts that reports of this family have.
  public enum Part {
    FOREWORD,
    RATINGS,
    SUMMARY,
    RECOMMENDATIONS,
    BACKGROUND,
    CONTEXTUAL_FACTS,
    CHAPTER,
    METHODOLOGY,
    DATA,
    GLOSSARY,
    OTHER
  }

  static final Section START = new Section(Part.OTHER, "");

  Section(Part part, String title) {
    this(part, title, Optional.empty(), Optional.empty(), Optional.empty());
  }

  Section titled(String heading) {
    return new Section(part, heading, domain, standard, question);
  }

  Section under(QuestionId keyQuestion) {
    return new Section(part, title, domain, standard, Optional.of(keyQuestion));
  }
}
