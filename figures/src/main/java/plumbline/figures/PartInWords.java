package plumbline.figures;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/// A part of a whole that is said in words: ‘half’, ‘two-thirds’, ‘a quarter of’.
///
/// @param next the place behind its words
record PartInWords(BigFraction share, int next) {
  private static final Map<String, BigFraction> PARTS =
      Map.of(
          "half", BigFraction.of(1, 2),
          "one-half", BigFraction.of(1, 2),
          "two-thirds", BigFraction.of(2, 3),
          "one-third", BigFraction.of(1, 3),
          "three-quarters", BigFraction.of(3, 4),
          "one-quarter", BigFraction.of(1, 4));

  private static final Set<String> NOT_A_HALF =
      Set.of(
          "first",
          "second",
          "latter",
          "last",
          "other",
          "previous",
          "next",
          "one",
          "another",
          "and");

  /// The words with which a part may begin.
  static Set<String> firstWords() {
    Set<String> first = new HashSet<>(Set.of("a", "one", "two", "three"));
    first.addAll(PARTS.keySet());
    return first;
  }

  /// The part that begins here; none in ‘the first half’ or ‘half an hour’.
  static Optional<PartInWords> at(List<Token> tokens, int at) {
    BigFraction share = PARTS.get(tokens.get(at).word());
    if (share == null) {
      return loose(tokens, at).map(loose -> new PartInWords(loose, at + 2));
    }
    boolean ofTime =
        tokens.get(at).is("half")
            && ((at > 0 && NOT_A_HALF.contains(tokens.get(at - 1).word()))
                || isOfTime(tokens, at + 1));
    return ofTime ? Optional.empty() : Optional.of(new PartInWords(share, at + 1));
  }

  private static boolean isOfTime(List<Token> tokens, int next) {
    return next < tokens.size()
        && Set.of("an", "a", "day", "year", "hour", "term", "way", "time", "past")
            .contains(tokens.get(next).word());
  }

  /// ‘two thirds’, ‘a third of’, ‘three quarters’.
  private static Optional<BigFraction> loose(List<Token> tokens, int at) {
    if (at + 1 >= tokens.size()) {
      return Optional.empty();
    }
    Token token = tokens.get(at);
    boolean oneOf =
        (token.is("a") || token.is("one")) && at + 2 < tokens.size() && tokens.get(at + 2).is("of");
    return switch (tokens.get(at + 1).word()) {
      case "third" -> oneOf ? Optional.of(BigFraction.of(1, 3)) : Optional.empty();
      case "quarter" -> oneOf ? Optional.of(BigFraction.of(1, 4)) : Optional.empty();
      case "thirds" -> token.is("two") ? Optional.of(BigFraction.of(2, 3)) : Optional.empty();
      case "quarters" -> token.is("three") ? Optional.of(BigFraction.of(3, 4)) : Optional.empty();
      default -> Optional.empty();
    };
  }
}
