package plumbline.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import plumbline.document.Problem;

/// Replaces cases that can't be inspected. The replacement is the reserve of the same domain with
/// the likest profile, where agreement in a more important characteristic outweighs all less
/// important ones; of equally like reserves it is the first in drawn order. The cap on a case
/// manager's cases holds. A case that was replaced never comes back.
final class Replacements {
  private final SamplePlan plan;
  private final Caseload caseload;
  private final boolean[] drawn;
  private final int[] reserves;
  private final Set<Integer> gone = new HashSet<>();
  private final Map<Integer, Integer> taken = new LinkedHashMap<>();

  /// @param drawn the sample; changed by each replacement
  /// @param reserves all eligible cases in the order in which they are to be tried
  Replacements(SamplePlan plan, Caseload caseload, boolean[] drawn, int[] reserves) {
    this.plan = plan;
    this.caseload = caseload;
    this.drawn = drawn;
    this.reserves = reserves;
  }

  Optional<Swap> replace(Swap.Wish wish, CaseList list, List<Problem> problems) {
    if (wish.because().isBlank()) {
      problems.add(
          new Problem(
              list.place(1),
              English.text("No reason is given for replacing ‘%s’", wish.ref()),
              "say why with --because"));
      return Optional.empty();
    }
    List<Integer> named = named(wish.ref());
    List<Integer> sampled = named.stream().filter(one -> drawn[one]).toList();
    if (sampled.size() > 1) {
      problems.add(
          new Problem(
              list.place(line(sampled)),
              English.text("‘%s’ is in the sample twice, in different domains", wish.ref()),
              English.text(
                  "name one of the two, as --replace %s=%s",
                  caseload.eligible().get(sampled.getFirst()).domain(), wish.ref())));
      return Optional.empty();
    }
    Optional<Integer> replaced = named.stream().filter(gone::contains).findFirst();
    if (sampled.isEmpty() && replaced.isPresent()) {
      Integer by = Objects.requireNonNull(taken.get(replaced.get()));
      problems.add(
          new Problem(
              list.place(line(named)),
              English.text(
                  "‘%s’ was already replaced, by ‘%s’",
                  wish.ref(), caseload.eligible().get(by).ref()),
              "replace that one, or leave this out"));
      return Optional.empty();
    }
    if (sampled.isEmpty()) {
      problems.add(
          new Problem(
              list.place(line(named)),
              English.text("‘%s’ is not in the sample, so it can’t be replaced", wish.ref()),
              "name a case of the sample that this seed draws"));
      return Optional.empty();
    }
    int leaving = sampled.getFirst();
    Optional<Integer> coming = likest(leaving);
    Caseload.EligibleCase left = caseload.eligible().get(leaving);
    if (coming.isEmpty()) {
      problems.add(
          new Problem(
              list.place(left.listed().line()),
              English.text(
                  "No eligible %s case is left to replace ‘%s’", left.domain(), wish.ref()),
              "inspect one case fewer, and say so in the report"));
      return Optional.empty();
    }
    MatchTable before = MatchTable.of(plan, caseload, drawn);
    drawn[leaving] = false;
    drawn[coming.get()] = true;
    gone.add(leaving);
    taken.put(leaving, coming.get());
    Caseload.EligibleCase came = caseload.eligible().get(coming.get());
    List<String> agree = new ArrayList<>();
    List<String> differ = new ArrayList<>();
    for (int at = 0; at < plan.characteristics().size(); at++) {
      boolean same = left.levels().get(at).equals(came.levels().get(at));
      (same ? agree : differ).add(plan.characteristics().get(at));
    }
    MatchTable after = MatchTable.of(plan, caseload, drawn);
    return Optional.of(
        new Swap(
            left.domain(),
            left.ref(),
            wish.because(),
            came.ref(),
            agree,
            differ,
            new MatchTable(before.of(left.domain())),
            new MatchTable(after.of(left.domain()))));
  }

  /// The cases of a reference, or of a domain and a reference: `court=YJ-0057`.
  private List<Integer> named(String words) {
    return IntStream.range(0, drawn.length)
        .filter(at -> {
          Caseload.EligibleCase one = caseload.eligible().get(at);
          return words.equals(one.ref()) || words.equals(one.domain() + "=" + one.ref());
        })
        .boxed()
        .toList();
  }

  private int line(List<Integer> cases) {
    return cases.isEmpty() ? 1 : caseload.eligible().get(cases.getFirst()).listed().line();
  }

  private Optional<Integer> likest(int leaving) {
    Map<String, Integer> held = held();
    return Arrays.stream(reserves)
        .filter(one -> isFree(one) && sameDomain(one, leaving) && fits(one, leaving, held))
        .boxed()
        .reduce((likest, one) -> isLiker(one, likest, leaving) ? one : likest);
  }

  private boolean isFree(int one) {
    return !drawn[one] && !gone.contains(one);
  }

  private boolean sameDomain(int one, int other) {
    return caseload.eligible().get(one).domain().equals(caseload.eligible().get(other).domain());
  }

  private Map<String, Integer> held() {
    Map<String, Integer> held = new HashMap<>();
    for (int at = 0; at < drawn.length; at++) {
      if (drawn[at]) {
        held.merge(caseload.eligible().get(at).caseManager(), 1, Integer::sum);
      }
    }
    return held;
  }

  private boolean fits(int coming, int leaving, Map<String, Integer> held) {
    String manager = caseload.eligible().get(coming).caseManager();
    return manager.isEmpty()
        || manager.equals(caseload.eligible().get(leaving).caseManager())
        || held.getOrDefault(manager, 0) < plan.mostPerCaseManager();
  }

  /// By the most important characteristic in which only one of the two agrees.
  private boolean isLiker(int one, int other, int leaving) {
    List<String> its = caseload.eligible().get(one).levels();
    List<String> others = caseload.eligible().get(other).levels();
    List<String> wanted = caseload.eligible().get(leaving).levels();
    for (int at = 0; at < wanted.size(); at++) {
      boolean agrees = its.get(at).equals(wanted.get(at));
      if (agrees != others.get(at).equals(wanted.get(at))) {
        return agrees;
      }
    }
    return false;
  }

  /// The eligible cases that are neither in the sample nor replaced, in drawn order.
  int[] reserves() {
    return Arrays.stream(reserves).filter(this::isFree).toArray();
  }

  /// What was to be done with a replaced case is done with its replacement.
  void passOn(boolean[] chosen) {
    taken.forEach((leaving, coming) -> {
      chosen[coming] |= chosen[leaving];
      chosen[leaving] = false;
    });
  }
}
