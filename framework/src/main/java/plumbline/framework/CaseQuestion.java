package plumbline.framework;

import java.util.List;
import java.util.Optional;

/// A question about each case that belongs to no standard and is never rated, such as whether
/// management oversight was sufficient.
///
/// @param domains the cases it is asked about, by the value of their fact `domain`
/// @param splitBy a fact or classification by which its results may be shown
public record CaseQuestion(String id, Text text, List<String> domains, Optional<String> splitBy) {
  public CaseQuestion {
    domains = List.copyOf(domains);
  }
}
