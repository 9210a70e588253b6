package plumbline.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/// Reads the amounts of a sentence, once from left to right: no pattern is ever tried twice at one
/// place, so a long text takes as much longer as it is longer.
final class Claims {
  private static final Set<String> BETWEEN =
      Set.of("the", "these", "those", "relevant", "inspected", "our", "total", "a", "cases");

  private static final Quantifiers QUANTIFIERS = Quantifiers.shipped();

  /// The words with which an amount in words may begin; most words are none.
  private static final Set<String> FIRST_WORDS = firstWords();

  private static Set<String> firstWords() {
    Set<String> first = new HashSet<>(PartInWords.firstWords());
    first.addAll(QUANTIFIERS.firstWords());
    return Collections.unmodifiableSet(first);
  }

  private final List<Token> tokens;
  private final List<Claim> claims = new ArrayList<>();

  private Claims(List<Token> tokens) {
    this.tokens = tokens;
  }

  static List<Claim> of(List<Token> tokens) {
    Claims reading = new Claims(tokens);
    int at = 0;
    while (at < tokens.size()) {
      at = reading.read(at);
    }
    return reading.claims;
  }

  static List<Claim> of(String sentence) {
    return of(Tokens.of(sentence));
  }

  /// Reads the amount that begins here, if one does.
  ///
  /// @return where to read on
  private int read(int at) {
    Token token = tokens.get(at);
    if (token.is("all")) {
      return all(at);
    }
    if (token.is("none")) {
      int next = noneOfNumber(at);
      if (next > at) {
        return next;
      }
    }
    if (token.isNumber() && !token.glued()) {
      return number(at);
    }
    if (!FIRST_WORDS.contains(token.word())) {
      return at + 1;
    }
    int part = part(at);
    if (part > at) {
      return part;
    }
    Optional<Quantifiers.Match> quantity = QUANTIFIERS.at(tokens, at);
    if (quantity.isPresent()) {
      return quantity(at, quantity.get());
    }
    return at + 1;
  }

  // --- numbers ---

  private int number(int at) {
    int percent = percents(at);
    if (percent > at) {
      return percent;
    }
    Token token = tokens.get(at);
    if (!token.isWhole()) {
      return at + 1;
    }
    int count = count(at);
    return count > at ? count : bare(at);
  }

  /// ‘54 per cent’, ‘65 and 71 per cent’, ‘65%’.
  private int percents(int at) {
    int sign = afterPercent(at + 1);
    if (sign > 0) {
      addPercent(at, at, sign);
      return sign;
    }
    if (at + 2 < tokens.size() && is(at + 1, "and") && tokens.get(at + 2).isNumber()) {
      sign = afterPercent(at + 3);
      if (sign > 0 && !is(at - 1, "between")) {
        addPercent(at, at, sign);
        addPercent(at + 2, at + 2, sign);
        return sign;
      }
    }
    return at;
  }

  private void addPercent(int at, int last, int next) {
    Token token = tokens.get(at);
    if (token.number() == null || is(at - 1, "-")) {
      return;
    }
    Hedge hedge = hedge(at);
    Bound bound = hedge.bound();
    int end = next;
    if (is(next, "or") && is(next + 1, "more")) {
      bound = Bound.AT_LEAST;
      end = next + 2;
    } else if (is(next, "or") && (is(next + 1, "less") || is(next + 1, "fewer"))) {
      bound = Bound.AT_MOST;
      end = next + 2;
    }
    Units.Found found = Units.after(tokens, end);
    int stop = found.unit().isEmpty() ? end : found.next();
    add(new Amount.Percent(token.number()), bound, hedge.start(), Math.max(stop, last + 1), found);
  }

  /// The place after ‘per cent’, ‘percent’ or ‘%’; 0 if none of these stands here.
  private int afterPercent(int at) {
    if (is(at, "%") || is(at, "percent")) {
      return at + 1;
    }
    return is(at, "per") && is(at + 1, "cent") ? at + 2 : 0;
  }

  /// ‘16 out of 22 cases’, ‘seven of the relevant eight’, ‘eight out 14 relevant cases’.
  private int count(int at) {
    int next = at + 1;
    if (is(next, "out")) {
      next++;
      if (is(next, "of")) {
        next++;
      }
    } else if (is(next, "of")) {
      next++;
    } else {
      return at;
    }
    boolean relevant = false;
    boolean inspected = false;
    int whole = next;
    while (whole < next + 4
        && whole < tokens.size()
        && BETWEEN.contains(tokens.get(whole).word())) {
      relevant |= is(whole, "relevant");
      inspected |= is(whole, "inspected");
      whole++;
    }
    if (whole >= tokens.size() || !tokens.get(whole).isWhole() || tokens.get(whole).glued()) {
      return at;
    }
    if (afterPercent(whole + 1) > 0 || (is(whole + 1, "-") && !is(whole + 2, "-"))) {
      return at;
    }
    int part = tokens.get(at).whole();
    int base = tokens.get(whole).whole();
    // ‘one of the 10 local authorities’ counts no share of cases, but it is a count.
    Units.Found found = Units.after(tokens, whole + 1);
    Hedge hedge = hedge(at);
    int end = found.unit().isEmpty() ? whole + 1 : found.next();
    add(
        new Amount.Count(part, base),
        hedge.bound(),
        hedge.start(),
        end,
        new Units.Found(
            found.unit(),
            found.next(),
            found.relevant() || relevant,
            found.inspected() || inspected));
    return whole + 1;
  }

  /// ‘15 cases’, ‘five youth conditional cautions’.
  private int bare(int at) {
    Units.Found found = Units.after(tokens, at + 1);
    if (found.unit().isEmpty() || is(at + 1, "of") || is(at + 1, "-") || is(at - 1, "-")) {
      return at + 1;
    }
    Hedge hedge = hedge(at);
    add(
        new Amount.Total(tokens.get(at).whole()),
        hedge.bound(),
        hedge.start(),
        found.next(),
        found);
    return at + 1;
  }

  // --- all, none ---

  /// ‘all but one’, ‘all 15 cases’, ‘all of the relevant eight cases’.
  private int all(int at) {
    if (is(at + 1, "but") && at + 2 < tokens.size() && tokens.get(at + 2).isWhole()) {
      Units.Found found = Units.after(tokens, at + 3);
      int left = tokens.get(at + 2).whole();
      int end = found.unit().isEmpty() ? at + 3 : found.next();
      add(new Amount.AllBut(left), Bound.EXACTLY, at, end, found);
      return end;
    }
    int next = at + 1;
    boolean relevant = false;
    boolean inspected = false;
    while (next < at + 5
        && next < tokens.size()
        && (is(next, "of") || BETWEEN.contains(tokens.get(next).word()))) {
      relevant |= is(next, "relevant");
      inspected |= is(next, "inspected");
      if (is(next, "cases")) {
        break;
      }
      next++;
    }
    if (next < tokens.size() && tokens.get(next).isWhole() && !tokens.get(next).glued()) {
      int whole = tokens.get(next).whole();
      Units.Found found = Units.after(tokens, next + 1);
      if (found.unit().equals("case") && whole > 0) {
        add(
            new Amount.Count(whole, whole),
            Bound.EXACTLY,
            at,
            found.next(),
            new Units.Found(
                "case",
                found.next(),
                relevant || found.relevant(),
                inspected || found.inspected()));
        return found.next();
      }
    }
    Optional<Quantifiers.Match> quantity = QUANTIFIERS.at(tokens, at);
    return quantity.isPresent() ? quantity(at, quantity.get()) : at + 1;
  }

  /// ‘none of the eight cases’.
  private int noneOfNumber(int at) {
    if (!is(at + 1, "of")) {
      return at;
    }
    int next = at + 2;
    while (next < at + 5 && next < tokens.size() && BETWEEN.contains(tokens.get(next).word())) {
      next++;
    }
    if (next >= tokens.size() || !tokens.get(next).isWhole() || tokens.get(next).whole() == 0) {
      return at;
    }
    Units.Found found = Units.after(tokens, next + 1);
    add(
        new Amount.Count(0, tokens.get(next).whole()),
        Bound.EXACTLY,
        at,
        found.unit().isEmpty() ? next + 1 : found.next(),
        found);
    return next + 1;
  }

  // --- parts ---

  /// ‘just under half of the 21 relevant cases’, ‘over two-thirds’, ‘a quarter of cases’.
  private int part(int at) {
    Optional<PartInWords> part = PartInWords.at(tokens, at);
    if (part.isEmpty()) {
      return at;
    }
    BigFraction share = part.get().share();
    int next = part.get().next();
    Hedge hedge = hedge(at);
    int base = next;
    boolean relevant = false;
    boolean inspected = false;
    while (base < next + 5
        && base < tokens.size()
        && (is(base, "of") || BETWEEN.contains(tokens.get(base).word()))) {
      relevant |= is(base, "relevant");
      inspected |= is(base, "inspected");
      if (is(base, "cases")) {
        break;
      }
      base++;
    }
    String words = wordsOf(at, next);
    Units.Found found = Units.after(tokens, next);
    if (base < tokens.size() && tokens.get(base).isWhole() && !tokens.get(base).glued()) {
      int whole = tokens.get(base).whole();
      Units.Found counted = Units.after(tokens, base + 1);
      if (counted.unit().equals("case") && whole > 0) {
        add(
            new Amount.Part(share, words, OptionalInt.of(whole)),
            hedge.bound(),
            hedge.start(),
            counted.next(),
            new Units.Found(
                "case",
                counted.next(),
                relevant || counted.relevant(),
                inspected || counted.inspected()));
        return counted.next();
      }
    }
    int end = found.unit().isEmpty() ? next : found.next();
    add(
        new Amount.Part(share, words, OptionalInt.empty()),
        hedge.bound(),
        hedge.start(),
        end,
        found);
    return end;
  }

  private int quantity(int at, Quantifiers.Match match) {
    int next = at + match.length();
    Units.Found found = Units.after(tokens, next);
    boolean counted =
        match.quantifier().words().endsWith("cases") || match.quantifier().words().endsWith("case");
    Units.Found unit =
        counted
            ? new Units.Found("case", next, wordsOf(at, next).contains("relevant"), false)
            : found;
    int end = counted || found.unit().isEmpty() ? next : found.next();
    int start = at > 0 && (is(at - 1, "a") || is(at - 1, "the")) ? at - 1 : at;
    add(new Amount.Quantity(match.quantifier()), Bound.EXACTLY, start, end, unit);
    return end;
  }

  private Hedge hedge(int at) {
    return Hedge.before(tokens, at);
  }

  private boolean is(int at, String word) {
    return at >= 0 && at < tokens.size() && tokens.get(at).is(word);
  }

  private String wordsOf(int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int at = from; at < to && at < tokens.size(); at++) {
      words.append(at > from ? " " : "").append(tokens.get(at).word());
    }
    return words.toString();
  }

  private void add(Amount amount, Bound bound, int first, int next, Units.Found found) {
    claims.add(
        new Claim(
            amount,
            bound,
            tokens.get(first).start(),
            tokens.get(Math.min(next, tokens.size()) - 1).end(),
            found.unit(),
            found.relevant() || (next < tokens.size() && is(next, "where")),
            found.inspected()));
  }
}
