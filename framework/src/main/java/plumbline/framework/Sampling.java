package plumbline.framework;

import java.util.List;
import java.util.Optional;

/// How a framework's samples are sized, drawn and matched.
///
/// @param confidence in per cent
/// @param margin in percentage points
/// @param proportion the expected share of yes, in per cent
/// @param floor the smallest sample, where the framework states one
/// @param match the facts in which sample and eligible cases should agree, most important first
/// @param perCaseManager the most cases of one case manager
public record Sampling(
    int confidence,
    int margin,
    int proportion,
    Optional<Text> formula,
    Optional<Integer> floor,
    Optional<Integer> ceiling,
    List<Window> windows,
    OutOfCourt outOfCourt,
    List<String> match,
    int perCaseManager,
    Optional<String> source) {

  /// Which cases are eligible: those with this event in these months before the announcement.
  public record Window(
      String domain, int fromMonths, int toMonths, String event, List<Variant> variants) {

    /// Another window that one inspection used.
    public record Variant(List<String> in, int fromMonths, int toMonths) {}
  }

  /// How the out-of-court sample is sized beside the court sample.
  public sealed interface OutOfCourt {
    /// So many out-of-court cases for so many court cases, rounded up.
    record Ratio(int outOfCourt, int court) implements OutOfCourt {}

    /// By their share of the eligible cases.
    record ShareOfEligible() implements OutOfCourt {}
  }

  public Sampling {
    windows = List.copyOf(windows);
    match = List.copyOf(match);
  }
}
