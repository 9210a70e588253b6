package plumbline.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sentences with figures in them: `{ref}` in a text is replaced by the bound figure.
final class Prose {
  private static final Pattern REF = Pattern.compile("\\{([^{}]+)}");
  private static final List<String> NUMBERS =
      List.of("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  private final Figures figures;

  Prose(Figures figures) {
    this.figures = figures;
  }

  static List<Run> words(String text) {
    return text.isEmpty() ? List.of() : List.of(new Run.Words(text));
  }

  static List<Run> strong(String text) {
    return List.of(new Run.Strong(text));
  }

  /// House style: numbers to nine in words.
  static String number(int number) {
    return number > 0 && number < NUMBERS.size() ? NUMBERS.get(number) : String.valueOf(number);
  }

  /// The sentence with its figures; empty where one of them is not known.
  Optional<List<Run>> sentence(String template) {
    List<Run> runs = new ArrayList<>();
    Matcher ref = REF.matcher(template);
    int from = 0;
    while (ref.find()) {
      Optional<Figures.Figure> figure = figures.find(ref.group(1));
      if (figure.isEmpty()) {
        return Optional.empty();
      }
      runs.addAll(words(template.substring(from, ref.start())));
      runs.add(new Run.Bound(figure.get().ref(), figure.get().text()));
      from = ref.end();
    }
    runs.addAll(words(template.substring(from)));
    return Optional.of(runs);
  }

  Optional<Block> paragraph(String template) {
    return sentence(template).map(Block.Paragraph::new);
  }

  /// Sentences in one paragraph, without those whose figures are not known.
  Optional<Block> paragraph(List<String> templates) {
    List<Run> runs = new ArrayList<>();
    for (String template : templates) {
      sentence(template)
          .ifPresent(found -> {
            if (!runs.isEmpty()) {
              runs.addAll(words(" "));
            }
            runs.addAll(found);
          });
    }
    return runs.isEmpty() ? Optional.empty() : Optional.of(new Block.Paragraph(runs));
  }
}
