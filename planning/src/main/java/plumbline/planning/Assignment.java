package plumbline.planning;

import java.util.Optional;

/// Who reads a case, and when its case manager is interviewed by the first reader. What is empty is
/// not decided.
///
/// @param ref the case's
/// @param reader an inspector's id
/// @param secondReader an inspector's id
/// @param interview a slot's id
public record Assignment(
    String ref,
    Optional<String> reader,
    Optional<String> secondReader,
    Optional<String> interview) {
  /// Nothing decided.
  public static Assignment open(String ref) {
    return new Assignment(ref, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public Assignment readBy(String inspector) {
    return new Assignment(ref, Optional.of(inspector), secondReader, interview);
  }

  public Assignment secondReadBy(String inspector) {
    return new Assignment(ref, reader, Optional.of(inspector), interview);
  }

  public Assignment interviewedIn(String slot) {
    return new Assignment(ref, reader, secondReader, Optional.of(slot));
  }
}
