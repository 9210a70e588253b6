package plumbline.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The notes of words in the notation, by their labels: `[^1]`, and `[^1]: its text`.
final class Notes {
  /// An escaped letter comes first, so that `\[^1]` is no mark.
  private static final Pattern MARK = Pattern.compile("\\\\[\\s\\S]|\\[\\^([^\\]\\s]+)]");

  private static final Pattern DEFINITIONS =
      Pattern.compile("(?:\\A|\\n\\n)((?:\\[\\^\\d+]: .*(?:\\n|\\z))+)\\z");

  private Notes() {}

  static String renamed(String words, UnaryOperator<String> names) {
    return MARK.matcher(words)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                found.group(1) == null ? found.group() : "[^" + names.apply(found.group(1)) + "]"));
  }

  static Set<String> labels(String words) {
    Set<String> labels = new TreeSet<>();
    renamed(
        words,
        label -> {
          labels.add(key(label));
          return label;
        });
    return labels;
  }

  /// Labels that differ by capitals alone are the same.
  static String key(String label) {
    return label.toLowerCase(Locale.ROOT);
  }

  /// Words with the notes that they name, numbered from one: they stand for themselves anywhere.
  static String alone(String words, Map<String, String> notes) {
    Map<String, String> numbers = new LinkedHashMap<>();
    String body = renamed(words, label -> number(numbers, label));
    List<String> printed = new ArrayList<>();
    // A note may name another: those are numbered as they are met.
    for (int index = 0; index < numbers.size(); index++) {
      String label = List.copyOf(numbers.keySet()).get(index);
      String text = renamed(notes.getOrDefault(label, ""), named -> number(numbers, named));
      printed.add("[^%d]: %s".formatted(index + 1, text));
    }
    return printed.isEmpty() ? body : body + "\n\n" + String.join("\n", printed);
  }

  private static String number(Map<String, String> numbers, String label) {
    return numbers.computeIfAbsent(label, _ -> String.valueOf(numbers.size() + 1));
  }

  /// Where the notes of words begin that stand for themselves.
  static Split split(String alone) {
    Matcher found = DEFINITIONS.matcher(alone);
    return found.find()
        ? new Split(alone.substring(0, found.start()), found.group(1).strip())
        : new Split(alone, "");
  }

  /// @param definitions a line for each note
  record Split(String body, String definitions) {}
}
