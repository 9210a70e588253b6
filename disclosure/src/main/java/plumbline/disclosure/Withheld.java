package plumbline.disclosure;

import plumbline.framework.Disclosure;
import plumbline.inspection.Inspection;

/// A figure that a release leaves out.
///
/// @param group what of the table it belongs to: the group of a demographic, the id of a question;
///   empty where the table is one whole
/// @param row the figure
public record Withheld(Disclosure.Table table, String group, String row, Why why) {
  public enum Why {
    FEW(Why.FEW_OR_TELLS_FEW, "It is of few children."),
    /// With what is shown it would tell a figure of few.
    TELLS_FEW(Why.FEW_OR_TELLS_FEW, "It could tell a figure that is of few children."),
    UNKNOWN_BASE(Why.OF_UNKNOWN, Why.OF_UNKNOWN);

    /// A release doesn’t say which of the two, since that would tell something.
    private static final String FEW_OR_TELLS_FEW =
        "It is of few children, or would tell a figure that is.";

    private static final String OF_UNKNOWN = "The report does not say of how many children it is.";

    private final String words;
    private final String wordsInside;

    Why(String words, String wordsInside) {
      this.words = words;
      this.wordsInside = wordsInside;
    }

    /// For everybody.
    public String words() {
      return words;
    }

    /// For those who prepare the release, and see the figures.
    public String wordsInside() {
      return wordsInside;
    }
  }

  /// Whether it would be told if this were shown.
  public boolean isCoveredBy(Inspection.Shown shown) {
    return shown.covers(table, group);
  }
}
