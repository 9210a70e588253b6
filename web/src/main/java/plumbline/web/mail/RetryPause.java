package plumbline.web.mail;

import java.time.Duration;

/// How long to wait until an e-mail is tried again: half a minute after the first failure, then
/// twice as long each time, up to a day.
public final class RetryPause {
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 12;

  private RetryPause() {}

  /// @param failures how often it failed so far
  public static Duration after(int failures) {
    int doublings = Math.clamp(failures - 1L, 0, MOST_DOUBLINGS);
    Duration doubled = FIRST.multipliedBy(1L << doublings);
    return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
  }
}
