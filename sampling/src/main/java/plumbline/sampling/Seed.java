package plumbline.sampling;

import java.nio.charset.StandardCharsets;
import plumbline.document.ContentHash;

/// The number from which a draw follows, so that anyone can draw it again.
public record Seed(long number) {
  private static final int HEXADECIMAL_DIGITS = 13;

  public Seed {
    if (number < 0) {
      throw new IllegalArgumentException("A seed is a whole number from 0, not " + number);
    }
  }

  /// A seed that both sides can witness, because neither can choose it alone: the service fixes the
  /// list, then the inspectorate names a phrase. It is the first 13 hexadecimal digits of the
  /// SHA-256 of the list's hash, a space and the phrase, so without Plumbline:
  ///
  /// ```sh
  /// printf '%s %s' "$(sha256sum <cases.csv | cut -c1-64)" 'the phrase' | sha256sum | cut -c1-13
  /// ```
  ///
  /// 13 digits (our decision) are 52 bits, which every reader of JSON keeps exactly.
  public static Seed of(ContentHash list, String phrase) {
    byte[] witnessed = (list.hex() + " " + phrase).getBytes(StandardCharsets.UTF_8);
    String digits = ContentHash.of(witnessed).hex().substring(0, HEXADECIMAL_DIGITS);
    return new Seed(Long.parseLong(digits, 16));
  }

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
