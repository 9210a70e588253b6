package plumbline.web.judgement;

import java.util.Optional;
import plumbline.web.planning.WorkFrame;

/// What the summary of diversity offers as evidence: its rows, chosen by their ids and put into
/// words on the server, so that no link can put words into anybody’s mouth.
public interface DiversityEvidence {

  /// @param place where it can be found again
  record Finding(String words, String place) {}

  /// What is shown of a group; empty where nothing is, or for who may not read it or may not add
  /// evidence.
  Optional<Finding> find(WorkFrame frame, String characteristic, String group);
}
