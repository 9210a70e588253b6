package plumbline.sampling;

import java.util.List;

/// A case that couldn't be inspected, and the like case that took its place.
///
/// @param agree the characteristics in which the two agree
/// @param differ those in which they don't
/// @param before how near the sample was
/// @param after how near it is now
public record Swap(
    String domain,
    String ref,
    String because,
    String replacement,
    List<String> agree,
    List<String> differ,
    MatchTable before,
    MatchTable after) {
  public Swap {
    agree = List.copyOf(agree);
    differ = List.copyOf(differ);
  }

  /// A replacement that is asked for.
  public record Wish(String ref, String because) {}

  /// Its effect on the match, in a sentence.
  public String effect() {
    if (differ.isEmpty()) {
      return "The match is unchanged.";
    }
    return English.text(
        "The mean difference of the shares goes from %.2f to %.2f points, the largest from %.1f to %.1f cases.",
        before.meanPoints(), after.meanPoints(), before.mostCases(), after.mostCases());
  }
}
