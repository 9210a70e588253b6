package plumbline.web.subscribers;

import java.util.Map;
import plumbline.web.layout.FormProblems;

/// Where somebody asks for e-mails about reports.
///
/// @param choices what can be asked for, by the value that the form sends
public record SubscribePage(
    Map<String, String> choices, String email, String reports, FormProblems problems) {
  public long days() {
    return Subscriptions.VALID.toDays();
  }
}
