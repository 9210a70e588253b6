package plumbline.judgement;

import java.util.Arrays;
import java.util.Optional;

/// Where a piece of evidence can be found again.
///
/// @param words such as the title of a document and the page
public record Place(Kind kind, String words) {
  public enum Kind {
    DOCUMENT("document", "Page of a document"),
    MEETING("meeting", "Meeting, interview or conversation"),
    NOTE("note", "Note"),
    FIGURES("figures", "Figures: a data return, a survey or case results");

    private final String code;
    private final String label;

    Kind(String code, String label) {
      this.code = code;
      this.label = label;
    }

    public static Optional<Kind> parse(String code) {
      return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    public String code() {
      return code;
    }

    public String label() {
      return label;
    }
  }

  public Place {
    if (words.isBlank()) {
      throw new IllegalArgumentException("A place has words that lead to it.");
    }
  }
}
