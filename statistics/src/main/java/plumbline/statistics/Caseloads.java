package plumbline.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.document.Nearest;
import plumbline.document.Parsed;
import plumbline.document.Place;
import plumbline.document.Problem;
import plumbline.framework.Domain;
import plumbline.framework.Share;
import plumbline.inspection.Inspection;

/// How many eligible cases each domain's sample was drawn from, as far as it is known.
///
/// @param byDomain eligible cases by the domain's id, such as 2
public record Caseloads(Map<String, Integer> byDomain) {
  public static final Caseloads NONE = new Caseloads(Map.of());

  public Caseloads {
    byDomain = Map.copyOf(byDomain);
    byDomain.values().forEach(Caseload.Known::new);
  }

  /// What an inspection's file says.
  public static Caseloads of(Inspection inspection) {
    return new Caseloads(inspection.sample().eligible());
  }

  /// Beside what the file says, eligible cases by the id of a domain of an inspection's framework.
  /// An inspection can't have seen more cases than there were.
  ///
  /// @param givenAt where somebody wrote them
  public static Parsed<Caseloads> of(
      Inspection inspection, Map<String, Integer> byDomain, Place givenAt) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Domain> domains = new LinkedHashMap<>();
    inspection.framework().domains().stream()
        .filter(domain -> domain.standards().stream().anyMatch(one -> one.isJudgedFromCases()))
        .forEach(domain -> domains.put(domain.id(), domain));
    byDomain.forEach((id, cases) -> {
      Domain domain = domains.get(id);
      if (domain == null) {
        problems.add(
            new Problem(
                givenAt,
                "%s has no domain ‘%s’ that is judged from cases"
                    .formatted(inspection.framework().id(), id),
                Nearest.advice(id, domains.keySet())));
      } else {
        int inspected = inspected(inspection, domain).orElse(1);
        if (cases < inspected) {
          problems.add(
              new Problem(
                  givenAt,
                  "A caseload of %,d in domain %s is smaller than its sample of %,d"
                      .formatted(cases, id, inspected),
                  "give the number of eligible cases that the sample was drawn from"));
        }
      }
    });
    return problems.isEmpty()
        ? new Parsed.Accepted<>(of(inspection).with(byDomain))
        : new Parsed.Refused<>(problems);
  }

  private Caseloads with(Map<String, Integer> others) {
    Map<String, Integer> all = new LinkedHashMap<>(byDomain);
    all.putAll(others);
    return new Caseloads(all);
  }

  private static Optional<Integer> inspected(Inspection inspection, Domain domain) {
    return domain.sampleField().flatMap(inspection.sample()::count);
  }

  /// What a question's relevant cases were drawn from. Where only some of the inspected cases were
  /// relevant, as many of the eligible ones are taken to be, in proportion: our decision, since no
  /// list says beforehand to which cases a question will apply.
  ///
  /// @param inspected the cases inspected in the domain, where they are known
  Caseload of(Domain domain, Share seen, Optional<Integer> inspected) {
    Integer eligible = byDomain.get(domain.id());
    if (eligible == null) {
      return new Caseload.NotKnown();
    }
    if (inspected.isEmpty() || inspected.get() < seen.base() || eligible < inspected.get()) {
      return new Caseload.NotKnown();
    }
    if (inspected.get() == seen.base()) {
      return new Caseload.Known(eligible);
    }
    long halves = 2L * eligible * seen.base() + inspected.get();
    return new Caseload.Estimated(Math.toIntExact(halves / (2L * inspected.get())));
  }
}
