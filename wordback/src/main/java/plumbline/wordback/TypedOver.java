package plumbline.wordback;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What an edit does to the bound figures of a unit: it may take one out, it may not type over one.
///
/// @param words the edit without what was typed over figures
/// @param refused what was typed in their place
/// @param takenOut figures that went with their words
record TypedOver(String words, List<Typed> refused, List<String> takenOut) {
  /// A word, a figure or a sign, with the white space behind it.
  private static final Pattern TOKEN =
      Pattern.compile("(?:\\{[A-Za-z0-9.:-]+}|[\\p{L}\\p{N}]+|.)\\s*", Pattern.DOTALL);

  private static final Pattern FIGURE = Pattern.compile("\\{([A-Za-z0-9.:-]+)}");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|\\{[^}]+}");
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.?!])\\s+");
  private static final int LONGEST = 5_000;

  /// What a sentence that took the place of another may not have without being read as its figure.
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\d|%|(?iu)\\b(none|all|half|third|quarter|per cent|majority|minority|most|one|two|three"
              + "|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w+teen|\\w+ty|hundred"
              + "|outstanding|‘good’|requires improvement|inadequate)\\b");

  record Typed(String ref, String words) {}

  static TypedOver of(String old, String now) {
    List<String> before = tokens(old);
    List<String> after = tokens(now);
    if (before.size() > LONGEST || after.size() > LONGEST) {
      return whole(old, now);
    }
    List<Typed> refused = new ArrayList<>();
    List<String> takenOut = new ArrayList<>();
    List<String> words = new ArrayList<>();
    int at = 0;
    for (Pairing.Gap gap : Pairing.gaps(before, after)) {
      List<String> gone = before.subList(gap.from(), gap.to());
      List<String> come = after.subList(gap.start(), gap.end());
      words.addAll(before.subList(at, gap.from()));
      at = gap.to();
      Set<String> figures = figures(String.join("", gone));
      figures.removeAll(figures(now));
      String typed = String.join("", come).strip();
      if (figures.isEmpty()) {
        words.addAll(come);
      } else if (!WORD.matcher(typed).find() || replaced(old, now, figures, typed)) {
        takenOut.addAll(figures);
        words.addAll(come);
      } else if (gone.stream().allMatch(token -> FIGURE.matcher(token.strip()).matches())) {
        figures.forEach(ref -> refused.add(new Typed(ref, typed)));
        words.addAll(gone);
      } else {
        return whole(old, now);
      }
    }
    words.addAll(before.subList(at, before.size()));
    return new TypedOver(String.join("", words), refused, takenOut);
  }

  /// More was changed around a figure than can be told from what was typed over it.
  private static TypedOver whole(String old, String now) {
    Set<String> figures = figures(old);
    figures.removeAll(figures(now));
    return figures.isEmpty()
        ? new TypedOver(now, List.of(), List.of())
        : new TypedOver(old, figures.stream().map(ref -> new Typed(ref, now)).toList(), List.of());
  }

  /// Whether the sentences of the figures are gone too, and no number stands in their place.
  private static boolean replaced(String old, String now, Set<String> figures, String typed) {
    if (NUMBER.matcher(typed).find()) {
      return false;
    }
    Set<String> left = words(now);
    return SENTENCE
        .splitAsStream(old)
        .filter(sentence -> figures(sentence).stream().anyMatch(figures::contains))
        .allMatch(sentence -> {
          Set<String> words = words(sentence);
          long kept = words.stream().filter(left::contains).count();
          return 4 * kept <= words.size();
        });
  }

  private static Set<String> words(String text) {
    return WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Set<String> figures(String words) {
    return FIGURE
        .matcher(words)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> tokens(String words) {
    return TOKEN.matcher(words).results().map(MatchResult::group).toList();
  }
}
