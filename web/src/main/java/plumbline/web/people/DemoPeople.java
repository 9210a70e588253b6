package plumbline.web.people;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import plumbline.web.access.Role;

/// One made-up person of each role, for `--demo`. They have one password, new at each start.
@Component
@ConditionalOnBooleanProperty("plumbline.demo")
@Order(Ordered.HIGHEST_PRECEDENCE) // what the demo makes up was said by them
class DemoPeople implements ApplicationRunner {
  private static final String INSPECTION = "millbrook-demo";
  private static final String SERVICE = "millbrook";

  private static final String[] SYLLABLES =
      ("ba be bo da de do fa fe fo ga go ha he ho ka ke ko la le lo ma me mo na ne no pa pe po ra re ro"
              + " sa se so ta te to va ve vo")
          .split(" ");

  private final Accounts accounts;
  private final Roles roles;
  private final Passwords passwords;

  DemoPeople(Accounts accounts, Roles roles, Passwords passwords) {
    this.accounts = accounts;
    this.roles = roles;
    this.passwords = passwords;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (accounts.hasPeople()) {
      return;
    }
    for (Role role : Role.values()) {
      if (accounts.named(name(role)).isEmpty()) {
        Account account =
            accounts.make(name(role), "Demo " + role.code(), Optional.empty(), true).orElseThrow();
        String place =
            switch (role.reach()) {
              case EVERYWHERE -> "";
              case INSPECTION -> INSPECTION;
              case SERVICE -> SERVICE;
            };
        roles.give(account.id(), role, place, Optional.empty());
      }
    }
  }

  List<String> lines(String address) {
    if (accounts.hasPeople()) {
      return List.of("There are people’s accounts here, so the demo’s are left out");
    }
    String password = password();
    String hash = passwords.encode(password);
    List<String> names = new ArrayList<>();
    for (Role role : Role.values()) {
      SignInName name = name(role);
      accounts
          .named(name)
          .ifPresent(
              account -> accounts.setPassword(account.id(), hash, "Password made up by the demo"));
      names.add(name.value());
    }
    return List.of(
        "Sign in at %ssign-in with the password %s as one of:".formatted(address, password),
        "  " + String.join(" ", names));
  }

  private static SignInName name(Role role) {
    return new SignInName(role.code().replace(' ', '.') + "@example.org");
  }

  /// Easy to type: four made-up words.
  private static String password() {
    SecureRandom random = new SecureRandom();
    StringBuilder password = new StringBuilder();
    for (int syllable = 0; syllable < 12; syllable++) {
      password
          .append(syllable > 0 && syllable % 3 == 0 ? "-" : "")
          .append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return password.toString();
  }
}
