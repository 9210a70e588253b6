package plumbline.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;

/// Who looks at a page: what the frame of every page and its forms need to know.
///
/// @param may what the visitor may do somewhere
/// @param token what a form must send back to prove that it is ours; asking for it sets a cookie
public record Visitor(Optional<Person> person, Set<Deed> may, Supplier<String> token) {
  /// Before anybody was asked for.
  public static final Visitor NOBODY =
      new Visitor(Optional.empty(), Set.of(Deed.READ_PUBLISHED, Deed.CHECK_REPORT), () -> "");

  private static final String ATTRIBUTE = Visitor.class.getName();

  static void set(HttpServletRequest request, Visitor visitor) {
    request.setAttribute(ATTRIBUTE, visitor);
  }

  /// Nobody, where the request never came as far as the question who sent it.
  public static Visitor of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Visitor visitor ? visitor : NOBODY;
  }

  static Optional<Person> asking() {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    return known != null && known.getPrincipal() instanceof Person person
        ? Optional.of(person)
        : Optional.empty();
  }

  /// The person behind a request whose deed only people may do who have signed in.
  public Person signedIn() {
    return person.orElseThrow(() -> new IllegalStateException("Nobody has signed in."));
  }

  static String token(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token.getToken()
        : "";
  }
}
