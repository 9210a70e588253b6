package plumbline.web.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/// Decides whether a name and a password sign a person in. A name that is nobody's, an account that
/// is closed and a wrong password are told apart neither by what is said nor by how long it takes.
@Component
class SigningIn {
  private final Accounts accounts;
  private final Tries tries;
  private final SignIns signIns;
  private final KnownBrowsers browsers;
  private final AuthenticationProvider provider;

  enum Outcome {
    SIGNED_IN,
    WRONG,
    TOO_MANY_TRIES
  }

  SigningIn(
      Accounts accounts,
      Passwords passwords,
      Tries tries,
      SignIns signIns,
      KnownBrowsers browsers) {
    this.accounts = accounts;
    this.tries = tries;
    this.signIns = signIns;
    this.browsers = browsers;
    DaoAuthenticationProvider dao = new DaoAuthenticationProvider(this::details);
    dao.setPasswordEncoder(passwords);
    this.provider = dao;
  }

  private UserDetails details(String name) {
    return accounts
        .passwordHash(new SignInName(name))
        .map(hash -> User.withUsername(name).password(hash).authorities("person").build())
        .orElseThrow(() -> UsernameNotFoundException.fromUsername(name));
  }

  Outcome with(
      String typedName, String password, HttpServletRequest request, HttpServletResponse response) {
    SignInName name = SignInName.typed(typedName);
    String address = String.valueOf(request.getRemoteAddr());
    Optional<String> known = browsers.known(name, request);
    if (!tries.mayTry(name, address, known)) {
      return Outcome.TOO_MANY_TRIES;
    }
    if (!matches(name, password)) {
      return Outcome.WRONG;
    }
    Account account = accounts.named(name).orElseThrow();
    tries.forget(name, address, known);
    if (known.isEmpty()) {
      browsers.remember(account.id(), request, response);
    }
    accounts.note(account.id(), "Signed in");
    signIns.begin(account.id(), request, response);
    return Outcome.SIGNED_IN;
  }

  /// A name that is nobody's costs as much as one that is somebody's: Spring hashes all the same.
  /// So does a password that is longer than any can be.
  private boolean matches(SignInName name, String password) {
    boolean possible = !password.isEmpty() && password.length() <= Passwords.LONGEST;
    try {
      provider.authenticate(
          UsernamePasswordAuthenticationToken.unauthenticated(
              possible ? name.value() : "", possible ? password : "x"));
      return true;
    } catch (BadCredentialsException wrong) {
      return false;
    } catch (InternalAuthenticationServiceException away) {
      // What the database said is no wrong password.
      throw away.getCause() instanceof RuntimeException cause ? cause : away;
    }
  }
}
