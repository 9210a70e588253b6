package plumbline.web.people;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/// Calls to the provider of OpenID Connect. Spring Security’s own may wait for ever: a provider
/// that takes connections and answers none would hold up thread after thread.
final class ProviderCalls {
  private final JdkClientHttpRequestFactory requests;

  /// @param longest that a call may take
  ProviderCalls(Duration longest) {
    requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(longest)
                .build());
    requests.setReadTimeout(longest);
  }

  /// What the provider says about itself.
  ///
  /// @throws IllegalArgumentException or IllegalStateException where it says nothing of use
  ClientRegistration.Builder discovered(String issuer) {
    Map<String, Object> said;
    try {
      said =
          RestClient.builder()
              .requestFactory(requests)
              .build()
              .get()
              .uri(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration")
              .retrieve()
              .body(new ParameterizedTypeReference<>() {});
    } catch (RestClientException away) {
      throw new IllegalStateException("No answer from " + issuer, away);
    }
    if (said == null || !issuer.equals(said.get("issuer"))) {
      throw new IllegalStateException("Another issuer answers than " + issuer);
    }
    return ClientRegistrations.fromOidcConfiguration(said);
  }

  /// Spring Security’s checks of whoever comes back.
  OidcAuthorizationCodeAuthenticationProvider checks() {
    RestClientAuthorizationCodeTokenResponseClient tokens =
        new RestClientAuthorizationCodeTokenResponseClient();
    tokens.setRestClient(
        RestClient.builder()
            .requestFactory(requests)
            .configureMessageConverters(converters ->
                converters
                    .addCustomConverter(new FormHttpMessageConverter())
                    .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    DefaultOAuth2UserService claims = new DefaultOAuth2UserService();
    RestTemplate asking = new RestTemplate(requests);
    asking.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
    claims.setRestOperations(asking);
    OidcUserService users = new OidcUserService();
    users.setOauth2UserService(claims);
    OidcAuthorizationCodeAuthenticationProvider checks =
        new OidcAuthorizationCodeAuthenticationProvider(tokens, users);
    checks.setJwtDecoderFactory(this::signed);
    return checks;
  }

  /// As [OidcIdTokenDecoderFactory] has it, but for how long it waits for the keys.
  private NimbusJwtDecoder signed(ClientRegistration registration) {
    String keys = registration.getProviderDetails().getJwkSetUri();
    if (keys == null) {
      throw new IllegalStateException("The provider names no keys.");
    }
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(keys).restOperations(new RestTemplate(requests)).build();
    decoder.setJwtValidator(
        JwtValidators.createDefaultWithValidators(List.of(new OidcIdTokenValidator(registration))));
    decoder.setClaimSetConverter(
        new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
    return decoder;
  }
}
