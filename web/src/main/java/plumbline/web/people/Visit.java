package plumbline.web.people;

import jakarta.servlet.http.HttpServletRequest;
import plumbline.web.access.Person;
import plumbline.web.access.Visitor;
import plumbline.web.layout.NotFound;

/// The person behind a request whose deed only people who have signed in may do.
final class Visit {
  private Visit() {}

  static Person person(HttpServletRequest request) {
    return Visitor.of(request).person().orElseThrow(NotFound::new);
  }
}
