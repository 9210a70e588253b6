package plumbline.web.judgement;

import java.util.List;
import plumbline.framework.Framework;
import plumbline.web.planning.WorkFrame;

/// The meetings of an inspection, by time.
public record SourcesPage(WorkFrame frame, Framework framework, List<Meeting> meetings) {
  public SourcesPage {
    meetings = List.copyOf(meetings);
  }

  public String address() {
    return frame.address() + "/sources";
  }
}
