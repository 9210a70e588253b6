package plumbline.fieldwork;

/// Something that must be said, or settled, before a case can be submitted.
///
/// @param section the standard, or which other part of the case's page
/// @param slot where it is said
/// @param what in words, such as `2.1.1 has no answer`
public record Missing(String section, Slot slot, Why why, String what) {

  public enum Why {
    UNSAID,
    CLASH,
    /// The case list does not give a fact that tells whether the question is asked.
    WAITING
  }
}
