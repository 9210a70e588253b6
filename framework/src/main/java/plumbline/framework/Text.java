package plumbline.framework;

import java.util.Map;
import java.util.Optional;

/// A text of the framework: in English, and in other languages as far as it has been translated.
///
/// @param translations by language code, such as `cy` for Welsh
public record Text(String english, Map<String, String> translations) {
  public Text {
    translations = Map.copyOf(translations);
  }

  public static Text english(String words) {
    return new Text(words, Map.of());
  }

  public Optional<String> in(String language) {
    return language.equals("en")
        ? Optional.of(english)
        : Optional.ofNullable(translations.get(language));
  }

  @Override
  public String toString() {
    return english;
  }
}
