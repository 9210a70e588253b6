package plumbline.planning;

import java.util.Optional;

/// A milestone as a plan's type lays it down, still without a date.
///
/// @param offset from which other milestone its date follows; empty for the first
public record Step(String id, String name, Phase phase, Optional<Offset> offset) {}
