package plumbline.figures;

import java.util.List;
import java.util.Set;

/// The part of a sentence that says what an amount is about.
record Clause(int start, int end, int firstToken, int lastToken) {
  private static final Set<String> OPENERS =
      Set.of("although", "though", "while", "whereas", "but", "however", "with", "and", "as");

  private static final Set<String> SUBORDINATE =
      Set.of("as", "although", "while", "because", "since", "when", "despite", "given");

  /// How few words leave a clause without a subject of its own.
  private static final int FEW = 4;

  static Clause around(Sentence sentence, Claim claim) {
    List<Token> tokens = sentence.tokens();
    int first = 0;
    while (first < tokens.size() && tokens.get(first).start() < claim.start()) {
      first++;
    }
    int last = first;
    while (last + 1 < tokens.size() && tokens.get(last + 1).end() <= claim.end()) {
      last++;
    }
    int from = first;
    while (from > 0 && !parts(tokens, from)) {
      from--;
    }
    int to = last;
    while (to + 1 < tokens.size() && !parts(tokens, to + 1) && !ends(tokens.get(to + 1))) {
      to++;
    }
    // Where a clause has several amounts, each keeps to its own side.
    for (Claim other : sentence.claims()) {
      if (other.end() <= claim.start() && other.start() >= tokens.get(from).start()) {
        int own = from;
        while (own < first && tokens.get(own).start() < other.end()) {
          own++;
        }
        from = Stems.atLeast(2, tokens.subList(own, first)) ? own : from;
      } else if (other.start() >= claim.end()
          && other.start() < tokens.get(to).end()
          && Stems.atLeast(2, tokens.subList(from, first))) {
        to = last;
      }
    }
    // ‘In 14 out of 22 relevant cases, staff …’: the subject comes behind the comma.
    if (to - from < (last - first) + FEW && to + 1 < tokens.size()) {
      to++;
      while (to + 1 < tokens.size() && !parts(tokens, to + 1) && !ends(tokens.get(to + 1))) {
        to++;
      }
    }
    // ‘…, with just three out of nine deemed sufficient’: the subject stands before.
    int own = 0;
    for (int at = from; at <= to; at++) {
      own += at < first || at > last ? Stems.of(tokens.subList(at, at + 1)).size() : 0;
    }
    if (own < 3 && from > 0) {
      from--;
      while (from > 0 && !parts(tokens, from)) {
        from--;
      }
    }
    if (tokens.get(from).is(",") || tokens.get(from).is(";")) {
      from++;
    }
    return new Clause(tokens.get(from).start(), tokens.get(to).end(), from, to);
  }

  /// Whether a new clause begins with this token.
  private static boolean parts(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (token.is(";") || token.is(":") || token.is("but")) {
      return !token.is("but") || !(at > 0 && tokens.get(at - 1).is("all"));
    }
    if (!token.is(",") || at + 1 >= tokens.size()) {
      return false;
    }
    return OPENERS.contains(tokens.get(at + 1).word()) || opensSentence(tokens, at);
  }

  /// A comma behind the sentence's opening: ‘In 10 out of 15 inspected cases, we found …’.
  private static boolean opensSentence(List<Token> tokens, int at) {
    int start = at - 1;
    while (start > 0 && !tokens.get(start).is(",")) {
      start--;
    }
    Token first = tokens.get(start).is(",") ? tokens.get(start + 1) : tokens.get(start);
    return (at <= 12 && (tokens.getFirst().is("in") || tokens.getFirst().is("of")))
        || SUBORDINATE.contains(first.word());
  }

  private static boolean ends(Token token) {
    return token.is(";") || token.is(":");
  }
}
