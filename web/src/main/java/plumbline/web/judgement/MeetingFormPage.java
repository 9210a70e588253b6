package plumbline.web.judgement;

import java.util.List;
import java.util.Optional;
import plumbline.framework.Framework;
import plumbline.framework.Standard;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// A meeting to plan, or to plan otherwise.
///
/// @param meeting the one that is changed; empty for a new one
public record MeetingFormPage(
    WorkFrame frame,
    Framework framework,
    Optional<Meeting> meeting,
    MeetingForm form,
    FormProblems problems) {

  public String title() {
    return meeting.map(one -> "Change: " + one.name(framework)).orElse("Plan a meeting");
  }

  public String address() {
    return frame.address() + "/sources" + meeting.map(one -> "/" + one.id()).orElse("");
  }

  public List<Standard> judgedOnEvidence() {
    return framework.standards().stream()
        .filter(standard -> !standard.isJudgedFromCases())
        .toList();
  }
}
