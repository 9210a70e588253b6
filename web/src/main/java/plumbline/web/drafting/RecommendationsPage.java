package plumbline.web.drafting;

import java.util.List;
import plumbline.drafting.Remark;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// The recommendations, in the order in which the report numbers them.
///
/// @param rows what is typed so far, and empty rows below
/// @param revision the one that the list is to get
public record RecommendationsPage(
    WorkFrame frame, List<Row> rows, int revision, FormProblems problems) {

  /// @param remarks on its figures and ratings; none before it is saved
  public record Row(String recipient, String words, String restsOn, List<Remark> remarks) {}

  public String report() {
    return frame.address() + "/report";
  }
}
