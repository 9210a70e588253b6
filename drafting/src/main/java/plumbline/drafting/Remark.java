package plumbline.drafting;

import java.util.Optional;

/// Something about words of a section that its writer should look at.
///
/// @param line which of the section’s lines, see [Lines]
/// @param from where in the line’s text the words begin
/// @param to behind them
/// @param message what is the matter, and what to do
/// @param instead what the words could be replaced with: words, or `{ref}` for a figure
public record Remark(
    Kind kind, int line, int from, int to, String words, String message, Optional<String> instead) {

  /// What is the matter with the words; some stand in the way of signing off.
  public enum Kind {
    FIGURE_DIFFERS("Differs from the evidence", true),
    FIGURE_NOT_EXPLAINED("Not explained", true),
    FIGURE_HAS_SOURCE("Has a note", false),
    FIGURE_AGREES("Agrees", false),
    FIGURE_READ_OTHERWISE("Read it again", false),
    FIGURE_UNKNOWN("No such figure", true),
    FIGURE_MISPLACED("No place for a figure", true),
    FIGURE_UNCHECKED("Could not be checked", true),
    PRIVATE("Could point to a child", true),
    STYLE("House style", false),
    SPELLING("Spelling", false),
    LONG_SENTENCE("Long sentence", false);

    private final String label;
    private final boolean stands;

    Kind(String label, boolean stands) {
      this.label = label;
      this.stands = stands;
    }

    public String label() {
      return label;
    }

    public boolean standsInTheWay() {
      return stands;
    }
  }
}
