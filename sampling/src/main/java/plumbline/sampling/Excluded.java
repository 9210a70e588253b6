package plumbline.sampling;

/// A case of the list that can't be sampled, and why.
///
/// @param ref its reference; empty where it has none
/// @param line where it stands in the list
public record Excluded(String ref, int line, String reason) {}
