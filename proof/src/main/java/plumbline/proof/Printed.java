package plumbline.proof;

/// A bound figure as a file prints it.
///
/// @param ref which one
record Printed(String ref, String text) {}
