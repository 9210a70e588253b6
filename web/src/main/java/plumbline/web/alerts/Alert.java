package plumbline.web.alerts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import plumbline.web.layout.LondonTime;
import plumbline.web.planning.AlertSide;

/// That a child is at imminent risk of harm, as somebody raised it, with all that happened since.
///
/// @param number of the case that it is about, where it is about one of the sample
/// @param raisedBy whose account it was
/// @param raiser the name of that person
/// @param events in their order
public record Alert(
    UUID id,
    String inspection,
    Optional<Integer> number,
    String words,
    Instant raisedAt,
    UUID raisedBy,
    String raiser,
    List<AlertEvent> events) {
  public Alert {
    events = List.copyOf(events);
  }

  /// How far it was followed.
  public enum State {
    WAITING("Not acknowledged by the inspection", "red"),
    ACKNOWLEDGED("Acknowledged", "yellow"),
    CLOSED("Closed", "grey");

    private final String label;
    private final String colour;

    State(String label, String colour) {
      this.label = label;
      this.colour = colour;
    }

    public String label() {
      return label;
    }

    public String colour() {
      return colour;
    }
  }

  /// The inspection must know of it, whoever else does.
  public State state() {
    if (has(AlertEvent.Kind.OUTCOME)) {
      return State.CLOSED;
    }
    return isAcknowledged(AlertSide.INSPECTION) ? State.ACKNOWLEDGED : State.WAITING;
  }

  /// Whether somebody of a side has said that they know of it.
  public boolean isAcknowledged(AlertSide side) {
    return has(AlertEvent.Kind.acknowledged(side));
  }

  private boolean has(AlertEvent.Kind kind) {
    return events.stream().anyMatch(event -> event.kind() == kind);
  }

  public String time() {
    return LondonTime.minute(raisedAt);
  }

  /// What people did, in order.
  public List<AlertEvent> answers() {
    return events.stream().filter(event -> event.kind().isAnswer()).toList();
  }

  /// How the e-mail to each recipient went, in the order in which they were first tried.
  public List<Delivery> deliveries() {
    Map<String, Delivery> deliveries = new LinkedHashMap<>();
    events.stream()
        .filter(event -> !event.kind().isAnswer())
        .forEach(event ->
            deliveries.merge(
                event.recipient(), Delivery.first(event), (known, _) -> known.then(event)));
    return List.copyOf(deliveries.values());
  }

  /// Whether an e-mail to somebody is to be sent now: until an alert is closed, whoever is a lead
  /// or the service’s contact is told once.
  boolean isDue(String recipient, Instant now) {
    return state() != State.CLOSED
        && deliveries().stream()
            .filter(delivery -> delivery.recipient().equals(recipient))
            .allMatch(delivery -> delivery.isDue(now));
  }
}
