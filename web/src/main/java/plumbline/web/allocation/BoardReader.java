package plumbline.web.allocation;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import plumbline.planning.Inspector;
import plumbline.web.access.Role;

/// Somebody on the team who reads cases.
///
/// @param capacity how many readings they take, where somebody said so
/// @param capacityRevision 0 where nobody did
record BoardReader(
    UUID id,
    String name,
    Role role,
    OptionalInt capacity,
    int capacityRevision,
    Optional<DeclaredConflict> conflict) {

  Inspector inspector(int readings, String service) {
    return new Inspector(
        id.toString(), readings, conflict.isPresent() ? Set.of(service) : Set.of());
  }
}
