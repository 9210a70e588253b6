package plumbline.web.colleagues;

import java.util.Optional;
import plumbline.web.judgement.EvidenceFormPage;

/// What a colleague inspector found, to add to the evidence.
///
/// @param agency for which they found it; without one nothing can be added yet
public record FindingPage(EvidenceFormPage form, Optional<String> agency) {
  public String address() {
    return SharedPage.address(form.frame());
  }
}
