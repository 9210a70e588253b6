package plumbline.web.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/// The list of what anyone may read or send; all else is denied. A new page is therefore closed
/// until somebody opens it here.
@Configuration(proxyBeanMethods = false)
class AccessRules {
  static final String[] ANYONE_MAY_READ = {
    "/",
    "/services/**",
    "/inspections/**",
    "/frameworks/**",
    "/reports/**",
    "/assets/**",
    "/check",
    "/health",
    "/accessibility",
    "/about"
  };

  /// What anyone may send: a report, which is answered and forgotten.
  static final String[] ANYONE_MAY_SEND = {"/check"};

  private static final Set<String> READING = Set.of("GET", "HEAD");

  @Bean
  SecurityFilterChain access(HttpSecurity http) {
    return http.authorizeHttpRequests(rules ->
            rules
                // The page about an error that has happened; nobody can ask for it.
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(HttpMethod.GET, ANYONE_MAY_READ)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, ANYONE_MAY_READ)
                .permitAll()
                .requestMatchers(HttpMethod.POST, ANYONE_MAY_SEND)
                .permitAll()
                .anyRequest()
                .denyAll())
        .exceptionHandling(refused ->
            refused
                .authenticationEntryPoint((request, response, _) -> refuse(request, response))
                .accessDeniedHandler((request, response, _) -> refuse(request, response)))
        // There is neither a session nor a cookie, and what is sent here changes nothing: a forged
        // request gains nothing.
        .csrf(sent ->
            sent.csrfTokenRepository(new NoTokens()).ignoringRequestMatchers(ANYONE_MAY_SEND))
        // Tomcat sets them, on every answer (see SecurityHeaders).
        .headers(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  /// Whoever asks for a closed page learns no more than whoever asks for one that does not exist.
  private static void refuse(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendError(
        READING.contains(request.getMethod())
            ? HttpServletResponse.SC_NOT_FOUND
            : HttpServletResponse.SC_FORBIDDEN);
  }
}
