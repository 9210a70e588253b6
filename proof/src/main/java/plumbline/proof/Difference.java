package plumbline.proof;

/// A place of a published file that does not follow from the open data.
///
/// @param where the figure’s reference, or the table, row and column
/// @param printed what the file prints there
/// @param follows what follows from the data and the rules
public record Difference(String where, String printed, String follows) {
  private static final int MOST = 160;

  public Difference {
    printed = shortened(printed);
    follows = shortened(follows);
  }

  private static String shortened(String text) {
    return text.length() <= MOST ? text : text.substring(0, MOST - 3) + "...";
  }

  @Override
  public String toString() {
    return "%s: printed is ‘%s’; what follows is ‘%s’".formatted(where, printed, follows);
  }
}
