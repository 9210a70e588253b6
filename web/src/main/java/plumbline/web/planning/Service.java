package plumbline.web.planning;

import java.util.List;
import java.util.OptionalInt;

/// A youth justice service, as it was last described.
///
/// @param authorities the local authorities that it serves
/// @param caseload how many children it works with
public record Service(
    String id,
    String name,
    List<String> aliases,
    List<String> authorities,
    String region,
    String policeArea,
    String country,
    OptionalInt caseload) {
  public Service {
    aliases = List.copyOf(aliases);
    authorities = List.copyOf(authorities);
  }
}
