package plumbline.judgement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How much weight a piece of evidence bears, weakest first.
public enum Strength {
  WEAK("Weak"),
  MODERATE("Moderate"),
  STRONG("Strong");

  private final String label;

  Strength(String label) {
    this.label = label;
  }

  public static Optional<Strength> parse(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  public String code() {
    return label.toLowerCase(Locale.ROOT);
  }

  public String label() {
    return label;
  }
}
