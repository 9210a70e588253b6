package plumbline.web.panel;

import plumbline.web.planning.WorkFrame;

/// How panels used discretion over time.
public record DiscretionPage(WorkFrame frame, DiscretionUses uses) {
  public String address() {
    return frame.address() + "/panel";
  }
}
