package plumbline.web.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/// Asks the table of access before anything is done. It asks for the deed of the method that will
/// really run, so that no spelling of an address leads around it.
@Component
final class Guard implements HandlerInterceptor {
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final int LONGEST_QUERY = 500;

  private final AccessTable table;
  private final Places places;
  private final CaseAccesses accesses;

  Guard(AccessTable table, Places places, CaseAccesses accesses) {
    this.table = table;
    this.places = places;
    this.accesses = accesses;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (handler instanceof ResourceHttpRequestHandler) {
      return true; // style sheets and scripts, for everybody: nobody is looked up for them
    }
    Optional<Person> person = Visitor.asking();
    Visitor.set(request, new Visitor(person, deeds(person), () -> Visitor.token(request)));
    Optional<Needs> needs = needs(handler);
    Optional<Deed> deed = needs.map(Needs::value);
    if (person.isPresent() || deed.equals(Optional.of(Deed.SIGN_IN))) {
      // What a person sees is that person's; another who uses the browser later must not find it.
      response.setHeader("Cache-Control", "no-store");
    }
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      return true; // the page about an error that has happened
    }
    if (hasNul(request)) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return false;
    }
    boolean allowed = deed.isPresent() && isAllowed(deed.get(), person, request);
    if (needs.isPresent() && person.isPresent()) {
      // Before anything is shown or changed: where it cannot be recorded, it does not happen.
      record(needs.get(), person.get(), request, allowed);
    }
    if (allowed) {
      return true;
    }
    refuse(request, response, deed.isPresent() && person.isEmpty());
    return false;
  }

  /// No text has one, and no database takes one.
  private static boolean hasNul(HttpServletRequest request) {
    return request.getParameterMap().values().stream()
        .flatMap(Arrays::stream)
        .anyMatch(value -> value.indexOf('\0') >= 0);
  }

  private Set<Deed> deeds(Optional<Person> person) {
    Set<Deed> deeds = EnumSet.noneOf(Deed.class);
    for (Deed deed : Deed.values()) {
      if (table.allows(deed, person, Scope.ANYWHERE)) {
        deeds.add(deed);
      }
    }
    return deeds;
  }

  private void record(Needs needs, Person person, HttpServletRequest request, boolean allowed) {
    if (!needs.value().isAboutCases() || (allowed && needs.isItsOwnRecord())) {
      return;
    }
    variable("inspection", request)
        .filter(inspection -> places.inspection(inspection).isPresent())
        .ifPresent(inspection ->
            accesses.add(
                person,
                inspection,
                variable("number", request),
                needs.value(),
                CaseAccesses.address(request),
                allowed,
                needs.isAskedOnAndOn()));
  }

  private static Optional<Needs> needs(Object handler) {
    if (!(handler instanceof HandlerMethod method)) {
      return Optional.empty();
    }
    Needs needs = method.getMethodAnnotation(Needs.class);
    return Optional.ofNullable(
        needs == null ? method.getBeanType().getAnnotation(Needs.class) : needs);
  }

  private boolean isAllowed(Deed deed, Optional<Person> person, HttpServletRequest request) {
    if (!deed.isInAnInspection()) {
      return table.allows(deed, person, Scope.ANYWHERE);
    }
    return variable("inspection", request)
        .flatMap(places::inspection)
        .filter(scope -> table.allows(deed, person, scope))
        .isPresent();
  }

  /// What the address has in the place of a variable.
  private static Optional<String> variable(String name, HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> variables
            && variables.get(name) instanceof String value
        ? Optional.of(value)
        : Optional.empty();
  }

  /// Whoever asks for what is not theirs learns no more than whoever asks for what is not there.
  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, boolean mustSignIn)
      throws IOException {
    boolean reads = READING.contains(request.getMethod());
    if (mustSignIn && reads) {
      String asked = request.getQueryString();
      String query = asked == null || asked.length() > LONGEST_QUERY ? "" : "?" + asked;
      String then = URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", "/sign-in?then=" + then);
    } else {
      response.sendError(
          reads || !mustSignIn
              ? HttpServletResponse.SC_NOT_FOUND
              : HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
