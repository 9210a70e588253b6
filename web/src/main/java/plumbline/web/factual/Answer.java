package plumbline.web.factual;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import plumbline.web.layout.LondonTime;

/// What the lead inspector answers to a challenge.
///
/// @param change what will change in the report; empty where nothing will
public record Answer(int revision, Outcome outcome, String change, String reason, Instant at) {

  /// What becomes of a challenge.
  public enum Outcome {
    ACCEPTED("Accepted", "green"),
    PARTLY("Partly accepted", "turquoise"),
    REFUSED("Refused", "orange");

    private final String label;
    private final String colour;

    Outcome(String label, String colour) {
      this.label = label;
      this.colour = colour;
    }

    public String label() {
      return label;
    }

    String colour() {
      return colour;
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Outcome> of(String code) {
      return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    public static Map<String, String> choices() {
      Map<String, String> choices = new LinkedHashMap<>();
      for (Outcome outcome : values()) {
        choices.put(outcome.code(), outcome.label());
      }
      return choices;
    }
  }

  public String given() {
    return LondonTime.minute(at);
  }
}
