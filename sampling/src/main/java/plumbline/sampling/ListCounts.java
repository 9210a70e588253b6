package plumbline.sampling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plumbline.framework.FactCodes;

/// What was understood of a list, before anything is drawn from it.
///
/// @param domains in the framework's order
/// @param excludedByKind how many cases are not eligible for each kind of reason, the most first
/// @param notes what was taken for granted
public record ListCounts(
    List<OfDomain> domains, Map<String, Integer> excludedByKind, List<String> notes) {

  /// @param name the domain in words
  public record OfDomain(String name, int listed, int eligible) {}

  public ListCounts {
    domains = List.copyOf(domains);
    notes = List.copyOf(notes);
  }

  public static ListCounts of(CaseList list, SamplePlan plan) {
    Caseload caseload = Caseload.of(list, plan);
    Map<String, Integer> listed = new LinkedHashMap<>();
    list.cases().forEach(one -> listed.merge(list.value(one, Columns.DOMAIN), 1, Integer::sum));
    List<OfDomain> domains = new ArrayList<>();
    for (FactCodes.Code code : plan.framework().facts().of(Columns.DOMAIN)) {
      domains.add(
          new OfDomain(
              code.name().english(),
              listed.getOrDefault(code.code(), 0),
              caseload.eligibleByDomain().getOrDefault(code.code(), 0)));
    }
    List<String> notes = new ArrayList<>(list.notes());
    notes.addAll(caseload.notes());
    return new ListCounts(domains, Excluded.byKind(caseload.excluded()), notes);
  }

  public int eligible() {
    return domains.stream().mapToInt(OfDomain::eligible).sum();
  }
}
