package plumbline.sampling;

/// A case of the list that can't be sampled, and why.
///
/// @param ref its reference; empty where it has none
/// @param line where it stands in the list
/// @param kind the reason without its particulars, by which cases are counted
public record Excluded(String ref, int line, String kind, String reason) {}
