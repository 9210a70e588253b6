package plumbline.web.people;

/// For whom somebody works: a role of the one can keep a person from a role of the other.
public enum Side {
  /// By a role that reaches everywhere, or in an inspection that is no self-audit.
  INSPECTORATE,
  /// As the manager of a service, on its board, or by a role in its self-audit.
  SERVICE
}
