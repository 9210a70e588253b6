package plumbline.figures;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The nouns that a report counts, and the words that may stand between a number and its noun.
final class Units {
  private static final Map<String, String> SINGULAR = singular();
  private static final Set<String> STOPS =
      Set.of(
          "in", "to", "that", "which", "who", "whom", "from", "at", "by", "on", "with", "was",
          "were", "is", "are", "had", "have", "has", "for", "as", "but", "because", "and", "or",
          "of", "when", "while", "after");

  private Units() {}

  private static Map<String, String> singular() {
    Map<String, String> units = new TreeMap<>();
    for (String like : List.of("case", "instance", "situation")) {
      units.put(like, "case");
      units.put(like + "s", "case");
    }
    for (String work : List.of("assessments", "plans", "reviews")) {
      units.put(work, "case");
    }
    for (String noun :
        List.of(
            "interview",
            "meeting",
            "recommendation",
            "standard",
            "sentence",
            "caution",
            "resolution",
            "disposal",
            "member",
            "respondent",
            "response",
            "volunteer",
            "question",
            "authority",
            "post",
            "month",
            "week",
            "year",
            "day",
            "hour",
            "point")) {
      units.put(noun, noun);
      units.put(noun + "s", noun);
    }
    units.put("authorities", "authority");
    units.put("child", "child");
    units.put("children", "child");
    units.put("people", "person");
    units.put("staff", "staff");
    units.put("population", "person");
    units.put("residents", "person");
    return Map.copyOf(units);
  }

  /// What is counted by the words from here on; empty if it isn't said.
  static Found after(List<Token> tokens, int from) {
    boolean relevant = false;
    boolean inspected = false;
    for (int at = from; at < tokens.size() && at < from + 7; at++) {
      Token token = tokens.get(at);
      if (token.kind() == Token.Kind.MARK && !token.is("'")) {
        break;
      }
      relevant |= token.is("relevant");
      inspected |= token.is("inspected");
      String unit = SINGULAR.get(token.word());
      if (unit != null) {
        boolean more = followedByInspected(tokens, at + 1);
        // ‘18 relevant cases’, but not ‘18 cases where that was relevant’: that is said below.
        return new Found(unit, at + 1, relevant, inspected || more);
      }
      boolean opening = at == from && (token.is("of") || token.is("the"));
      if (STOPS.contains(token.word()) && !opening) {
        break;
      }
    }
    return new Found("", from, relevant, inspected);
  }

  private static boolean followedByInspected(List<Token> tokens, int at) {
    if (at < tokens.size() && tokens.get(at).is("inspected")) {
      return true;
    }
    return at + 1 < tokens.size()
        && tokens.get(at).is("we")
        && (tokens.get(at + 1).is("inspected") || tokens.get(at + 1).is("assessed"));
  }

  record Found(String unit, int next, boolean relevant, boolean inspected) {}
}
