package plumbline.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tartarus.snowball.ext.EnglishStemmer;

/// Words brought to their stems by Lucene's English stemmer, without the words that say nothing.
final class Stems {
  private static final int MOST_KEPT = 20_000;
  private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();
  private static final ThreadLocal<EnglishStemmer> STEMMER =
      ThreadLocal.withInitial(EnglishStemmer::new);

  private static final Set<String> EMPTY =
      new HashSet<>(
          Arrays.asList(
              "the",
              "through",
              "a",
              "an",
              "of",
              "in",
              "to",
              "and",
              "or",
              "that",
              "which",
              "was",
              "were",
              "is",
              "are",
              "be",
              "been",
              "had",
              "has",
              "have",
              "for",
              "with",
              "by",
              "on",
              "at",
              "as",
              "this",
              "these",
              "those",
              "their",
              "its",
              "it",
              "they",
              "we",
              "our",
              "from",
              "does",
              "do",
              "did",
              "any",
              "not",
              "only",
              "just",
              "however",
              "also",
              "there",
              "where",
              "who",
              "case",
              "cases",
              "out",
              "per",
              "cent",
              "relevant",
              "inspected",
              "sufficient",
              "sufficiently",
              "effectively",
              "appropriate",
              "applicable",
              "inspectors",
              "judged",
              "found",
              "than",
              "over",
              "under",
              "all",
              "one",
              "but",
              "sufficiency",
              "overall",
              "s",
              "them",
              "such",
              "including",
              "child's",
              "manager",
              "managers",
              "staff",
              "yjs",
              "yot",
              "yos",
              "child",
              "children",
              "children's",
              "meet",
              "met",
              "meeting",
              "meets",
              "required",
              "requirement",
              "requirements",
              "standard",
              "standards",
              "expectations",
              "deemed",
              "evident",
              "level",
              "aspect",
              "aspects",
              "work",
              "focused",
              "focus",
              "good",
              "great",
              "well",
              "done",
              "made",
              "saw",
              "seen",
              "while",
              "although",
              "consistently",
              "adequately",
              "adequate",
              "appropriately",
              "quality",
              "when",
              "if",
              "so",
              "both",
              "each",
              "other's"));

  private Stems() {}

  /// The stems of the words that say something, in order.
  static List<String> of(List<Token> tokens) {
    List<String> stems = new ArrayList<>();
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.WORD && !token.isNumber() && !EMPTY.contains(token.word())) {
        String word = token.word();
        for (int from = 0, to = end(word, 0);
            from <= word.length();
            from = to + 1, to = end(word, from)) {
          String part = word.substring(from, to);
          if (part.length() > 1 && !EMPTY.contains(part)) {
            stems.add(stem(part));
          }
        }
      }
    }
    return stems;
  }

  /// Where the part of a word ends that begins here, before a hyphen.
  private static int end(String word, int from) {
    int hyphen = word.indexOf('-', from);
    return hyphen < 0 ? word.length() : hyphen;
  }

  /// Whether so many words say something.
  static boolean atLeast(int number, List<Token> tokens) {
    int found = 0;
    for (int at = 0; at < tokens.size() && found < number; at++) {
      found += of(tokens.subList(at, at + 1)).size();
    }
    return found >= number;
  }

  static String stem(String word) {
    String known = KNOWN.get(word);
    if (known != null) {
      return known;
    }
    EnglishStemmer stemmer = STEMMER.get();
    stemmer.setCurrent(word.endsWith("'s") ? word.substring(0, word.length() - 2) : word);
    stemmer.stem();
    String stem = stemmer.getCurrent();
    // ‘analysis’ and ‘analyse’, ‘assessment’ and ‘assessed’ meet.
    if (stem.endsWith("i") && stem.length() > 3) {
      stem = stem.substring(0, stem.length() - 1);
    }
    if (KNOWN.size() < MOST_KEPT) {
      KNOWN.put(word, stem);
    }
    return stem;
  }
}
