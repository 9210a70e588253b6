package plumbline.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sentences with figures in them: `{ref}` in a template of ours is replaced by the bound figure.
final class Prose {
  private static final Pattern REF = Pattern.compile("\\{([^{}]+)}");
  private static final List<String> NUMBERS =
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

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

  /// House style: numbers from one to nine in words.
  static String number(int number) {
    return number > 0 && number <= NUMBERS.size()
        ? NUMBERS.get(number - 1)
        : String.valueOf(number);
  }

  static String counted(int number, String one, String more) {
    return number(number) + " " + (number == 1 ? one : more);
  }

  /// Sentences in one paragraph.
  static Block paragraph(List<List<Run>> sentences) {
    List<Run> runs = new ArrayList<>();
    for (List<Run> sentence : sentences) {
      if (!runs.isEmpty()) {
        runs.addAll(words(" "));
      }
      runs.addAll(sentence);
    }
    return new Block.Paragraph(runs);
  }

  static List<Run> then(List<Run> runs, String written) {
    List<Run> both = new ArrayList<>(runs);
    both.addAll(words(written));
    return both;
  }

  /// Words that somebody wrote stay words, whatever is in them; only a template of ours has
  /// references.
  Optional<List<Run>> sentence(String written, String template) {
    return sentence(template)
        .map(runs -> {
          List<Run> both = new ArrayList<>(words(written));
          both.addAll(runs);
          return both;
        });
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
}
