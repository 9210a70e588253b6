package plumbline.web.people;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/// The provider of OpenID Connect that an administrator named: it says who somebody is, and Spring
/// Security checks what it says. It is asked for its addresses once somebody signs in with it, so
/// that Plumbline starts whether it answers or not.
@Component
@ConditionalOnProperty("plumbline.oidc.issuer")
class Provider {
  static final String BACK = "/sign-in/provider/back";

  private static final Duration LONGEST_CALL = Duration.ofSeconds(10);

  private final String issuer;
  private final String client;
  private final String secret;
  private final String site;
  private final String name;
  private final AtomicReference<Optional<ClientRegistration>> known =
      new AtomicReference<>(Optional.empty());
  private final ProviderCalls calls = new ProviderCalls(LONGEST_CALL);
  private final OidcAuthorizationCodeAuthenticationProvider checks = calls.checks();

  Provider(
      @Value("${plumbline.oidc.issuer}") String issuer,
      @Value("${plumbline.oidc.client}") String client,
      @Value("${plumbline.oidc.secret}") String secret,
      @Value("${plumbline.oidc.name:}") String name,
      @Value("${plumbline.url}") String site) {
    this.issuer = issuer;
    this.client = client;
    this.secret = secret;
    this.site = site;
    this.name = name.isBlank() ? URI.create(issuer).getHost() : name;
  }

  /// As people know it.
  String name() {
    return name;
  }

  /// Whether an answer that says from whom it comes comes from here (RFC 9207).
  boolean isFromHere(String said) {
    return said.isEmpty() || said.equals(issuer);
  }

  /// @throws IllegalArgumentException or IllegalStateException where the provider does not answer
  private ClientRegistration registration() {
    return known
        .get()
        .orElseGet(() -> {
          ClientRegistration found =
              calls
                  .discovered(issuer)
                  .registrationId("provider")
                  .clientId(client)
                  .clientSecret(secret)
                  .scope("openid", "email")
                  .redirectUri(site + BACK)
                  .build();
          known.set(Optional.of(found));
          return found;
        });
  }

  /// Where a browser goes to be told who somebody is.
  String address(ProviderTry begun) {
    return request(registration(), begun)
        .additionalParameters(more -> {
          more.put(OidcParameterNames.NONCE, ProviderTry.challenge(begun.nonce()));
          more.put(PkceParameterNames.CODE_CHALLENGE, ProviderTry.challenge(begun.verifier()));
          more.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
        })
        .build()
        .getAuthorizationRequestUri();
  }

  /// The verified e-mail address of whoever comes back with a code.
  ///
  /// @throws AuthenticationException where anything is not as it must be
  String email(ProviderTry begun, String code, String state) {
    ClientRegistration registration = registration();
    OAuth2AuthorizationResponse answer =
        OAuth2AuthorizationResponse.success(code).redirectUri(site + BACK).state(state).build();
    OAuth2LoginAuthenticationToken checked =
        (OAuth2LoginAuthenticationToken)
            checks.authenticate(
                new OAuth2LoginAuthenticationToken(
                    registration,
                    new OAuth2AuthorizationExchange(request(registration, begun).build(), answer)));
    if (checked == null
        || !(checked.getPrincipal() instanceof OidcUser user)
        || !Boolean.TRUE.equals(user.getEmailVerified())
        || user.getEmail() == null) {
      throw new UsernameNotFoundException("The provider has verified no e-mail address.");
    }
    return user.getEmail();
  }

  private OAuth2AuthorizationRequest.Builder request(
      ClientRegistration registration, ProviderTry begun) {
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(
            Optional.ofNullable(registration.getProviderDetails().getAuthorizationUri())
                .orElseThrow(() -> new IllegalStateException("It names no page to sign in at.")))
        .clientId(client)
        .redirectUri(site + BACK)
        .scopes(Set.of("openid", "email"))
        .state(begun.state())
        .attributes(kept -> {
          kept.put(OidcParameterNames.NONCE, begun.nonce());
          kept.put(PkceParameterNames.CODE_VERIFIER, begun.verifier());
        });
  }
}
