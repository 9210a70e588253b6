package plumbline.inspection;

import java.util.Optional;

/// A figure of an inspection as the report prints it, with its source.
///
/// @param value as printed, such as `237,354` or `between 10 and 12`
public record Fact(String label, String value, Optional<String> unit, Optional<String> source) {}
