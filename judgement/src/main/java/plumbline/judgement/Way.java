package plumbline.judgement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where inspectors are while they hear or see something.
public enum Way {
  ON_SITE("On site"),
  TELEPHONE("By telephone"),
  VIDEO("By video");

  private final String label;

  Way(String label) {
    this.label = label;
  }

  public static Optional<Way> parse(String code) {
    return Arrays.stream(values()).filter(way -> way.code().equals(code)).findFirst();
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String label() {
    return label;
  }
}
