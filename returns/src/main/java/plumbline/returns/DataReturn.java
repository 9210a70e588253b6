package plumbline.returns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plumbline.framework.Expected;
import plumbline.framework.Expected.DataItem;
import plumbline.framework.Framework;
import plumbline.framework.Text;

/// The figures that a service is asked for: the framework’s own, and those that every service is
/// asked for beside them.
///
/// @param divisions the fields that count the same people by different characteristics
public record DataReturn(List<ReturnField> fields, List<Division> divisions) {
  public DataReturn {
    fields = List.copyOf(fields);
    divisions = List.copyOf(divisions);
  }

  public static DataReturn of(Framework framework) {
    Expected expected = framework.expected();
    Map<String, ReturnField> own = new LinkedHashMap<>();
    add(expected.caseloadData(), Group.CASELOAD, own);
    add(expected.staffingData(), Group.STAFFING, own);
    add(expected.organisationData(), Group.ORGANISATION, own);
    add(expected.contextualFacts(), Group.CONTEXT, own);
    List<Division> divisions = Division.all(framework.diversity());
    divisions.forEach(
        division -> division.fields().forEach(field -> own.putIfAbsent(field.id(), field)));
    List<ReturnField> fields = new ArrayList<>();
    for (Group group : Group.values()) {
      Set<String> placed = new HashSet<>();
      for (ReturnFile.Known known : ReturnFile.shipped().known()) {
        if (known.field().group() == group) {
          Optional.ofNullable(own.get(known.field().id()))
              .or(() -> Optional.of(known.field()).filter(_ -> isAsked(known, own.keySet())))
              .filter(field -> field.group() == group)
              .ifPresent(field -> {
                fields.add(field);
                placed.add(field.id());
              });
        }
      }
      own.values().stream()
          .filter(field -> field.group() == group && !placed.contains(field.id()))
          .forEach(fields::add);
    }
    return new DataReturn(fields, divisions);
  }

  private static void add(List<DataItem> items, Group group, Map<String, ReturnField> own) {
    for (DataItem item : items) {
      Text label = item.label();
      own.putIfAbsent(
          item.id(),
          new ReturnField(
              item.id(), label.english(), item.unit().orElse(""), item.source(), group));
    }
  }

  private static boolean isAsked(ReturnFile.Known known, Set<String> own) {
    return (known.beside().isEmpty() || known.beside().stream().anyMatch(own::contains))
        && known.unless().stream().noneMatch(own::contains);
  }

  public Optional<ReturnField> field(String id) {
    return fields.stream().filter(field -> field.id().equals(id)).findFirst();
  }

  public List<ReturnField> of(Group group) {
    return fields.stream().filter(field -> field.group() == group).toList();
  }

  /// The contextual facts that another is to be compared with: `reoffending-national` for
  /// `reoffending`.
  public List<ReturnField> comparators(ReturnField field) {
    return of(Group.CONTEXT).stream().filter(other -> isBeside(other, field)).toList();
  }

  /// Whether it stands there for another to be compared with it.
  public boolean isComparator(ReturnField field) {
    return of(Group.CONTEXT).stream().anyMatch(other -> isBeside(field, other));
  }

  private static boolean isBeside(ReturnField one, ReturnField other) {
    return one.group() == other.group() && one.id().startsWith(other.id() + "-");
  }

  /// What the figures make one ask, in the order of the form.
  ///
  /// @param figures by the field’s id; some, or all
  public List<Query> queries(Map<String, Figure> figures) {
    return new Queries(this, figures).all();
  }
}
