package plumbline.web.drafting;

import java.util.List;
import java.util.Optional;
import plumbline.drafting.Placeable;
import plumbline.drafting.Remark;
import plumbline.drafting.Reviewed;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// A section of the report with all that its writer needs.
///
/// @param preview what it prints, as HTML
/// @param typed in the notation
/// @param revision the one that the words are to get
/// @param step the one that the next step is to get
/// @param theirs the words of somebody who was quicker
public record SectionPage(
    WorkFrame frame,
    Reviewed section,
    SectionState state,
    boolean hasNewFigures,
    String preview,
    String typed,
    int revision,
    int step,
    Optional<String> theirs,
    List<Placeable.Group> figures,
    List<Said> comments,
    Optional<String> last,
    Optional<Neighbour> before,
    Optional<Neighbour> after,
    FormProblems problems) {

  /// A comment or a suggestion.
  public record Said(
      String id,
      String by,
      String at,
      String words,
      String quoted,
      String proposed,
      boolean isSuggestion,
      String settled) {}

  public record Neighbour(String id, String title) {}

  public String report() {
    return frame.address() + "/report";
  }

  public String address() {
    return report() + "/sections/" + section.id();
  }

  public String printed() {
    return section.printed().hex();
  }

  /// Whether its words can be typed: a signed section is opened first.
  public boolean isOpen() {
    return state != SectionState.SIGNED;
  }

  public List<Remark> standing() {
    return section.standing();
  }
}
