package plumbline.wordback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import plumbline.edition.Run;
import plumbline.press.FigureMark;

/// Where the units of a file that came back belong, told by the file that was handed out: programs
/// move and drop marks, and people type before the first word of a section and behind its last.
final class Alignment {
  private static final int NONE = -1;

  private final List<Unit> handedOut;
  private final List<Unit> returned;
  private final Map<String, WordBody.Span> sections;
  private final int[] pairs;

  /// By unit of the returned file; empty for what no writer writes.
  private final List<Optional<String>> owners = new ArrayList<>();

  Alignment(Returned handedOut, Returned returned) {
    this.handedOut = handedOut.edited();
    this.sections = handedOut.sections();
    Map<String, String> refs = refs();
    this.returned = returned.edited().stream().map(unit -> unit.knowing(refs)).toList();
    this.pairs =
        Pairing.of(
            this.handedOut.stream().map(Unit::words).toList(),
            this.returned.stream().map(Unit::words).toList());
    for (int index = 0; index < pairs.length; index++) {
      if (pairs[index] != NONE
          && isOther(this.handedOut.get(pairs[index]), this.returned.get(index))) {
        pairs[index] = NONE;
      }
    }
    for (int index = 0; index < pairs.length; index++) {
      owners.add(pairs[index] == NONE ? between(index) : owner(pairs[index]));
    }
  }

  /// A picture is no other form of a sentence.
  private static boolean isOther(Unit one, Unit other) {
    return !one.words().equals(other.words())
        && (one.foreign().isPresent() || other.foreign().isPresent());
  }

  /// What each figure prints: in the words of writers first, then as tables have it.
  final Map<String, Set<String>> printed() {
    Map<String, Set<String>> printed = new HashMap<>();
    for (boolean written : new boolean[] {true, false}) {
      for (int index = 0; index < handedOut.size(); index++) {
        if (owner(index).isPresent() == written) {
          for (Run.Bound figure : handedOut.get(index).figures()) {
            printed.computeIfAbsent(figure.ref(), _ -> new LinkedHashSet<>()).add(figure.text());
          }
        }
      }
    }
    return printed;
  }

  /// The figures by what a file may call them.
  final Map<String, String> refs() {
    Map<String, String> refs = new HashMap<>();
    for (String ref : printed().keySet()) {
      refs.put(FigureMark.shortened(ref), ref);
      refs.put(ref, ref);
    }
    return refs;
  }

  private Optional<String> owner(int unit) {
    return section(span -> span.from() <= unit && unit < span.to());
  }

  private Optional<String> section(Predicate<WordBody.Span> wanted) {
    return sections.entrySet().stream()
        .filter(section -> wanted.test(section.getValue()))
        .min((one, other) -> Integer.compare(one.getValue().from(), other.getValue().from()))
        .map(Map.Entry::getKey);
  }

  /// What was put in belongs to a section that it stands in or beside, or that lies in its gap.
  private Optional<String> between(int unit) {
    int last = nearest(unit, -1, NONE);
    int next = nearest(unit, 1, handedOut.size());
    return owner(last)
        .or(() -> owner(next))
        .or(() -> section(span -> last < span.from() && span.to() <= next));
  }

  private int nearest(int unit, int step, int none) {
    for (int index = unit + step; index >= 0 && index < pairs.length; index += step) {
      if (pairs[index] != NONE) {
        return pairs[index];
      }
    }
    return none;
  }

  List<Unit> handedOut() {
    return handedOut;
  }

  List<Unit> returned() {
    return returned;
  }

  boolean isPaired(int unit) {
    return pairs[unit] != NONE;
  }

  /// The unit of the handed-out file that a unit of the returned one was.
  int pair(int unit) {
    return pairs[unit];
  }

  /// The mark of the section that a unit of the returned file belongs to.
  Optional<String> section(int unit) {
    return owners.get(unit);
  }

  Map<String, WordBody.Span> sections() {
    return sections;
  }

  /// The heading that a unit of the returned file stands below.
  String place(int unit) {
    return heading(returned, unit);
  }

  /// The heading that a unit of the handed-out file stands below.
  String placeHandedOut(int unit) {
    return heading(handedOut, unit);
  }

  private static String heading(List<Unit> units, int from) {
    for (int index = Math.min(from, units.size() - 1); index >= 0; index--) {
      if (units.get(index).heading()) {
        return units.get(index).plain();
      }
    }
    return "";
  }

  /// What no writer writes, and the returned file lacks.
  List<Integer> goneUnwritten() {
    boolean[] there = new boolean[handedOut.size()];
    for (int pair : pairs) {
      if (pair != NONE) {
        there[pair] = true;
      }
    }
    List<Integer> gone = new ArrayList<>();
    for (int unit = 0; unit < there.length; unit++) {
      if (!there[unit] && owner(unit).isEmpty()) {
        gone.add(unit);
      }
    }
    return gone;
  }
}
