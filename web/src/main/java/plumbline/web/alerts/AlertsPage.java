package plumbline.web.alerts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import plumbline.web.access.Deed;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.AlertSide;
import plumbline.web.planning.WorkFrame;

/// The alerts of an inspection.
///
/// @param refs what the service calls the cases that the alerts are about, by their number
/// @param emails whether a mail server is set up
/// @param visitor the id of the account of whoever looks
/// @param side for whom they would acknowledge
/// @param typed what was typed about an alert or the contact, by field, where it was refused
public record AlertsPage(
    WorkFrame frame,
    List<Alert> alerts,
    Map<Integer, String> refs,
    Optional<AlertContact> contact,
    String sentence,
    boolean emails,
    UUID visitor,
    AlertSide side,
    AlertForm form,
    Map<String, String> typed,
    FormProblems problems) {
  public AlertsPage {
    alerts = List.copyOf(alerts);
    refs = Map.copyOf(refs);
    typed = Map.copyOf(typed);
  }

  public String address() {
    return frame.address() + "/alerts";
  }

  public String typed(String field, String otherwise) {
    return typed.getOrDefault(field, otherwise);
  }

  /// Case 5 (reference YJ-17), where the visitor may know what the service calls it.
  public String caseWords(int number) {
    String ref = refs.getOrDefault(number, "");
    return frame.may(Deed.READ_SAMPLE) && !ref.isEmpty()
        ? "Case %d (reference %s)".formatted(number, ref)
        : "Case " + number;
  }

  /// Nobody acknowledges their own alert: another person must know of it.
  public boolean mayAcknowledge(Alert alert) {
    return frame.may(Deed.ANSWER_ALERT)
        && alert.state() != Alert.State.CLOSED
        && !alert.isAcknowledged(side)
        && !alert.raisedBy().equals(visitor);
  }

  public boolean mayClose(Alert alert) {
    return frame.may(Deed.ANSWER_ALERT) && alert.state() == Alert.State.ACKNOWLEDGED;
  }

  public boolean mayNote() {
    return frame.may(Deed.ANSWER_ALERT);
  }
}
