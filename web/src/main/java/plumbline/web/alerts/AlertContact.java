package plumbline.web.alerts;

/// Whom the service named to be told of a child at imminent risk.
///
/// @param revision counts up with each who is named
public record AlertContact(int revision, String name, String email) {}
