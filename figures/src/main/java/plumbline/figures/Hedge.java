package plumbline.figures;

import java.util.List;
import java.util.Optional;

/// The words that hedge a figure, and where they begin: the figure's own place if there are none.
record Hedge(Bound bound, int start) {

  /// Reads the words before a figure, back from it: ‘only’ and ‘the’ say nothing.
  static Hedge before(List<Token> tokens, int at) {
    int before = at - 1;
    while (before >= 0 && (is(tokens, before, "a") || is(tokens, before, "the"))) {
      before--;
    }
    if (before < 0) {
      return new Hedge(Bound.EXACTLY, at);
    }
    String further = before > 0 ? tokens.get(before - 1).word() : "";
    Optional<Bound> bound = Bound.of(further, tokens.get(before).word());
    if (bound.isEmpty()) {
      return new Hedge(Bound.EXACTLY, at);
    }
    boolean two =
        switch (further) {
          case "just", "slightly", "marginally", "more", "less", "fewer", "greater", "at", "up" ->
              true;
          default -> false;
        };
    if (two && before >= 2 && further.matches("more|less|fewer") && is(tokens, before - 2, "no")) {
      return new Hedge(bound.get() == Bound.OVER ? Bound.AT_MOST : Bound.AT_LEAST, before - 2);
    }
    if (two
        && before >= 2
        && bound.get() == Bound.OVER
        && (is(tokens, before - 2, "just") || is(tokens, before - 2, "slightly"))) {
      return new Hedge(Bound.JUST_OVER, before - 2);
    }
    return new Hedge(bound.get(), two ? before - 1 : before);
  }

  private static boolean is(List<Token> tokens, int at, String word) {
    return at >= 0 && at < tokens.size() && tokens.get(at).is(word);
  }
}
