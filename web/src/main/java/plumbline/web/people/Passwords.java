package plumbline.web.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Which passwords are taken, and how they are kept: as Argon2id hashes. The rules follow the
/// advice of the National Cyber Security Centre: length counts, common passwords are refused, no
/// mixture of characters is asked for, and none expires.
@Component
class Passwords implements PasswordEncoder {
  static final int SHORTEST = 12;
  static final int LONGEST = 200;

  /// Each needs 16 MiB while it is computed.
  private static final int AT_ONCE = 4;

  /// What many people choose, and what anybody would try at Plumbline.
  private static final List<String> COMMON =
      List.of(
          "password",
          "passw0rd",
          "plumbline",
          "probation",
          "inspector",
          "inspection",
          "qwerty",
          "letmein",
          "welcome",
          "iloveyou",
          "football",
          "liverpool",
          "arsenal",
          "chelsea",
          "superman",
          "sunshine",
          "princess",
          "monkey",
          "dragon",
          "changeme",
          "secret",
          "admin");

  private final PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  private final Semaphore free = new Semaphore(AT_ONCE, true);

  /// Why a password is not taken; empty where it is.
  static Optional<String> problem(String password, Account account) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of(
          "Choose a password of at least %d characters; three words that have nothing to do with each other are a good one"
              .formatted(SHORTEST));
    }
    if (password.length() > LONGEST) {
      return Optional.of("Choose a password of at most %d characters".formatted(LONGEST));
    }
    String small = password.toLowerCase(Locale.ROOT);
    String rest = small.replaceAll("[^a-z]", "");
    for (String common : COMMON) {
      rest = rest.replace(common, "");
    }
    for (String own : (account.signInName() + " " + account.name()).split("[^\\p{L}\\p{N}]+")) {
      rest = own.length() > 2 ? rest.replace(own.toLowerCase(Locale.ROOT), "") : rest;
    }
    boolean fewCharacters = small.chars().distinct().count() < 5;
    boolean littleElse = rest.length() < 4 && small.replaceAll("[a-z]", "").length() < SHORTEST;
    return fewCharacters || littleElse || isRow(small)
        ? Optional.of(
            "Choose a password that is harder to guess: not a common one, not your name, not a row of characters")
        : Optional.empty();
  }

  /// `abcdefghijkl`, `123456789012`.
  private static boolean isRow(String password) {
    int steps = 0;
    for (int at = 1; at < password.length(); at++) {
      int step = password.charAt(at) - password.charAt(at - 1);
      steps += step == 1 || step == -1 || step == 0 || step == -9 || step == 9 ? 1 : 0;
    }
    return steps >= password.length() - 3;
  }

  @Override
  public String encode(@Nullable CharSequence password) {
    return alone(() -> String.valueOf(argon2.encode(password)));
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
    return alone(() -> argon2.matches(password, hash));
  }

  private <T> T alone(Supplier<T> work) {
    free.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      free.release();
    }
  }
}
