package plumbline.sampling;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.framework.Sampling;

/// The days on which an eligible case's event happened, both included (our decision). A month
/// earlier is the same day of the month before, or that month's last day.
///
/// @param byRelease whether a release counts as well as the disposal's receipt
public record EligibleWindow(
    String domain,
    SamplePlan.Months months,
    LocalDate from,
    LocalDate to,
    LocalDate announced,
    boolean byReceipt,
    boolean byRelease) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  static EligibleWindow of(Sampling.Window window, SamplePlan.Months months, LocalDate announced) {
    return new EligibleWindow(
        window.domain(),
        months,
        announced.minusMonths(months.to()),
        announced.minusMonths(months.from()),
        announced,
        window.event().contains("received"),
        window.event().contains("released"));
  }

  static String day(LocalDate date) {
    return DAY.format(date);
  }

  /// Why a case's dates make it ineligible; empty if they don't.
  Optional<Caseload.Reason> against(Optional<LocalDate> received, Optional<LocalDate> released) {
    Optional<LocalDate> receipt = received.filter(_ -> byReceipt);
    Optional<LocalDate> release = released.filter(_ -> byRelease);
    if (receipt.isEmpty() && release.isEmpty()) {
      return Optional.of(Caseload.Reason.of("no date " + events()));
    }
    if (Stream.of(receipt, release).flatMap(Optional::stream).anyMatch(this::holds)) {
      return Optional.empty();
    }
    if (receipt.filter(date -> date.isAfter(announced)).isPresent()) {
      return Optional.of(
          new Caseload.Reason(
              "received after the announcement",
              English.text(
                  "received on %s, after the announcement: not started", day(receipt.get()))));
    }
    String dates =
        receipt.map(date -> "received on " + day(date)).orElse("")
            + (receipt.isPresent() && release.isPresent() ? " and " : "")
            + release.map(date -> "released on " + day(date)).orElse("");
    return Optional.of(
        new Caseload.Reason(
            English.text("%s not %s from %s to %s", domain, events(), day(from), day(to)),
            English.text("%s, not from %s to %s (%s)", dates, day(from), day(to), months)));
  }

  private boolean holds(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(to);
  }

  String events() {
    return byReceipt && byRelease ? "received or released" : byRelease ? "released" : "received";
  }
}
