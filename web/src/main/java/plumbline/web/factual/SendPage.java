package plumbline.web.factual;

import java.util.Optional;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// Sending a draft to the service.
///
/// @param number that the draft gets
/// @param edition the hash of the draft that is sent
/// @param hindrance what keeps it from being sent
public record SendPage(
    WorkFrame frame,
    int number,
    Optional<String> hindrance,
    String edition,
    String due,
    String words,
    FormProblems problems) {
  public String address() {
    return frame.address() + "/factual-check";
  }
}
