package plumbline.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds what somebody most likely meant to write.
public final class Nearest {
  private Nearest() {}

  /// The mend for a word that is none of the choices: the one that was probably meant, or all of
  /// them.
  public static String advice(String written, Collection<String> choices) {
    return find(written, choices)
        .map("did you mean ‘%s’?"::formatted)
        .orElseGet(() -> listed(choices));
  }

  /// The choice that was probably meant.
  public static Optional<String> find(String written, Collection<String> choices) {
    return choices.stream()
        .filter(choice -> Math.abs(choice.length() - written.length()) <= furthest(choice))
        .min(Comparator.comparingInt(choice -> distance(written, choice)))
        .filter(choice -> distance(written, choice) <= furthest(choice))
        .filter(choice -> distance(written, choice) < choice.length());
  }

  /// How many slips of the pen still leave a word recognisable.
  private static int furthest(String choice) {
    return Math.max(1, choice.length() / 3);
  }

  private static String listed(Collection<String> choices) {
    if (choices.isEmpty()) {
      return "remove it, as there is nothing to choose from";
    }
    if (choices.size() == 1) {
      return "use " + choices.iterator().next();
    }
    if (choices.size() > 40) {
      return "use one of the %d that the framework has".formatted(choices.size());
    }
    return "use one of " + String.join(", ", choices);
  }

  /// Levenshtein's edit distance, in which two letters that changed places are one slip too; over
  /// three rows; case doesn't count.
  private static int distance(String one, String other) {
    int[] twoAbove = new int[0];
    int[] above = new int[other.length() + 1];
    for (int column = 0; column <= other.length(); column++) {
      above[column] = column;
    }
    for (int row = 1; row <= one.length(); row++) {
      int[] here = new int[other.length() + 1];
      here[0] = row;
      for (int column = 1; column <= other.length(); column++) {
        boolean same = isSame(one, row, other, column);
        int changed = above[column - 1] + (same ? 0 : 1);
        here[column] = Math.min(changed, Math.min(above[column], here[column - 1]) + 1);
        if (row > 1
            && column > 1
            && isSame(one, row, other, column - 1)
            && isSame(one, row - 1, other, column)) {
          here[column] = Math.min(here[column], twoAbove[column - 2] + 1);
        }
      }
      twoAbove = above;
      above = here;
    }
    return above[other.length()];
  }

  /// Places are counted from 1.
  private static boolean isSame(String one, int place, String other, int otherPlace) {
    return Character.toLowerCase(one.charAt(place - 1))
        == Character.toLowerCase(other.charAt(otherPlace - 1));
  }
}
