package plumbline.web.access;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What holds for every request before it finds its method: who sent it, and that what changes
/// something came from a form of ours. Whether the sender may do it, [Guard] asks then.
@Configuration(proxyBeanMethods = false)
class SecurityRules implements WebMvcConfigurer {
  /// What needs no proof of coming from our form, which would be a cookie. A report is answered and
  /// forgotten, so that a forged request gains nothing. A survey is answered with a code, and
  /// e-mails about reports are confirmed and ended with a token, that whoever forges the request
  /// would have to know; programs that read e-mails end them without having seen a page.
  private static final String[] WITHOUT_PROOF = {
    "/check", "/survey/*", "/subscribe/confirm", "/unsubscribe"
  };

  private final Guard guard;

  SecurityRules(Guard guard) {
    this.guard = guard;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(guard).order(Ordered.HIGHEST_PRECEDENCE);
  }

  @Bean
  SecurityFilterChain filters(
      HttpSecurity http, SecurityContextRepository signIns, CsrfTokenRepository formTokens) {
    return http.authorizeHttpRequests(rules ->
            rules
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(HttpMethod.GET)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD)
                .permitAll()
                .requestMatchers(HttpMethod.POST)
                .permitAll()
                .anyRequest()
                .denyAll())
        .exceptionHandling(refused ->
            refused
                .authenticationEntryPoint((_, response, _) -> response.sendError(403))
                .accessDeniedHandler((_, response, _) -> response.sendError(403)))
        .csrf(sent -> sent.csrfTokenRepository(formTokens).ignoringRequestMatchers(WITHOUT_PROOF))
        .securityContext(context -> context.securityContextRepository(signIns))
        // Tomcat sets them, on every answer (see SecurityHeaders).
        .headers(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  CsrfTokenRepository formTokens() {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("plumbline-form");
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
    return tokens;
  }
}
