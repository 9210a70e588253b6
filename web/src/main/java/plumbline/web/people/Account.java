package plumbline.web.people;

import java.util.UUID;

/// A person's account.
///
/// @param open whether the person may sign in; a leaver's account is closed and never deleted
/// @param hasPassword whether one was chosen
public record Account(UUID id, String signInName, String name, boolean open, boolean hasPassword) {}
