package plumbline.fieldwork;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/// What two readers of a case agreed on where they had differed. It changes no answer by itself:
/// what is agreed is entered like any other.
///
/// @param first what the first reader had said, if anything that counts
/// @param second what the second reader had said
/// @param after what they agreed on; empty where the question is not asked after all
public record Consensus(
    Slot slot,
    Optional<String> first,
    Optional<String> second,
    Optional<String> after,
    Cause cause,
    String reason,
    UUID by,
    Instant at) {

  /// Why the readers had differed.
  public enum Cause {
    RULE_MISREAD("rule-misread"),
    EVIDENCE_MISSED("evidence-missed"),
    JUDGEMENT("judgement");

    private final String code;

    Cause(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    public static Optional<Cause> parse(String code) {
      return Arrays.stream(values()).filter(cause -> cause.code.equals(code)).findFirst();
    }
  }

  public Consensus {
    reason = reason.strip();
  }

  /// Whether it settles a difference: each reader still says what they said then, or what was
  /// agreed on.
  boolean settles(SecondRead.Row row) {
    return slot.equals(row.slot())
        && (row.first().equals(first) || row.first().equals(after))
        && (row.second().equals(second) || row.second().equals(after));
  }
}
