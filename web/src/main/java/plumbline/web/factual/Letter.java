package plumbline.web.factual;

import java.util.List;
import plumbline.web.layout.LondonTime;

/// The letter that tells the outcome of a check. It names no inspector.
///
/// @param words with which it begins
/// @param challenges with those that were withdrawn
/// @param styles style sheets that load nothing
public record Letter(
    String service,
    String framework,
    Round round,
    String words,
    List<Challenge> challenges,
    String styles) {
  public List<Challenge> standing() {
    return challenges.stream().filter(one -> one.withdrawn().isEmpty()).toList();
  }

  public String withdrawn() {
    int count = challenges.size() - standing().size();
    return switch (count) {
      case 0 -> "";
      case 1 -> "The service withdrew one more challenge.";
      default -> "The service withdrew %d more challenges.".formatted(count);
    };
  }

  public String day() {
    return round.letter().map(letter -> LondonTime.minute(letter.at())).orElse("when it is sent");
  }
}
