package plumbline.web.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import plumbline.inspection.Inspection;
import plumbline.rating.DiscretionTest.Direction;
import plumbline.rating.RatedInspection;
import plumbline.rating.RatedStandard;

/// How often panels used discretion, which way, on which ground and for which standard.
///
/// @param standards how many standards were judged from cases and rated
/// @param metUp how many of them met a test upward, moved or not
/// @param metDown how many met one downward
/// @param byStandard how often each standard was moved, by its id
public record DiscretionUses(
    int inspections,
    int standards,
    int metUp,
    int metDown,
    List<Use> uses,
    Map<String, Long> byStandard,
    Map<String, Long> byGround) {
  /// An inspection, and where its ratings come from.
  record Rated(String name, RatedInspection rated) {}

  /// A rating that was moved.
  ///
  /// @param named the grounds that the panel named
  /// @param held the tests that hold in that direction
  public record Use(
      String inspection,
      String standard,
      String from,
      String to,
      boolean up,
      String named,
      String held) {}

  static DiscretionUses of(List<Rated> inspections) {
    int standards = 0;
    int metUp = 0;
    int metDown = 0;
    List<Use> uses = new ArrayList<>();
    List<String> moved = new ArrayList<>();
    List<String> grounds = new ArrayList<>();
    for (Rated one : inspections) {
      for (RatedStandard standard : one.rated().standards()) {
        if (standard.computed().isEmpty()) {
          continue;
        }
        standards++;
        metUp += standard.testsThatHold(Direction.UP).isEmpty() ? 0 : 1;
        metDown += standard.testsThatHold(Direction.DOWN).isEmpty() ? 0 : 1;
        if (standard.discretion().isPresent()) {
          Inspection.DiscretionUse use = standard.discretion().get();
          moved.add(standard.standard().id());
          List<String> named = names(standard, use.tests());
          grounds.addAll(named);
          uses.add(
              new Use(
                  one.name(),
                  standard.standard().toString(),
                  use.from().name(),
                  use.to().name(),
                  use.from().isBelow(use.to()),
                  String.join(", ", named),
                  String.join(", ", names(standard, standard.testsBehindDiscretion()))));
        }
      }
    }
    return new DiscretionUses(
        inspections.size(), standards, metUp, metDown, uses, counted(moved), counted(grounds));
  }

  private static List<String> names(RatedStandard standard, List<String> ids) {
    return ids.stream()
        .map(id ->
            standard.tests().stream()
                .filter(test -> test.test().id().equals(id))
                .map(test -> test.test().name().english())
                .findFirst()
                .orElse(id))
        .toList();
  }

  private static Map<String, Long> counted(List<String> all) {
    return all.stream()
        .collect(Collectors.groupingBy(one -> one, TreeMap::new, Collectors.counting()));
  }

  public long up() {
    return uses.stream().filter(Use::up).count();
  }

  public long down() {
    return uses.size() - up();
  }
}
