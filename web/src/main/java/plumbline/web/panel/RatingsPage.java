package plumbline.web.panel;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// The final ratings, or what they would be as decided so far.
///
/// @param confirmed when, in words; empty while they are not
/// @param overall why the inspection has its overall rating, with the limit that holds it down
/// @param without what the rules alone give, in a sentence
/// @param objections what keeps the ratings from being confirmed
/// @param steps every confirmation and reopening, the latest first
/// @param revision that the next step gets
public record RatingsPage(
    WorkFrame frame,
    Optional<String> confirmed,
    Content ratings,
    Content overall,
    String without,
    List<MeetingPage.Line> lines,
    List<String> objections,
    List<Step> steps,
    int revision,
    boolean isChair,
    String reason,
    FormProblems problems) {
  /// @param what `Good, 20 of 36` for a confirmation, the reason for a reopening
  public record Step(boolean isConfirmation, String at, String by, String what, String sha256) {}

  public String address() {
    return frame.address() + "/panel";
  }
}
