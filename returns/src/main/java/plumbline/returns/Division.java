package plumbline.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plumbline.framework.DiversityCharacteristic;
import plumbline.framework.DiversityCharacteristic.Counted;

/// The fields that count staff, the children of the caseload or the young people of the area by one
/// characteristic.
///
/// @param name of the characteristic
public record Division(Counted whom, String name, List<ReturnField> fields) {
  public Division {
    fields = List.copyOf(fields);
  }

  /// Those of a framework: staff by every characteristic first.
  static List<Division> all(List<DiversityCharacteristic> characteristics) {
    List<Division> all = new ArrayList<>();
    for (Counted whom : Counted.values()) {
      for (DiversityCharacteristic characteristic : characteristics) {
        List<ReturnField> fields = new ArrayList<>();
        for (DiversityCharacteristic.Group group : characteristic.groups(whom)) {
          fields.add(
              new ReturnField(
                  field(whom, characteristic, group),
                  "%s by %s: %s"
                      .formatted(
                          who(whom),
                          characteristic.name().english().toLowerCase(Locale.UK),
                          group.name()),
                  unit(whom),
                  Optional.empty(),
                  Group.DIVERSITY));
        }
        if (!fields.isEmpty()) {
          all.add(new Division(whom, characteristic.name().english(), fields));
        }
      }
    }
    return all;
  }

  /// The id of the field that counts a group.
  public static String field(
      Counted whom, DiversityCharacteristic characteristic, DiversityCharacteristic.Group group) {
    return "%s-%s-%s"
        .formatted(whom.name().toLowerCase(Locale.ROOT), characteristic.id(), group.id());
  }

  static String who(Counted whom) {
    return switch (whom) {
      case STAFF -> "Staff";
      case CASELOAD -> "Children on the caseload";
      case POPULATION -> "Young people of the area (10–17 years)";
    };
  }

  private static String unit(Counted whom) {
    return whom == Counted.CASELOAD ? "children" : "people";
  }

  List<String> ids() {
    return fields.stream().map(ReturnField::id).toList();
  }
}
