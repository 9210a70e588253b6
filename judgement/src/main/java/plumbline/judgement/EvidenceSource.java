package plumbline.judgement;

import java.util.Arrays;
import java.util.Optional;

/// Who or what a piece of evidence comes from. What two of them say weighs more than what one says
/// twice.
public enum EvidenceSource {
  DOCUMENTS("Documents"),
  MANAGERS("Managers"),
  STAFF("Staff"),
  BOARD("Board"),
  PARTNERS("Partners"),
  CHILDREN("Children"),
  CASES("Cases"),
  DATA("Data"),
  SURVEY("Survey");

  private final String label;

  EvidenceSource(String label) {
    this.label = label;
  }

  public static Optional<EvidenceSource> parse(String code) {
    return Arrays.stream(values()).filter(source -> source.code().equals(code)).findFirst();
  }

  public String code() {
    return label.toLowerCase(java.util.Locale.ROOT);
  }

  public String label() {
    return label;
  }
}
