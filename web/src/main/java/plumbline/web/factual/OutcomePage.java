package plumbline.web.factual;

import java.util.List;
import java.util.Optional;
import plumbline.web.layout.Crumb;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// The outcome letter before it is sent.
///
/// @param unsettled what keeps it from being sent
/// @param seen how many answers it tells, with their revisions
public record OutcomePage(
    WorkFrame frame, Letter letter, Optional<String> unsettled, long seen, FormProblems problems) {
  public String check() {
    return frame.address() + "/factual-check";
  }

  public List<Crumb> way() {
    return List.of(new Crumb("Factual accuracy check", check()));
  }
}
