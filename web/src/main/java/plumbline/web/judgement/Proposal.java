package plumbline.web.judgement;

import java.util.List;
import java.util.UUID;
import plumbline.framework.Rating;

/// A rating to propose.
///
/// @param revision the next one after the one that the lead saw
record Proposal(int revision, Rating rating, String reasons, List<UUID> cites) {
  Proposal {
    cites = List.copyOf(cites);
  }
}
