package plumbline.figures;

import java.util.List;
import java.util.Set;

/// Whether a clause counts the cases that did not meet what is asked: ‘in four of seven cases
/// contingency plans were too vague’. A question counts those that did.
final class Polarity {
  private static final Set<String> NEGATIVE =
      Set.of(
          "not",
          "no",
          "lack",
          "lacked",
          "lacking",
          "lacks",
          "insufficient",
          "insufficiently",
          "inadequate",
          "inadequately",
          "shortfall",
          "shortfalls",
          "missed",
          "vague",
          "failed",
          "fail",
          "without",
          "unsatisfactory",
          "omitted",
          "omissions",
          "gaps",
          "neither",
          "never",
          "absent",
          "missing",
          "didn't",
          "wasn't",
          "weren't",
          "hadn't",
          "unclear",
          "inaccurate",
          "ineffective",
          "underestimated",
          "under-estimated",
          "deficits",
          "insufficiencies");

  private static final Set<String> POSITIVE =
      Set.of(
          "sufficient",
          "sufficiently",
          "met",
          "meeting",
          "meet",
          "satisfactory",
          "effectively",
          "successfully");

  private Polarity() {}

  static boolean isNegative(Sentence sentence, Claim claim) {
    Clause clause = Clause.around(sentence, claim);
    return !isSufficient(sentence, claim)
        && isNegative(sentence.tokens().subList(clause.firstToken(), clause.lastToken() + 1));
  }

  /// ‘was only sufficient in two out of seven’, ‘with three of nine deemed sufficient’: whatever
  /// else the sentence deplores, the amount counts what was sufficient.
  private static boolean isSufficient(Sentence sentence, Claim claim) {
    List<Token> tokens = sentence.tokens();
    int before = 0; // how many tokens stand before the amount
    while (before < tokens.size() && tokens.get(before).end() <= claim.start()) {
      before++;
    }
    int after = before;
    while (after < tokens.size() && tokens.get(after).start() < claim.end()) {
      after++;
    }
    for (int at = Math.max(0, before - 4); at < Math.min(tokens.size(), after + 5); at++) {
      boolean near = at < before || at >= after;
      if (near && POSITIVE.contains(tokens.get(at).word())) {
        String turned = at > 0 ? tokens.get(at - 1).word() : "";
        return !turned.equals("not") && !turned.equals("never");
      }
    }
    return false;
  }

  static boolean isNegative(List<Token> tokens) {
    for (int at = 0; at < tokens.size(); at++) {
      boolean quoted = at > 0 && tokens.get(at - 1).is("'");
      if (NEGATIVE.contains(tokens.get(at).word())
          && !quoted
          && !isComparison(tokens, at)
          && !isUndone(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /// ‘not insufficient’: one takes back the other.
  private static boolean isUndone(List<Token> tokens, int at) {
    boolean behind = at > 0 && tokens.get(at - 1).is("not");
    boolean before =
        tokens.get(at).is("not")
            && at + 1 < tokens.size()
            && NEGATIVE.contains(tokens.get(at + 1).word());
    return behind || before;
  }

  /// ‘not as positive as’, ‘not only’, ‘no more than’, ‘while not’.
  private static boolean isComparison(List<Token> tokens, int at) {
    if (at + 1 >= tokens.size()) {
      return false;
    }
    String next = tokens.get(at + 1).word();
    return switch (tokens.get(at).word()) {
      case "not" ->
          next.equals("as") || next.equals("only") || (at > 0 && tokens.get(at - 1).is("than"));
      case "no" -> next.equals("more") || next.equals("less") || next.equals("children");
      default -> false;
    };
  }
}
