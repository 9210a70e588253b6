package plumbline.web.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;

/// Signing in with a provider of OpenID Connect: there and back. Pages like all others, so that the
/// table of access holds for them; where no provider is set they are not there.
@Controller
@RequestMapping("/sign-in/provider")
@Needs(Deed.SIGN_IN)
class ProviderPages {
  private static final Logger LOG = LoggerFactory.getLogger(ProviderPages.class);

  private final Optional<Provider> configured;
  private final ProviderTries tries;
  private final ProviderAccounts accounts;
  private final SignIns signIns;

  ProviderPages(
      Optional<Provider> configured,
      ProviderTries tries,
      ProviderAccounts accounts,
      SignIns signIns) {
    this.configured = configured;
    this.tries = tries;
    this.accounts = accounts;
    this.signIns = signIns;
  }

  @GetMapping
  View there(
      @RequestParam(defaultValue = "") String then,
      HttpServletRequest request,
      HttpServletResponse response) {
    Provider provider = configured.orElseThrow(NotFound::new);
    ProviderTry begun = ProviderTry.begin(SignInPages.ours(then));
    try {
      String address = provider.address(begun);
      tries.add(begun, request, response);
      return new Redirect(address);
    } catch (IllegalArgumentException | IllegalStateException away) {
      LOG.warn("The sign-in provider does not answer: {}", away.getMessage());
      return refused(
          response,
          HttpStatus.SERVICE_UNAVAILABLE,
          provider,
          "%s does not answer: try again later, or use your password".formatted(provider.name()));
    }
  }

  @GetMapping("/back")
  View back(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String iss,
      HttpServletRequest request,
      HttpServletResponse response) {
    Provider provider = configured.orElseThrow(NotFound::new);
    Optional<ProviderTry> begun = tries.end(request, response);
    if (begun.isEmpty() || !begun.get().state().equals(state)) {
      return refused(
          response,
          HttpStatus.UNPROCESSABLE_CONTENT,
          provider,
          "The sign-in took too long, or was begun elsewhere: try again");
    }
    if (code.isEmpty() || !provider.isFromHere(iss)) {
      return refused(
          response,
          HttpStatus.UNPROCESSABLE_CONTENT,
          provider,
          "%s did not sign you in: try again".formatted(provider.name()));
    }
    try {
      String email = provider.email(begun.get(), code, state);
      Optional<Account> account = accounts.open(email, provider.name());
      if (account.isEmpty()) {
        return refused(
            response,
            HttpStatus.UNPROCESSABLE_CONTENT,
            provider,
            "No account is open for the e-mail address that %s knows you by: ask an administrator"
                .formatted(provider.name()));
      }
      signIns.begin(account.get().id(), request, response);
      return new Redirect(SignInPages.ours(begun.get().then()));
    } catch (UsernameNotFoundException unverified) {
      return refused(
          response,
          HttpStatus.UNPROCESSABLE_CONTENT,
          provider,
          "%s has not verified your e-mail address: do that there, then try again"
              .formatted(provider.name()));
    } catch (AuthenticationException | IllegalArgumentException | IllegalStateException wrong) {
      LOG.warn(
          "A sign-in with the provider was refused: {}",
          String.valueOf(wrong.getMessage()).replaceAll("\\p{C}+", " "));
      return refused(
          response,
          HttpStatus.UNPROCESSABLE_CONTENT,
          provider,
          "What %s said about you could not be believed: try again, or ask an administrator"
              .formatted(provider.name()));
    }
  }

  private static View refused(
      HttpServletResponse response, HttpStatus status, Provider provider, String problem) {
    response.setStatus(status.value());
    return Templates.page(
        "people/sign-in.jte",
        new SignInForm("", "", Optional.of(provider.name()), FormProblems.of("provider", problem)));
  }
}
