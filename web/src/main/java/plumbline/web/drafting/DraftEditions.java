package plumbline.web.drafting;

import org.springframework.stereotype.Component;
import plumbline.drafting.Desk;
import plumbline.web.layout.Version;

/// Puts the report of an inspection together from the evidence and from what was written.
@Component
public class DraftEditions {
  private final Drafts drafts;

  DraftEditions(Drafts drafts) {
    this.drafts = drafts;
  }

  /// @throws plumbline.web.layout.NotFound where there is no such inspection
  public DraftEdition of(String inspection) {
    Draft draft = drafts.of(inspection);
    return new DraftEdition(
        draft.rated(),
        draft.confirmed(),
        draft.evidence(),
        Desk.edition(draft.rated(), Version.software(), Drafts.words(draft)));
  }
}
