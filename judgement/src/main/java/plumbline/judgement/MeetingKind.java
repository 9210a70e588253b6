package plumbline.judgement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// In what way inspectors hear or see something.
public enum MeetingKind {
  PRESENTATION("Leaders’ presentation"),
  MEETING("Meeting"),
  FOCUS_GROUP("Focus group"),
  CASE_MANAGER_INTERVIEW("Interview with a case manager"),
  CHILD_CONVERSATION("Conversation with a child, or with parents or carers"),
  VICTIM_CONVERSATION("Conversation with a victim"),
  OTHER_CONVERSATION("Conversation with somebody else closely involved"),
  OBSERVATION("Observation");

  private final String label;

  MeetingKind(String label) {
    this.label = label;
  }

  public static Optional<MeetingKind> parse(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String label() {
    return label;
  }
}
