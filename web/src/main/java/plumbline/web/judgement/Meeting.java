package plumbline.web.judgement;

import java.util.List;
import java.util.UUID;
import plumbline.framework.Expected;
import plumbline.framework.Framework;
import plumbline.framework.QuestionId;
import plumbline.framework.Text;
import plumbline.judgement.EvidenceSource;
import plumbline.judgement.MeetingKind;
import plumbline.judgement.Way;
import plumbline.planning.When;
import plumbline.web.layout.LondonTime;

/// A meeting, interview, conversation or observation as it is planned.
///
/// @param met an id of the framework’s meetings; empty where none fits
/// @param attendees by role
/// @param source of what is said there
/// @param questions the key questions that it is about
/// @param cancelled why it does not take place; empty where it does
public record Meeting(
    UUID id,
    int revision,
    MeetingKind kind,
    String met,
    String attendees,
    EvidenceSource source,
    List<QuestionId> questions,
    When when,
    Way way,
    String cancelled) {
  public Meeting {
    questions = List.copyOf(questions);
  }

  Meeting cancelled(String reason) {
    return new Meeting(
        id, revision + 1, kind, met, attendees, source, questions, when, way, reason);
  }

  public boolean takesPlace() {
    return cancelled.isEmpty();
  }

  /// `Focus group: Case managers`.
  public String name(Framework framework) {
    return framework.expected().meetings().stream()
        .filter(one -> one.id().equals(met))
        .map(Expected.Meeting::name)
        .map(Text::english)
        .findFirst()
        .map(with -> kind.label() + ": " + with)
        .orElse(kind.label());
  }

  /// Where evidence from it can be found again.
  String place(Framework framework) {
    return "%s, %s".formatted(name(framework), LondonTime.day(when.day()));
  }

  /// What is asked there, as the framework has it.
  public List<Text> asked(Framework framework) {
    return switch (kind) {
      case PRESENTATION -> framework.expected().presentation();
      case CASE_MANAGER_INTERVIEW -> framework.expected().interview();
      case MEETING,
          FOCUS_GROUP,
          CHILD_CONVERSATION,
          VICTIM_CONVERSATION,
          OTHER_CONVERSATION,
          OBSERVATION ->
          List.of();
    };
  }
}
