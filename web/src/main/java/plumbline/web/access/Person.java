package plumbline.web.access;

import java.security.Principal;
import java.util.List;
import java.util.UUID;

/// Who has signed in, with the roles of this moment.
///
/// @param name as other people read it
public record Person(UUID id, String name, List<Grant> grants) implements Principal {
  public Person {
    grants = List.copyOf(grants);
  }

  /// The roles that count there.
  public List<Role> rolesAt(Scope scope) {
    return grants.stream()
        .filter(grant -> grant.covers(scope))
        .map(Grant::role)
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public String getName() {
    return name;
  }
}
