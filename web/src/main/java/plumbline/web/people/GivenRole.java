package plumbline.web.people;

import java.util.UUID;
import plumbline.web.access.Role;

/// A role that a person has been given and still has.
///
/// @param place the inspection or the service; empty for a role that reaches everywhere
public record GivenRole(UUID id, UUID account, Role role, String place) {}
