package plumbline.web.service;

import java.time.Instant;
import plumbline.returns.Query;
import plumbline.web.layout.LondonTime;

/// That figures are right although they do not seem to fit together.
///
/// @param query the id of the rule that asked
/// @param working the sum that was asked about
/// @param by the name of who confirmed it
public record Confirmation(String query, String working, String reason, Instant at, String by) {
  boolean answers(Query asked) {
    return query.equals(asked.id()) && working.equals(asked.working());
  }

  public String time() {
    return LondonTime.minute(at);
  }
}
