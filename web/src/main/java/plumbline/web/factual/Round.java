package plumbline.web.factual;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import plumbline.document.ContentHash;
import plumbline.web.layout.LondonTime;

/// A draft with the service.
///
/// @param number from 1; each is a later draft
/// @param edition the hash of the draft edition
/// @param due the last day on which challenges are taken, as it was moved last
/// @param moves how often it was moved
/// @param words what the lead inspector wrote with it
/// @param finished when the service said that it has no challenges, or no more
/// @param letter what ended it
public record Round(
    int number,
    ContentHash edition,
    LocalDate due,
    int moves,
    String words,
    Instant at,
    Optional<Instant> finished,
    Optional<Letter> letter) {

  /// The letter that told the outcome.
  ///
  /// @param service as it was called then
  public record Letter(String service, String words, Instant at) {}

  public boolean isSettled() {
    return letter.isPresent();
  }

  /// Why no challenge is taken; empty where one is.
  Optional<String> closed(LocalDate today) {
    if (isSettled()) {
      return Optional.of("The outcome letter of this draft was sent: it is settled");
    }
    if (finished.isPresent()) {
      return Optional.of("The service said that it has no more challenges");
    }
    return today.isAfter(due)
        ? Optional.of(
            "Challenges were taken until %s, and it is later now: ask the lead inspector for more time"
                .formatted(dueDay()))
        : Optional.empty();
  }

  public String dueDay() {
    return LondonTime.day(due);
  }

  public String sent() {
    return LondonTime.minute(at);
  }

  /// How it stands, in a word or two.
  public String state(LocalDate today) {
    if (isSettled()) {
      return "Settled";
    }
    if (finished.isPresent()) {
      return "Checked by the service";
    }
    return today.isAfter(due) ? "Time is over" : "With the service";
  }
}
