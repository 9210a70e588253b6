package plumbline.web.people;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

  /// One of each role, and as many members of the panel as make a quorum.
  private static final List<Person> PEOPLE =
      Stream.concat(
              Arrays.stream(Role.values()).map(role -> new Person(role, role.code())),
              IntStream.rangeClosed(2, 3)
                  .mapToObj(number ->
                      new Person(Role.PANEL_MEMBER, Role.PANEL_MEMBER.code() + " " + number)))
          .toList();

  private record Person(Role role, String name) {
    SignInName signIn() {
      return new SignInName(name.replace(' ', '.') + "@example.org");
    }
  }

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
    for (Person person : PEOPLE) {
      if (accounts.named(person.signIn()).isEmpty()) {
        Account account =
            accounts
                .make(person.signIn(), "Demo " + person.name(), Optional.empty(), true)
                .orElseThrow();
        String place =
            switch (person.role().reach()) {
              case EVERYWHERE -> "";
              case INSPECTION -> INSPECTION;
              case SERVICE -> SERVICE;
            };
        roles.give(account.id(), person.role(), place, Optional.empty());
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
    for (Person person : PEOPLE) {
      accounts
          .named(person.signIn())
          .ifPresent(
              account -> accounts.setPassword(account.id(), hash, "Password made up by the demo"));
      names.add(person.signIn().value());
    }
    return List.of(
        "Sign in at %ssign-in with the password %s as one of:".formatted(address, password),
        "  " + String.join(" ", names));
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
