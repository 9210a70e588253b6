package plumbline.web.factual;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import plumbline.web.layout.LondonTime;

/// What the service holds to be wrong in a paragraph of a draft.
///
/// @param number from 1 within its round
/// @param words the paragraph’s, as they were sent
/// @param file the name of the file that came as evidence
/// @param answer the latest
/// @param otherwise how it was settled, where nothing was to be changed for it; the latest
public record Challenge(
    UUID id,
    int round,
    int number,
    int passage,
    String title,
    String words,
    Said said,
    Instant at,
    UUID by,
    Optional<String> file,
    Optional<Instant> withdrawn,
    Optional<Answer> answer,
    Optional<Otherwise> otherwise) {

  /// As it is typed.
  ///
  /// @param instead what the draft should say
  public record Said(Kind kind, String wrong, String instead, String evidence) {}

  /// What can be challenged: facts, and never a rating.
  public enum Kind {
    ERROR("Typographical or numerical error"),
    EVIDENCE("Evidence behind a judgement"),
    OMISSION("Omission");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> of(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    public static Map<String, String> choices() {
      Map<String, String> choices = new LinkedHashMap<>();
      for (Kind kind : values()) {
        choices.put(kind.code(), kind.label());
      }
      return choices;
    }
  }

  /// Why an accepted challenge is settled though its paragraph stands as it was sent.
  public record Otherwise(int revision, String reason, Instant at) {
    public String given() {
      return LondonTime.minute(at);
    }
  }

  boolean isAccepted() {
    return withdrawn.isEmpty()
        && answer.filter(given -> given.outcome() != Answer.Outcome.REFUSED).isPresent();
  }

  /// As it is spoken of among those of all rounds.
  String called() {
    return "%d of draft %d".formatted(number, round);
  }

  public boolean isOpen() {
    return withdrawn.isEmpty() && answer.isEmpty();
  }

  /// The paragraph’s words, shortened.
  public String quoted() {
    return DraftPassage.quoted(words);
  }

  public String made() {
    return LondonTime.minute(at);
  }

  /// How it stands.
  ///
  /// @param told whether whoever asks may know the answer: the service, once the letter was sent
  public Status status(boolean told) {
    if (withdrawn.isPresent()) {
      return new Status("Withdrawn", "grey");
    }
    return answer
        .map(given ->
            told
                ? new Status(given.outcome().label(), given.outcome().colour())
                : new Status("Answered, the outcome letter will tell", "blue"))
        .orElse(new Status("Waits for an answer", "yellow"));
  }

  /// @param colour of the tag, which only repeats what the words say
  public record Status(String words, String colour) {}
}
