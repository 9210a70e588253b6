package plumbline.sampling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plumbline.framework.FactCodes;

/// What was understood of a list, before anything is drawn from it.
///
/// @param domains in the framework's order
/// @param excludedByKind how many cases are not eligible for each kind of reason, the most first
/// @param leftOut the lines that are not eligible: the rarest reasons first, so that what is wrong
///   with one line isn't lost behind what keeps hundreds out
/// @param notes what was taken for granted
public record ListCounts(
    List<OfDomain> domains,
    Map<String, Integer> excludedByKind,
    List<Excluded> leftOut,
    List<String> notes) {

  /// @param name the domain in words
  public record OfDomain(String name, int listed, int eligible) {}

  public ListCounts {
    domains = List.copyOf(domains);
    leftOut = List.copyOf(leftOut);
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
    Map<String, Integer> byKind = Excluded.byKind(caseload.excluded());
    List<Excluded> leftOut =
        caseload.excluded().stream()
            .sorted(
                Comparator.comparingInt((Excluded one) -> byKind.getOrDefault(one.kind(), 0))
                    .thenComparing(Excluded::kind)
                    .thenComparingInt(Excluded::line))
            .toList();
    return new ListCounts(domains, byKind, leftOut, notes);
  }

  public int eligible() {
    return domains.stream().mapToInt(OfDomain::eligible).sum();
  }
}
