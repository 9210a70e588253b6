package plumbline.framework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A characteristic by whose groups the summary of diversity counts.
///
/// @param fact of the case list that says a case’s group; empty where the case list has none
/// @param counted whom the service counts by it
/// @param comparedWith the group with whose rate on the caseload the other groups’ are compared
/// @param groups one of them has no codes: whoever is in no other is in it
public record DiversityCharacteristic(
    String id,
    Text name,
    Optional<String> fact,
    Set<Counted> counted,
    Optional<String> comparedWith,
    List<Group> groups) {

  /// Whom a service counts by group.
  public enum Counted {
    STAFF,
    CASELOAD,
    /// The young people of the service’s area.
    POPULATION
  }

  /// @param children its children in a sentence, such as ‘white children’; empty where they are not
  ///   counted in the population and not compared
  /// @param codes of the fact
  public record Group(String id, Text name, Optional<Text> children, List<String> codes) {
    public Group {
      codes = List.copyOf(codes);
    }
  }

  public DiversityCharacteristic {
    counted = Set.copyOf(counted);
    groups = List.copyOf(groups);
  }

  /// The groups by which the service counts them; none where it does not.
  public List<Group> groups(Counted whom) {
    return !counted.contains(whom)
        ? List.of()
        : groups.stream()
            .filter(group -> whom != Counted.POPULATION || group.children().isPresent())
            .toList();
  }

  /// The group with whose rate the others’ are compared.
  public Optional<Group> standard() {
    return comparedWith.flatMap(
        id -> groups.stream().filter(group -> group.id().equals(id)).findFirst());
  }

  /// The group of a case, by what the case list says of it; empty where that says nothing of this
  /// characteristic at all.
  public Optional<Group> of(Map<String, Object> facts) {
    return fact.flatMap(name -> {
      String code = String.valueOf(facts.getOrDefault(name, ""));
      return groups.stream()
          .filter(group -> group.codes().contains(code))
          .findFirst()
          .or(() -> groups.stream().filter(group -> group.codes().isEmpty()).findFirst());
    });
  }
}
