package plumbline.web.results;

import java.util.Arrays;
import java.util.Optional;
import plumbline.web.cases.AssessedCase;

/// Which cases a result is of.
public enum Counted {
  FINISHED("finished", "Finished cases only"),
  ALL("all", "All answers so far");

  private final String code;
  private final String label;

  Counted(String code, String label) {
    this.code = code;
    this.label = label;
  }

  static Optional<Counted> parse(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /// What an address needs at its end, so that the next page is of the same cases.
  public String query() {
    return switch (this) {
      case FINISHED -> "";
      case ALL -> "?cases=" + code;
    };
  }

  boolean counts(AssessedCase one) {
    return switch (this) {
      case FINISHED -> one.state().isFinished();
      case ALL -> true;
    };
  }
}
