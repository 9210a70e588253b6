package plumbline.framework;

/// Which cases a question's percentage is out of.
public enum Base {
  /// The relevant cases: yes and no.
  RELEVANT,
  /// All inspected cases of the domain: yes, no and not applicable.
  ALL
}
