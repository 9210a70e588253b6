package plumbline.figures;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Whole numbers from one to another, as a band is printed: ‘50–64%’, ‘between 50 per cent and 64
/// per cent’; ‘less than 50%’ and ‘80% or more’ have one end.
record Range(OptionalInt from, OptionalInt to) {

  /// The words with which one begins that does not begin with its number.
  private static final Set<String> OPENERS =
      new HashSet<>(Set.of("between", "from", "<", "less", "fewer", "at"));

  /// A range, and the place of the token behind it.
  record Read(Range range, int end) {}

  /// The range that begins with this token.
  static Optional<Read> at(List<Token> tokens, int at) {
    if (!tokens.get(at).isWhole() && !OPENERS.contains(tokens.get(at).word())) {
      return Optional.empty();
    }
    boolean between = is(tokens, at, "between") || is(tokens, at, "from");
    int first = between ? at + 1 : at;
    if (isNumber(tokens, first)) {
      int behind = behindUnit(tokens, first + 1);
      boolean joined =
          is(tokens, behind, "-")
              || is(tokens, behind, "to")
              || (between && is(tokens, behind, "and"));
      if (joined && isNumber(tokens, behind + 1)) {
        return read(
            OptionalInt.of(tokens.get(first).whole()),
            OptionalInt.of(tokens.get(behind + 1).whole()),
            behindUnit(tokens, behind + 2));
      }
      int orMore = more(tokens, behind);
      return orMore > 0
          ? read(OptionalInt.of(tokens.get(first).whole()), OptionalInt.empty(), orMore)
          : Optional.empty();
    }
    int under = is(tokens, at, "<") ? at + 1 : words(tokens, at, List.of("less", "fewer"), "than");
    int least = words(tokens, at, List.of("at"), "least");
    if (under > 0 && isNumber(tokens, under)) {
      return read(
          OptionalInt.empty(),
          OptionalInt.of(tokens.get(under).whole() - 1),
          behindUnit(tokens, under + 1));
    }
    return least > 0 && isNumber(tokens, least)
        ? read(
            OptionalInt.of(tokens.get(least).whole()),
            OptionalInt.empty(),
            behindUnit(tokens, least + 1))
        : Optional.empty();
  }

  private static Optional<Read> read(OptionalInt from, OptionalInt to, int end) {
    return Optional.of(new Read(new Range(from, to), end));
  }

  private static boolean is(List<Token> tokens, int at, String word) {
    return at < tokens.size() && tokens.get(at).is(word);
  }

  private static boolean isNumber(List<Token> tokens, int at) {
    return at < tokens.size() && tokens.get(at).isWhole();
  }

  /// Behind ‘%’ or ‘per cent’, where it stands.
  private static int behindUnit(List<Token> tokens, int at) {
    if (is(tokens, at, "per") && is(tokens, at + 1, "cent")) {
      return at + 2;
    }
    return is(tokens, at, "%") ? at + 1 : at;
  }

  /// Behind ‘+’ or ‘or more’; 0 where neither stands.
  private static int more(List<Token> tokens, int at) {
    if (is(tokens, at, "+")) {
      return at + 1;
    }
    return is(tokens, at, "or") && (is(tokens, at + 1, "more") || is(tokens, at + 1, "above"))
        ? at + 2
        : 0;
  }

  private static int words(List<Token> tokens, int at, List<String> first, String second) {
    return at < tokens.size() && first.contains(tokens.get(at).word()) && is(tokens, at + 1, second)
        ? at + 2
        : 0;
  }

  /// Whether each end that is printed is the band's.
  boolean agrees(Range band) {
    return (from.isEmpty() || from.equals(band.from())) && (to.isEmpty() || to.equals(band.to()));
  }

  /// Whether it is meant to be the band, but isn't: one end is right and the other wrong, or the
  /// only one is wrong.
  boolean isSlipOf(Range band) {
    boolean open = from.isEmpty() || to.isEmpty();
    return !agrees(band) && (open || from.equals(band.from()) || to.equals(band.to()));
  }

  @Override
  public String toString() {
    if (from.isEmpty()) {
      return "up to " + to.orElseThrow();
    }
    return to.isEmpty()
        ? from.getAsInt() + " and more"
        : "%d to %d".formatted(from.getAsInt(), to.getAsInt());
  }
}
