package plumbline.rating;

import java.util.Optional;
import plumbline.framework.Band;
import plumbline.framework.Framework;
import plumbline.framework.Percentage;
import plumbline.framework.Question;
import plumbline.framework.Share;
import plumbline.framework.Tally;

/// A question with its tally and the percentage and band that follow.
///
/// @param tally empty where nothing is known of it
/// @param percentage empty where there is no tally, or no relevant case: it then takes no part
public record RatedQuestion(
    Question question,
    Optional<Tally> tally,
    Optional<Percentage> percentage,
    Optional<Band> band) {

  public static RatedQuestion of(Framework framework, Question question, Optional<Tally> tally) {
    Optional<Percentage> percentage =
        tally.flatMap(known ->
            switch (known) {
              case Tally.Counted(int _, int relevant) when relevant == 0 -> Optional.empty();
              case Tally.Counted(int yes, int relevant) ->
                  Optional.of(framework.rounding().percentage(new Share(yes, relevant)));
              case Tally.Published(Percentage printed) -> Optional.of(printed);
            });
    return new RatedQuestion(question, tally, percentage, percentage.map(framework.bands()::of));
  }

  /// The counts, where they are known.
  public Optional<Tally.Counted> counts() {
    return tally.flatMap(
        known -> known instanceof Tally.Counted counted ? Optional.of(counted) : Optional.empty());
  }
}
