package plumbline.web.judgement;

import java.util.List;
import java.util.Optional;
import plumbline.framework.Framework;
import plumbline.web.access.Deed;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// A meeting: its plan, its notes, and what in them is evidence.
///
/// @param items all evidence items of the inspection
/// @param typed what was typed as notes, where it was refused
/// @param reason what was typed as the reason of cancelling, where it was refused
public record MeetingPage(
    WorkFrame frame,
    Framework framework,
    Meeting meeting,
    MeetingNotes notes,
    List<KeptItem> items,
    Optional<String> typed,
    String reason,
    FormProblems problems) {
  public MeetingPage {
    items = List.copyOf(items);
  }

  public String name() {
    return meeting.name(framework);
  }

  /// The evidence item that a paragraph became.
  public Optional<KeptItem> item(MeetingNotes.Tagged tagged) {
    return EvidenceItems.from(notes.origin(tagged), items);
  }

  public boolean mayWrite() {
    return frame.may(Deed.ADD_EVIDENCE);
  }

  public String address() {
    return frame.address() + "/sources/" + meeting.id();
  }
}
