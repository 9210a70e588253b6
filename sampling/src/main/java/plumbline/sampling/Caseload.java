package plumbline.sampling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.framework.FactCodes;

/// The cases of a list, divided: every case is eligible, or excluded with its reason.
///
/// The order is the same whatever the list's own: by domain, then by reference.
public final class Caseload {
  static final String UNKNOWN = "unknown";
  private static final String NOT_GIVEN = "not given";

  private final CaseList list;
  private final SamplePlan plan;
  private final Map<String, EligibleWindow> windows;
  private final List<String> domains;
  private final List<EligibleCase> eligible = new ArrayList<>();
  private final List<Excluded> excluded = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /// @param levels of the characteristics that are matched, in the plan's order
  record EligibleCase(
      ListedCase listed, String ref, String domain, String caseManager, List<String> levels) {}

  /// Why a case is excluded.
  ///
  /// @param kind without particulars, for the count of each
  record Reason(String kind, String inWords) {
    static Reason of(String words) {
      return new Reason(words, words);
    }
  }

  private Caseload(CaseList list, SamplePlan plan) {
    this.list = list;
    this.plan = plan;
    this.windows = plan.eligibleWindows();
    this.domains = List.copyOf(windows.keySet());
  }

  static Caseload of(CaseList list, SamplePlan plan) {
    Caseload caseload = new Caseload(list, plan);
    caseload.divide();
    return caseload;
  }

  /// The sampled domains in the framework's order.
  List<String> domains() {
    return domains;
  }

  Map<String, EligibleWindow> windows() {
    return windows;
  }

  /// In the order in which they are drawn from.
  List<EligibleCase> eligible() {
    return eligible;
  }

  /// In the list's order.
  List<Excluded> excluded() {
    return excluded;
  }

  List<String> notes() {
    return notes;
  }

  Map<String, Integer> eligibleByDomain() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    domains.forEach(domain -> counts.put(domain, 0));
    eligible.forEach(one -> counts.merge(one.domain(), 1, Integer::sum));
    return counts;
  }

  private void divide() {
    List<ListedCase> fitting = new ArrayList<>();
    for (ListedCase one : list.cases()) {
      against(one).ifPresentOrElse(reason -> exclude(one, reason), () -> fitting.add(one));
    }
    fitting.sort(
        Comparator.comparingInt((ListedCase one) -> domains.indexOf(value(one, Columns.DOMAIN)))
            .thenComparing(one -> value(one, Columns.REF))
            .thenComparing(one -> value(one, Columns.RECEIVED))
            .thenComparing(one -> String.join("\u0001", one.values()))
            .thenComparingInt(ListedCase::line));
    withoutRepeats(fitting);
    excluded.sort(Comparator.comparingInt(Excluded::line));
  }

  private void exclude(ListedCase one, Reason reason) {
    excluded.add(
        new Excluded(value(one, Columns.REF), one.line(), reason.kind(), reason.inWords()));
  }

  private String value(ListedCase one, String column) {
    return list.value(one, column);
  }

  private Optional<Reason> against(ListedCase one) {
    if (value(one, Columns.REF).isEmpty()) {
      return Optional.of(Reason.of("no reference"));
    }
    String domain = value(one, Columns.DOMAIN);
    if (domain.isEmpty()) {
      return Optional.of(Reason.of("no domain"));
    }
    EligibleWindow window = windows.get(domain);
    if (window == null) {
      return Optional.of(
          Reason.of(
              English.text("%s draws no sample of the domain %s", plan.framework().id(), domain)));
    }
    if (value(one, Columns.DISPOSAL).isEmpty()) {
      return Optional.of(Reason.of("no disposal"));
    }
    for (String characteristic : plan.sampling().match()) {
      if (level(one, characteristic).isEmpty()) {
        return Optional.of(Reason.of("no " + characteristic));
      }
    }
    Optional<LocalDate> received = date(one, Columns.RECEIVED);
    Optional<LocalDate> released = date(one, Columns.RELEASED);
    if (received.isPresent() && released.filter(received.get()::isAfter).isPresent()) {
      return Optional.of(
          new Reason(
              "released before it was received",
              English.text(
                  "released on %s, before it was received on %s",
                  EligibleWindow.day(released.get()), EligibleWindow.day(received.get()))));
    }
    return window.against(received, released);
  }

  private Optional<LocalDate> date(ListedCase one, String column) {
    return Optional.of(value(one, column)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
  }

  /// A missing level counts as unknown where the framework has that code; else the case is excluded
  /// (our decision: a gap in a service's records must not take a case out of its inspection).
  private String level(ListedCase one, String characteristic) {
    String level = value(one, characteristic);
    FactCodes facts = plan.framework().facts();
    if (!level.isEmpty()) {
      return level;
    }
    if (!plan.sampling().match().contains(characteristic)) {
      return NOT_GIVEN;
    }
    return facts.find(characteristic, UNKNOWN).isPresent() ? UNKNOWN : "";
  }

  /// Two lines with one reference are one case; the first in the draw's order is kept. Resettlement
  /// is a sample of its own beside the others (DESIGN, rule 7), so that a case may stand in court
  /// and again in resettlement. Two lines with different references are one too where every other
  /// value agrees, if at least age and case manager are among them (our decision: else two children
  /// could be taken for one).
  private void withoutRepeats(List<ListedCase> fitting) {
    Map<String, ListedCase> byReference = new HashMap<>();
    Map<String, ListedCase> byFacts = new HashMap<>();
    for (ListedCase one : fitting) {
      boolean resettled = value(one, Columns.DOMAIN).equals(Population.RESETTLEMENT);
      ListedCase same =
          byReference.putIfAbsent(resettled + "\u0001" + value(one, Columns.REF), one);
      if (same != null) {
        exclude(
            one,
            new Reason(
                "the same reference as another line",
                English.text(
                    "the same reference as line %d, which is kept%s",
                    same.line(), differences(one, same))));
        continue;
      }
      Optional<ListedCase> twin =
          isDescribed(one)
              ? Optional.ofNullable(byFacts.putIfAbsent(facts(one), one))
              : Optional.empty();
      if (twin.isPresent()) {
        exclude(
            one,
            new Reason(
                "the same disposal as another line",
                English.text(
                    "the same disposal as %s on line %d, which is kept: all but the reference agrees",
                    value(twin.get(), Columns.REF), twin.get().line())));
        continue;
      }
      add(one);
    }
    for (String characteristic : plan.sampling().match()) {
      long missing =
          eligible.stream().filter(one -> value(one.listed(), characteristic).isEmpty()).count();
      if (missing > 0) {
        notes.add(
            English.text(
                "%,d eligible %s no ‘%s’ and %s as unknown.",
                missing,
                missing == 1 ? "case has" : "cases have",
                characteristic,
                missing == 1 ? "counts" : "count"));
      }
    }
  }

  /// In which matched characteristics two lines of one case disagree.
  private String differences(ListedCase one, ListedCase kept) {
    String told =
        Stream.concat(Stream.of(Columns.DOMAIN), plan.characteristics().stream())
            .filter(name -> !value(one, name).equals(value(kept, name)))
            .map(name -> English.text("%s (%s, there %s)", name, said(one, name), said(kept, name)))
            .collect(Collectors.joining(", "));
    return told.isEmpty() ? "" : "; but they differ in " + told;
  }

  private String said(ListedCase one, String column) {
    return value(one, column).isEmpty() ? NOT_GIVEN : value(one, column);
  }

  private void add(ListedCase one) {
    List<String> levels =
        plan.characteristics().stream().map(characteristic -> level(one, characteristic)).toList();
    eligible.add(
        new EligibleCase(
            one,
            value(one, Columns.REF),
            value(one, Columns.DOMAIN),
            value(one, Columns.CASE_MANAGER),
            levels));
  }

  private boolean isDescribed(ListedCase one) {
    return !value(one, Columns.AGE).isEmpty() && !value(one, Columns.CASE_MANAGER).isEmpty();
  }

  private String facts(ListedCase one) {
    int reference = list.column(Columns.REF).orElse(-1);
    StringBuilder facts = new StringBuilder();
    for (int at = 0; at < one.values().size(); at++) {
      facts.append(at == reference ? "" : one.values().get(at)).append('\u0001');
    }
    return facts.toString();
  }
}
