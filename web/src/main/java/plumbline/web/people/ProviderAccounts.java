package plumbline.web.people;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Whose account a verified e-mail address is. Nobody gets one by signing in.
@Component
class ProviderAccounts {
  private final Accounts accounts;

  ProviderAccounts(Accounts accounts) {
    this.accounts = accounts;
  }

  /// The open account of an address; what is tried at a closed one is noted in it.
  Optional<Account> open(String email, String provider) {
    Optional<Account> account = name(email).flatMap(accounts::named);
    account.ifPresent(found ->
        accounts.note(
            found.id(),
            (found.open() ? "Signed in with %s" : "Refused with %s: the account is closed")
                .formatted(provider)));
    return account.filter(Account::open);
  }

  /// Only plain letters: none that look like others, or become them in lower case, are another’s.
  static Optional<SignInName> name(String email) {
    return SignInName.forAccount(email).filter(name -> name.value().equals(asciiLowerCase(email)));
  }

  private static String asciiLowerCase(String email) {
    return email.chars().allMatch(letter -> letter < 0x80) ? email.toLowerCase(Locale.ROOT) : "";
  }
}
