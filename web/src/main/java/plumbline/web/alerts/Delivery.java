package plumbline.web.alerts;

import java.time.Instant;
import plumbline.web.mail.RetryPause;

/// How the e-mail about one alert to one recipient went so far.
///
/// @param failures how often it could not be sent
/// @param last the latest try
public record Delivery(int failures, AlertEvent last) {
  /// The fifth is seven and a half minutes after the first.
  private static final int TRIES_TO_WAIT_FOR = 5;

  static Delivery first(AlertEvent event) {
    return new Delivery(0, event).then(event);
  }

  Delivery then(AlertEvent event) {
    return new Delivery(failures + (event.kind() == AlertEvent.Kind.NOT_SENT ? 1 : 0), event);
  }

  public String recipient() {
    return last.recipient();
  }

  public boolean isSent() {
    return last.kind() == AlertEvent.Kind.SENT;
  }

  /// Whether nobody should wait for it any more: it was tried for some minutes, and is still tried,
  /// ever more seldom.
  public boolean mustTelephone() {
    return !isSent() && failures >= TRIES_TO_WAIT_FOR;
  }

  /// Whether to try again.
  boolean isDue(Instant now) {
    return !isSent() && !now.isBefore(last.at().plus(RetryPause.after(failures)));
  }
}
