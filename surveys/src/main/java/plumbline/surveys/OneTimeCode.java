package plumbline.surveys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import plumbline.document.ContentHash;

/// What lets somebody answer a survey once. It is on a slip of paper or in a message and nowhere
/// else: what is kept is its hash, and that until it is used. Ten letters and digits, none of which
/// looks like another: 50 bits, so that nobody finds one by guessing.
///
/// @param letters without the hyphen that it is written with
public record OneTimeCode(String letters) {
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 10;

  public static OneTimeCode random(RandomGenerator random) {
    StringBuilder letters = new StringBuilder();
    while (letters.length() < LENGTH) {
      letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new OneTimeCode(letters.toString());
  }

  /// As somebody types it, in large or small letters, with or without spaces and hyphens; empty
  /// where it can be no code.
  public static Optional<OneTimeCode> typed(String text) {
    if (text.length() > 100) {
      return Optional.empty();
    }
    String letters = text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]+", "");
    boolean possible =
        letters.length() == LENGTH
            && letters.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
    return possible ? Optional.of(new OneTimeCode(letters)) : Optional.empty();
  }

  /// As it is written: `k7mq3-xvdwp`.
  public String written() {
    return letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2);
  }

  /// What is kept of it.
  ///
  /// @param survey so that equal codes of two surveys have unlike hashes
  public String hash(String survey) {
    return ContentHash.of((survey + " " + letters).getBytes(UTF_8)).hex();
  }

  @Override
  public String toString() {
    return "OneTimeCode[…]";
  }
}
