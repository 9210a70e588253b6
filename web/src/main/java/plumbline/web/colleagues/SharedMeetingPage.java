package plumbline.web.colleagues;

import plumbline.framework.Framework;
import plumbline.web.judgement.Meeting;
import plumbline.web.judgement.MeetingNotes;
import plumbline.web.planning.WorkFrame;

/// A meeting and what was noted at it, as a colleague inspector reads it.
public record SharedMeetingPage(
    WorkFrame frame, Framework framework, Meeting meeting, MeetingNotes notes) {
  public String address() {
    return SharedPage.address(frame);
  }
}
