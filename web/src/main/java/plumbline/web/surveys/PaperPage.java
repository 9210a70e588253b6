package plumbline.web.surveys;

import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// The form into which an answer on paper is typed.
///
/// @param formId of this sheet of paper, so that it counts once
public record PaperPage(
    WorkFrame frame,
    Survey survey,
    Answered answered,
    Filled filled,
    String formId,
    FormProblems problems) {
  public String address() {
    return frame.address() + "/surveys/" + survey.id();
  }
}
