package plumbline.web.drafting;

import java.util.List;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// The draft of the report: where its sections stand.
///
/// @param names the changed names, one a line, as typed
/// @param figures how many figures typed in it differ from the evidence, or have no source
public record ReportPage(
    WorkFrame frame,
    boolean confirmed,
    List<Chapter> chapters,
    int written,
    int signed,
    int openComments,
    int figures,
    String names,
    int namesRevision,
    FormProblems problems) {

  public record Chapter(String title, List<Line> lines) {}

  /// @param last who changed it last and when; empty where nobody wrote it
  public record Line(
      String id,
      String title,
      SectionState state,
      int standing,
      int comments,
      boolean hasNewFigures,
      String last) {}

  public String address() {
    return frame.address() + "/report";
  }
}
