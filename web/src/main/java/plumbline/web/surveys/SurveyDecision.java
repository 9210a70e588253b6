package plumbline.web.surveys;

import java.time.Instant;
import java.time.LocalDate;
import plumbline.surveys.Least;
import plumbline.web.layout.LondonTime;

/// What was decided about a survey: the first decision opens it, and the latest holds.
///
/// @param closesOn the last day on which somebody can answer
/// @param reason empty where it was opened or ended
/// @param by the name of who decided
public record SurveyDecision(
    int revision,
    LocalDate closesOn,
    Least least,
    boolean ended,
    String reason,
    Instant at,
    String by) {
  public String time() {
    return LondonTime.minute(at);
  }
}
