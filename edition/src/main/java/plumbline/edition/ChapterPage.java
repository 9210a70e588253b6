package plumbline.edition;

import java.util.List;
import java.util.Optional;

/// One chapter of an edition as a page of its own.
///
/// @param page the whole edition
public record ChapterPage(
    EditionPage page,
    Edition.Chapter chapter,
    Optional<Edition.Chapter> before,
    Optional<Edition.Chapter> after) {
  public String title() {
    return chapter.title() + ": " + page.title();
  }

  public String description() {
    return "%s: %s".formatted(chapter.title(), page.description());
  }

  public String address(Edition.Chapter other) {
    return EditionChapters.name(page.edition().language(), other);
  }

  /// The page with all chapters, beside this one.
  public String whole() {
    return EditionChapters.named(page.edition().language(), EditionChapters.WHOLE);
  }

  /// The same chapter in the other languages.
  public List<OtherLanguage> languages() {
    return OtherLanguage.of(page.edition(), chapter.id() + ".html");
  }
}
