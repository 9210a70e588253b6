package plumbline.sampling;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.framework.Framework;
import plumbline.framework.Sampling;

/// What one inspection asks of its sample. All that it leaves open is as the framework says.
///
/// @param inspection whose exceptional windows hold, where the framework lists any
/// @param windows months before the announcement, by domain, in place of the framework's
/// @param furtherMargins more columns in which sample and eligible cases should agree
/// @param chances the column of the list with the relative chance of each case; empty for equal
///   chances
/// @param perCaseManager the most cases of one case manager, in place of the framework's
/// @param secondReads how many cases are read by a second inspector; empty for one in five
/// @param forColleagues how many cases colleague inspectors may follow up
public record SamplePlan(
    Framework framework,
    LocalDate announced,
    Optional<String> inspection,
    Map<String, Months> windows,
    List<String> furtherMargins,
    Optional<String> chances,
    Optional<Integer> perCaseManager,
    Optional<Integer> secondReads,
    int forColleagues) {

  /// Months before the announcement; both ends count.
  public record Months(int from, int to) {
    public Months {
      if (from < 0 || to < from) {
        throw new IllegalArgumentException(
            English.text("%d to %d months are no window.", from, to));
      }
    }

    @Override
    public String toString() {
      return English.text("%d to %d months before the announcement", from, to);
    }
  }

  public SamplePlan {
    windows = Map.copyOf(windows);
    furtherMargins = List.copyOf(furtherMargins);
  }

  public static SamplePlan of(Framework framework, LocalDate announced) {
    return new SamplePlan(
        framework,
        announced,
        Optional.empty(),
        Map.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0);
  }

  Sampling sampling() {
    return framework
        .sampling()
        .orElseThrow(() -> new IllegalStateException("The list’s reader has checked this."));
  }

  /// At most so many cases of one case manager.
  public int mostPerCaseManager() {
    return perCaseManager.orElse(sampling().perCaseManager());
  }

  /// In what sample and eligible cases should agree, the most important first.
  List<String> characteristics() {
    return Stream.concat(sampling().match().stream(), furtherMargins.stream()).distinct().toList();
  }

  /// The windows by domain, in the framework's order.
  Map<String, EligibleWindow> eligibleWindows() {
    Map<String, EligibleWindow> eligible = new LinkedHashMap<>();
    for (Sampling.Window window : sampling().windows()) {
      Months usual = new Months(window.fromMonths(), window.toMonths());
      Months months =
          window.variants().stream()
              .filter(variant -> inspection.filter(variant.in()::contains).isPresent())
              .map(variant -> new Months(variant.fromMonths(), variant.toMonths()))
              .findFirst()
              .orElse(usual);
      eligible.put(
          window.domain(),
          EligibleWindow.of(window, windows.getOrDefault(window.domain(), months), announced));
    }
    return eligible;
  }
}
