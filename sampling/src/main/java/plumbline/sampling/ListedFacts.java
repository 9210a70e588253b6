package plumbline.sampling;

import java.util.Map;
import java.util.TreeMap;
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
