package plumbline.edition;

import java.util.List;
import plumbline.language.Catalogue;

/// The same page in another language.
///
/// @param code of the language
/// @param name as it calls itself
public record OtherLanguage(String code, String name, String address) {
  /// @param page what the page is called in English
  static List<OtherLanguage> of(Edition edition, String page) {
    return edition.alsoIn().stream()
        .map(code ->
            new OtherLanguage(
                code,
                Catalogue.languages().getOrDefault(code, code),
                EditionChapters.named(code, page)))
        .toList();
  }
}
