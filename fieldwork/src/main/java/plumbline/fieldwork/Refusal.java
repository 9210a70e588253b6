package plumbline.fieldwork;

/// Why something that a person wants to save or do is refused: what is wrong and how to mend it.
/// Like a problem of a file, but what it is about stands in no file.
///
/// @param what is wrong, such as `The answer to 2.1.1 is ‘maybe’`
/// @param mend begins with a verb or a question, such as `use one of yes, no, na`
public record Refusal(Rule rule, String what, String mend) {

  /// The rule that forbids it, for a program that must know what to do with what was refused.
  public enum Rule {
    /// Framework or case know nothing of the kind.
    UNKNOWN,
    /// It is asked of cases of another domain.
    OTHER_DOMAIN,
    /// It isn't among the values that may be said.
    VALUE,
    /// It is too long, or has characters that can't be kept.
    TEXT,
    /// A reason is missing.
    REASON,
    /// Something that must be said first is missing.
    INCOMPLETE,
    /// The case is locked. What was written is right, and can be saved once the case is returned.
    LOCKED,
    /// There is no such move from the state that the case is in.
    MOVE,
    /// It replaces what it can't replace.
    REPLACES,
    /// Another entry has its id.
    SAME_ID,
    /// It is another inspector's, and blind until both have submitted.
    BLIND
  }

  @Override
  public String toString() {
    return what + ": " + mend;
  }
}
