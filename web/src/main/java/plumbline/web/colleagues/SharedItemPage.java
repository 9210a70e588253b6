package plumbline.web.colleagues;

import plumbline.judgement.EvidenceItem;
import plumbline.web.planning.WorkFrame;

/// An evidence item as a colleague inspector reads it.
public record SharedItemPage(WorkFrame frame, EvidenceItem item) {
  public String address() {
    return SharedPage.address(frame);
  }
}
