package plumbline.framework;

import java.util.Optional;

/// A chapter of the report.
///
/// @param domain the domain it is about, for a chapter with the content DOMAIN
public record Chapter(String id, Text title, Content content, Optional<String> domain) {

  /// What a chapter holds.
  public enum Content {
    FOREWORD,
    RATINGS,
    SUMMARY,
    RECOMMENDATIONS,
    BACKGROUND,
    CONTEXTUAL_FACTS,
    DOMAIN,
    DIVERSITY,
    METHODOLOGY,
    INSPECTION_DATA,
    GLOSSARY
  }

  /// As it heads the chapter, with the number of the domain that it is about.
  public String heading() {
    return domain.map(number -> "%s. %s".formatted(number, title)).orElseGet(() -> title.english());
  }
}
