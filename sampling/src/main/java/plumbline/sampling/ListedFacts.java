package plumbline.sampling;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.framework.Framework;

/// What a list says of a case, as an inspection file has it: the columns of the framework without
/// the service's own, an age as a whole number, all else as texts, and nothing where nothing is
/// given.
public final class ListedFacts {
  private ListedFacts() {}

  /// The facts of a case that was drawn from the list.
  public static Map<String, Object> of(CaseList list, DrawnCase drawn, Framework framework) {
    ListedCase listed =
        list.cases().stream()
            .filter(one -> one.line() == drawn.line())
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    English.text("Line %d has no case, so none was drawn.", drawn.line())));
    return of(list, listed, framework);
  }

  /// The facts of every case that a sample was drawn from, in the list’s order.
  public static List<Map<String, Object>> ofEligible(
      CaseList list, Sample sample, Framework framework) {
    Set<Integer> eligible =
        Stream.concat(sample.selected().stream(), sample.reserves().stream())
            .map(DrawnCase::line)
            .collect(Collectors.toSet());
    return list.cases().stream()
        .filter(one -> eligible.contains(one.line()))
        .map(one -> of(list, one, framework))
        .toList();
  }

  private static Map<String, Object> of(CaseList list, ListedCase listed, Framework framework) {
    Map<String, Object> facts = new TreeMap<>();
    for (String name : framework.facts().names()) {
      String value = list.value(listed, name);
      if (!value.isEmpty()) {
        facts.put(name, name.equals(Columns.AGE) ? Integer.valueOf(value) : value);
      }
    }
    return facts;
  }
}
