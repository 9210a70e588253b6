package plumbline.web.judgement;

import java.util.List;
import plumbline.framework.Framework;
import plumbline.web.planning.WorkFrame;
import plumbline.web.surveys.Survey;

/// The meetings of an inspection, by time, and the surveys that have ended.
///
/// @param surveys none for who makes no evidence of them
public record SourcesPage(
    WorkFrame frame, Framework framework, List<Meeting> meetings, List<Survey> surveys) {
  public SourcesPage {
    meetings = List.copyOf(meetings);
    surveys = List.copyOf(surveys);
  }

  public String address() {
    return frame.address() + "/sources";
  }
}
