package plumbline.web.drafting;

import java.util.List;
import plumbline.edition.ChangedWords;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// Every revision of a section, with what each changed.
///
/// @param revision the one that restored words are to get
public record HistoryPage(
    WorkFrame frame,
    String section,
    String title,
    int revision,
    List<Version> versions,
    FormProblems problems) {

  /// @param changes from the revision before, by words
  /// @param isLatest whether it holds now
  public record Version(
      int number,
      String at,
      String by,
      String came,
      List<ChangedWords.Piece> changes,
      boolean isLatest) {}

  public String report() {
    return frame.address() + "/report";
  }

  public String address() {
    return report() + "/sections/" + section;
  }
}
