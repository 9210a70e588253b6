package plumbline.web.panel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import plumbline.panel.Meeting;
import plumbline.panel.Objection;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.LondonTime;
import plumbline.web.planning.WorkFrame;

/// The meeting of the panel.
///
/// @param members the panel members of the inspection: their names by their ids
/// @param interests whoever of them has an interest, and which
/// @param sentBack what the lead inspector has not answered
/// @param confirmed when the ratings were, in words
/// @param names of everybody who wrote something here
/// @param you the id of whoever looks at it
public record MeetingPage(
    WorkFrame frame,
    Map<String, String> members,
    Map<String, String> interests,
    Optional<Meeting> meeting,
    int revision,
    List<Line> lines,
    List<PanelMeetings.Note> notes,
    List<PanelAction> actions,
    List<SentBackStandards.Back> sentBack,
    Optional<String> confirmed,
    Map<UUID, String> names,
    String you,
    Map<String, String> typed,
    FormProblems problems) {
  /// A standard and what was decided about it.
  public record Line(String id, String name, String proposed, String decided, String state) {}

  public MeetingPage {
    typed = Map.copyOf(typed);
  }

  public String address() {
    return frame.address() + "/panel";
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  public String name(UUID person) {
    return names.getOrDefault(person, "");
  }

  public String time(java.time.Instant at) {
    return LondonTime.secondInTables(at);
  }

  public boolean isPresent(String member) {
    return meeting.filter(one -> one.present().containsKey(member)).isPresent();
  }

  public String chair() {
    return meeting.map(Meeting::chair).orElse("");
  }

  public boolean isChair() {
    return you.equals(chair());
  }

  public String quorum() {
    return typed.getOrDefault(
        "quorum", String.valueOf(meeting.map(Meeting::quorum).orElse(Meeting.USUAL_QUORUM)));
  }

  /// What keeps the meeting from deciding; nothing before there is one.
  public List<String> objections() {
    return meeting.map(Meeting::objections).orElse(List.of()).stream()
        .map(Objection::toString)
        .toList();
  }
}
