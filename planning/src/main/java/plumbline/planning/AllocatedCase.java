package plumbline.planning;

/// A sampled case that is to be read, and its case manager to be interviewed about it.
///
/// @param ref a code, never a name
/// @param caseManager a code, never a name
/// @param secondRead whether another inspector reads it too
public record AllocatedCase(String ref, String caseManager, String domain, boolean secondRead) {
  @Override
  public String toString() {
    return "%s (%s)".formatted(ref, domain);
  }
}
