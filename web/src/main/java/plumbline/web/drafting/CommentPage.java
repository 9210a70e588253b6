package plumbline.web.drafting;

import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// The form for a comment on a section, or for other words.
public record CommentPage(
    WorkFrame frame,
    String section,
    String title,
    String words,
    String quoted,
    String proposed,
    FormProblems problems) {
  public String report() {
    return frame.address() + "/report";
  }

  public String address() {
    return report() + "/sections/" + section;
  }
}
