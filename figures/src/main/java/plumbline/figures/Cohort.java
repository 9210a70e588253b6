package plumbline.figures;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import plumbline.figures.Finding.Quote;

/// A group of children that a sentence counts by sex.
record Cohort(Sentence sentence, int males, int females, int start, int end) {
  private static final Set<String> MALE = Set.of("male", "males", "boys");
  private static final Set<String> FEMALE = Set.of("female", "females", "girls");

  private static final int YEARS = 1900;

  int size() {
    return males + females;
  }

  Quote quote() {
    return sentence.quote(start, end);
  }

  /// ‘106 male, 21 female’.
  static Optional<Cohort> in(Sentence sentence) {
    if (FEMALE.stream().noneMatch(sentence::has)) {
      return Optional.empty();
    }
    List<Token> tokens = sentence.tokens();
    OptionalInt males = OptionalInt.empty();
    OptionalInt females = OptionalInt.empty();
    int start = 0;
    for (int at = 0; at + 1 < tokens.size(); at++) {
      Token token = tokens.get(at);
      String noun = tokens.get(at + 1).word();
      boolean male = MALE.contains(noun);
      if (!counts(token)
          || !(male || FEMALE.contains(noun))
          || (male ? males : females).isPresent()) {
        continue;
      }
      start = males.isEmpty() && females.isEmpty() ? token.start() : start;
      if (male) {
        males = OptionalInt.of(token.whole());
      } else {
        females = OptionalInt.of(token.whole());
      }
      if (males.isPresent() && females.isPresent()) {
        int end = tokens.get(at + 1).end();
        return Optional.of(new Cohort(sentence, males.getAsInt(), females.getAsInt(), start, end));
      }
    }
    return Optional.empty();
  }

  /// Whether a number may count children: a year does not.
  static boolean counts(Token token) {
    return token.isWhole() && !token.glued() && token.whole() < YEARS;
  }
}
