package plumbline.disclosure;

import plumbline.framework.Disclosure;

/// A figure that a release leaves out.
///
/// @param group what of the table it belongs to: the group of a demographic, the id of a question;
///   empty where the table is one whole
/// @param row the figure
public record Withheld(Disclosure.Table table, String group, String row, Why why) {
  public enum Why {
    /// It is of few children, or with what is shown it would tell such a figure. The release
    /// doesn’t say which of the two, since that would tell something.
    FEW("It is of few children, or would tell a figure that is."),
    UNKNOWN_BASE("The report does not say of how many children it is.");

    private final String words;

    Why(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
