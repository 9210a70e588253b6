package plumbline.web.planning;

import java.util.Map;
import java.util.Optional;
import plumbline.web.layout.FormProblems;

/// The details of the service that is inspected, to mend.
///
/// @param revision the description that the typed one replaces
/// @param closed why nothing can be changed; empty where something can
public record ServiceDetailsPage(
    WorkFrame frame,
    int revision,
    Optional<String> closed,
    Map<String, String> typed,
    FormProblems problems) {
  public ServiceDetailsPage {
    typed = Map.copyOf(typed);
  }

  public String address() {
    return frame.address() + "/service";
  }
}
