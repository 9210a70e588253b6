package plumbline.web.drafting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plumbline.disclosure.Release;
import plumbline.disclosure.Withheld;
import plumbline.framework.Disclosure;
import plumbline.inspection.Inspection;

/// What the rule for small numbers does to a report.
///
/// @param withheld what the report leaves out
/// @param inFile what the inspection file shows all the same
/// @param decided what was decided here to show all the same
/// @param ruled what the rule alone would leave out
record SmallNumbersRegister(
    Disclosure rule,
    List<Withheld> withheld,
    List<Inspection.Shown> inFile,
    List<SmallNumbers.Decision> decided,
    List<Withheld> ruled) {

  /// @param told with what is shown of few children
  static SmallNumbersRegister of(Inspection told, List<SmallNumbers.Decision> decided) {
    List<Inspection.Shown> inFile = new ArrayList<>(told.disclosure());
    decided.forEach(one -> inFile.remove(one.shown()));
    return new SmallNumbersRegister(
        told.framework().disclosure(),
        Release.of(told).withheld(),
        inFile,
        decided,
        Release.of(told.showing(List.of())).withheld());
  }

  /// What could be shown all the same: tables of which something is left out, and their parts.
  Set<Part> open() {
    Set<Part> open = new LinkedHashSet<>();
    for (Withheld one : withheld) {
      open.add(new Part(one.table(), Optional.empty()));
      open.add(Part.of(one));
    }
    return open;
  }

  /// What was decided here and can be withdrawn.
  Set<Part> shown() {
    Set<Part> shown = new LinkedHashSet<>();
    decided.forEach(one -> shown.add(Part.of(one.shown())));
    return shown;
  }

  /// The figures of few children that are told because of it.
  List<String> rows(Inspection.Shown shown) {
    return ruled.stream().filter(one -> one.isCoveredBy(shown)).map(Withheld::row).toList();
  }

  /// A table, or what of it.
  record Part(Disclosure.Table table, Optional<String> group) {
    static Part of(Withheld one) {
      return new Part(one.table(), Optional.of(one.group()).filter(group -> !group.isEmpty()));
    }

    static Part of(Inspection.Shown shown) {
      return new Part(shown.table(), shown.group());
    }

    Inspection.Shown because(String reason) {
      return new Inspection.Shown(table, group, reason);
    }

    /// As a form sends it.
    String code() {
      return table.code() + "/" + group.orElse("");
    }

    String words() {
      return switch (table) {
            case DEMOGRAPHICS -> "Children cautioned or sentenced";
            case CASELOAD -> "Caseload";
            case OFFENCE_TYPES -> "Types of offence";
            case CASE_QUESTIONS -> "Questions outside the standards";
          }
          + group.map(name -> ": " + name).orElse("");
    }
  }
}
