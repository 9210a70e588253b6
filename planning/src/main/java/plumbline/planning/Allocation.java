package plumbline.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Proposes who reads which case, who reads it a second time, and when its case manager is
/// interviewed. It never breaks a rule by itself: what can't be met is left open and told.
public final class Allocation {
  /// Nobody reads more of them.
  private static final int MOST_REASONS = 10;

  private final AllocationRequest request;
  private final List<Placed> placed;

  private Allocation(AllocationRequest request, List<Placed> placed) {
    this.request = request;
    this.placed = new ArrayList<>(placed);
  }

  /// The same request gives the same proposal.
  public static Proposal propose(AllocationRequest request) {
    for (BrokenRule broken : AllocationRules.problems(request, request.fixed())) {
      if (broken instanceof BrokenRule.Unknown) {
        throw new IllegalArgumentException(broken.words());
      }
    }
    if (request.cases().isEmpty()) {
      return new Proposal(List.of(), List.of());
    }
    List<Placed> fixed =
        request.cases().stream()
            .map(about -> AllocationRules.placed(request, about, request.fixed(about.ref())))
            .toList();
    List<CaseWork> works =
        fixed.stream()
            .map(each -> new CaseWork(each, request.inspectors(), request.slots()))
            .toList();
    List<Placed> found = AllocationSearch.best(works, request.services());
    return new Allocation(request, fixed).proposal(found);
  }

  private Proposal proposal(List<Placed> found) {
    for (Place place : Place.values()) {
      take(place, found);
    }
    for (Place place : Place.values()) {
      fill(place);
    }
    List<String> unmet = new ArrayList<>();
    AllocationRules.broken(request.services(), placed)
        .forEach(broken -> unmet.add(broken.words() + " This was fixed by hand, and is kept."));
    unmet.addAll(Shortages.of(request));
    for (Place place : Place.values()) {
      explain(place, unmet);
    }
    return new Proposal(placed.stream().map(Placed::assignment).toList(), unmet);
  }

  /// What can be open about a case.
  private enum Place {
    READER("Nobody reads case %s"),
    SECOND_READER("Nobody reads case %s a second time"),
    INTERVIEW("There is no interview about case %s");

    private final String words;

    Place(String words) {
      this.words = words;
    }

    private boolean isOpen(Placed placed) {
      return switch (this) {
        case READER -> placed.lacksReader();
        case SECOND_READER -> placed.lacksSecondReader();
        case INTERVIEW -> placed.lacksInterview();
      };
    }

    private Placed taken(Placed open, Placed from) {
      return switch (this) {
        case READER -> open.withReader(from.reader());
        case SECOND_READER -> open.withSecondReader(from.secondReader());
        case INTERVIEW -> open.withInterview(from.interview());
      };
    }
  }

  /// A way to fill an open place.
  private record Way(String words, Placed placed) {}

  private List<Way> ways(Place place, Placed open) {
    return switch (place) {
      case READER -> byInspector(open::withReader);
      case SECOND_READER -> byInspector(open::withSecondReader);
      case INTERVIEW ->
          request.slots().stream()
              .filter(slot -> slot.caseManager().equals(open.about().caseManager()))
              .map(slot -> new Way(slot.when().toString(), open.withInterview(slot)))
              .toList();
    };
  }

  private List<Way> byInspector(Function<Inspector, Placed> filled) {
    return request.inspectors().stream()
        .map(inspector -> new Way(inspector.id(), filled.apply(inspector)))
        .toList();
  }

  /// Takes over what the search found, all of it unless it ended before it kept every rule.
  private void take(Place place, List<Placed> found) {
    for (int at = 0; at < placed.size(); at++) {
      if (place.isOpen(placed.get(at)) && !place.isOpen(found.get(at))) {
        Way way = new Way("", place.taken(placed.get(at), found.get(at)));
        if (newlyBroken(at, way).isEmpty()) {
          placed.set(at, way.placed());
        }
      }
    }
  }

  /// Fills what the search left open without need: it looks at random and ends after some steps.
  private void fill(Place place) {
    for (int at = 0; at < placed.size(); at++) {
      if (place.isOpen(placed.get(at))) {
        int here = at;
        ways(place, placed.get(at)).stream()
            .filter(way -> newlyBroken(here, way).isEmpty())
            .findFirst()
            .ifPresent(way -> placed.set(here, way.placed()));
      }
    }
  }

  private List<BrokenRule> newlyBroken(int at, Way way) {
    List<Placed> tried = new ArrayList<>(placed);
    tried.set(at, way.placed());
    Set<BrokenRule> before = new HashSet<>(AllocationRules.broken(request.services(), placed));
    return AllocationRules.broken(request.services(), tried).stream()
        .filter(broken -> !before.contains(broken))
        .toList();
  }

  private void explain(Place place, List<String> unmet) {
    for (int at = 0; at < placed.size(); at++) {
      if (!place.isOpen(placed.get(at))) {
        continue;
      }
      StringBuilder words =
          new StringBuilder(English.text(place.words, placed.get(at).about())).append('.');
      List<Way> ways = ways(place, placed.get(at));
      for (Way way : ways.subList(0, Math.min(MOST_REASONS, ways.size()))) {
        words.append(" With ").append(way.words()).append(": ");
        words.append(newlyBroken(at, way).getFirst().words());
      }
      if (ways.isEmpty()) {
        words.append(place == Place.INTERVIEW ? " No time is known." : " There is no inspector.");
      } else if (ways.size() > MOST_REASONS) {
        words.append(English.text(" %d more would not do either.", ways.size() - MOST_REASONS));
      }
      unmet.add(words.toString());
    }
  }
}
