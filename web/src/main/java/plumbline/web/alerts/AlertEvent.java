package plumbline.web.alerts;

import java.time.Instant;
import plumbline.web.layout.LondonTime;
import plumbline.web.planning.AlertSide;

/// Something that happened to an alert after it was raised.
///
/// @param recipient to whom an e-mail went, or did not; empty for what a person did
/// @param words what the person wrote, or why the e-mail did not go
/// @param by the name of the person; empty for an e-mail
public record AlertEvent(Kind kind, String recipient, String words, Instant at, String by) {
  public enum Kind {
    SENT("sent", "E-mail sent"),
    NOT_SENT("not sent", "E-mail not sent"),
    ACKNOWLEDGED("acknowledged", "Acknowledged for the inspection"),
    ACKNOWLEDGED_BY_SERVICE("acknowledged by the service", "Acknowledged for the service"),
    NOTED("noted", "Note"),
    OUTCOME("outcome", "Outcome");

    private final String code;
    private final String label;

    Kind(String code, String label) {
      this.code = code;
      this.label = label;
    }

    /// As the database writes it.
    public String code() {
      return code;
    }

    public String label() {
      return label;
    }

    /// Whether a person does it.
    boolean isAnswer() {
      return this != SENT && this != NOT_SENT;
    }

    static Kind acknowledged(AlertSide side) {
      return switch (side) {
        case INSPECTION -> ACKNOWLEDGED;
        case SERVICE -> ACKNOWLEDGED_BY_SERVICE;
      };
    }

    static Kind of(String code) {
      for (Kind kind : values()) {
        if (kind.code.equals(code)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("Nothing is called ‘%s’.".formatted(code));
    }
  }

  public String time() {
    return LondonTime.minute(at);
  }
}
