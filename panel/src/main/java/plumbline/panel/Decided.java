package plumbline.panel;

import plumbline.framework.Rating;
import plumbline.rating.RatedStandard;

/// A decision together with what it was about.
///
/// @param proposed the name of the rating that was proposed; empty where none was
/// @param judgement the revision of the lead inspector’s judgement; 0 for a standard judged from
///   cases
public record Decided(String proposed, int judgement, Decision decision, Agreement agreement) {

  /// Whether it was about what is proposed now.
  public boolean isAbout(RatedStandard standard, int revision) {
    return standard.rating().map(Rating::name).orElse("").equals(proposed) && judgement == revision;
  }

  /// What was decided, in words for the trail and the minutes.
  public String words(RatedStandard standard) {
    String what =
        switch (decision) {
          case Decision.Confirm() -> "%s confirmed".formatted(proposed);
          case Decision.Move(Rating to, var grounds, String reason) ->
              "moved from %s to %s on the ground of %s, because: %s"
                  .formatted(proposed, to, Grounds.names(standard, grounds), reason);
          case Decision.SendBack(String reason) ->
              "sent back to the lead inspector, because: %s".formatted(reason);
        };
    return "%s: %s (%s)".formatted(standard.standard(), what, agreement.words());
  }
}
