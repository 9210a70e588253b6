package plumbline.surveys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.framework.Text;

/// The templates of one file.
///
/// @param words around the questions of each of them
public record SurveyTemplates(
    Source file, Map<PageWord, Text> words, List<SurveyTemplate> templates) {
  private static final String SHIPPED = "templates.yaml";

  public SurveyTemplates {
    words = new EnumMap<>(words);
    templates = List.copyOf(templates);
  }

  /// Those that come with the product.
  public static SurveyTemplates shipped() {
    return trusted(shippedFile());
  }

  /// A file that was read before without a problem.
  public static SurveyTemplates trusted(Source file) {
    return switch (read(file)) {
      case Parsed.Accepted<SurveyTemplates>(SurveyTemplates templates) -> templates;
      case Parsed.Refused<SurveyTemplates>(var problems) ->
          throw new IllegalStateException(problems.toString());
    };
  }

  public static Parsed<SurveyTemplates> read(Source file) {
    return SurveyTemplatesReader.read(file);
  }

  private static Source shippedFile() {
    try (InputStream in = SurveyTemplates.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException(SHIPPED + " is missing from the product.");
      }
      return new Source("surveys/" + SHIPPED, in.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public Optional<SurveyTemplate> find(String id) {
    return templates.stream().filter(template -> template.id().equals(id)).findFirst();
  }

  public Text word(PageWord word) {
    return words.getOrDefault(word, Text.english(word.id()));
  }
}
