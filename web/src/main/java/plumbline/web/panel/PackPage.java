package plumbline.web.panel;

import java.util.Map;
import java.util.Optional;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// The panel’s pack as a page.
///
/// @param confirmed when the ratings were, in words
public record PackPage(
    WorkFrame frame,
    Pack pack,
    Optional<String> confirmed,
    Map<String, String> typed,
    FormProblems problems) {
  public PackPage {
    typed = Map.copyOf(typed);
  }

  public String address() {
    return frame.address() + "/panel";
  }

  public String typed(Pack.Part part) {
    return typed.getOrDefault("words-" + part.id(), part.words());
  }
}
