package plumbline.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import plumbline.framework.Framework;
import plumbline.framework.Question;
import plumbline.framework.QuestionId;

/// Tells which question of a framework a printed text is, by likeness: reports print the same
/// question with small differences (YOT or YJS, ‘parents/carers’ or ‘parents or carers’).
final class Wording {
  /// The names of a service are one word here, and words that reports add or leave out are none.
  private static final Set<String> SERVICE = Set.of("yot", "yos", "yjs", "yots", "service’s");

  private static final Set<String> LIGHT =
      Set.of("the", "a", "an", "of", "and", "or", "to", "any", "where", "applicable", "s");

  private final Map<QuestionId, List<Bag>> questions = new HashMap<>();
  private final Map<String, List<QuestionId>> exact = new HashMap<>();

  /// A question that a text is like.
  ///
  /// @param likeness from 0 to 1
  record Match(QuestionId question, double likeness) {}

  /// A text's words and pairs of neighbouring words, counted.
  private record Bag(Map<String, Integer> counts, int size) {
    static Bag of(List<String> words) {
      Map<String, Integer> counts = new HashMap<>();
      int size = 0;
      String before = "^";
      for (String word : words) {
        counts.merge(word, 1, Integer::sum);
        counts.merge(before + " " + word, 1, Integer::sum);
        size += 2;
        before = word;
      }
      return new Bag(counts, size);
    }

    double likeness(Bag other) {
      if (size == 0 || other.size == 0) {
        return 0;
      }
      int common = 0;
      for (Map.Entry<String, Integer> entry : counts.entrySet()) {
        common += Math.min(entry.getValue(), other.counts.getOrDefault(entry.getKey(), 0));
      }
      return 2.0 * common / (size + other.size);
    }
  }

  Wording(Framework framework) {
    framework
        .questions()
        .forEach((id, question) -> {
          List<Bag> bags = new ArrayList<>();
          for (String text : texts(question)) {
            List<String> words = words(text);
            bags.add(Bag.of(words));
            exact.computeIfAbsent(String.join(" ", words), _ -> new ArrayList<>()).add(id);
          }
          questions.put(id, bags);
        });
  }

  private static List<String> texts(Question question) {
    List<String> texts = new ArrayList<>(List.of(question.text().english()));
    question.variants().forEach(variant -> texts.add(variant.text()));
    return texts;
  }

  /// Whether a text is a question of the framework word for word, but for light words.
  ///
  /// @param plain what `plain` makes of the text
  boolean knows(String plain) {
    return exact.containsKey(plain);
  }

  /// A text without all that reports print in different ways.
  static String plain(String text) {
    return String.join(" ", words(text));
  }

  /// A text as it is compared.
  record Printed(String plain, Bag bag) {
    static Printed of(String text) {
      List<String> words = words(text);
      return new Printed(String.join(" ", words), Bag.of(words));
    }
  }

  /// The question among these that a text is most like, if it is like one at all.
  Optional<Match> best(Printed text, Collection<QuestionId> among, double atLeast) {
    List<QuestionId> same = exact.getOrDefault(text.plain(), List.of());
    for (QuestionId id : same) {
      if (among.contains(id)) {
        return Optional.of(new Match(id, 1));
      }
    }
    @Nullable Match best = null;
    for (QuestionId id : among) {
      for (Bag known : questions.getOrDefault(id, List.of())) {
        double likeness = text.bag().likeness(known);
        if (likeness >= atLeast && (best == null || likeness > best.likeness())) {
          best = new Match(id, likeness);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /// A text's words without enumeration, punctuation and light words, without plurals.
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int from = enumeration(text);
    int start = -1;
    for (int at = from; at <= text.length(); at++) {
      boolean letter = at < text.length() && Character.isLetterOrDigit(text.charAt(at));
      if (letter && start < 0) {
        start = at;
      } else if (!letter && start >= 0) {
        String word = text.substring(start, at).toLowerCase(Locale.ROOT);
        if (SERVICE.contains(word)) {
          words.add("service");
        } else if (!LIGHT.contains(word)) {
          words.add(stem(word));
        }
        start = -1;
      }
    }
    return words;
  }

  private static String stem(String word) {
    return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  /// Where the words begin behind `a)` or `2.1.1.`.
  static int enumeration(String text) {
    int at = 0;
    while (at < text.length() && at < 10 && "0123456789.".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (at == 0
        && text.length() > 2
        && text.charAt(1) == ')'
        && Character.isLetter(text.charAt(0))) {
      at = 2;
    }
    while (at > 0 && at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }
}
