package plumbline.web.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plumbline.fieldwork.ClassificationAgreement;
import plumbline.fieldwork.Slot;
import plumbline.framework.FactCodes;
import plumbline.framework.Framework;
import plumbline.web.cases.AssessedCase;

/// How often the case manager and the inspector give a case the same level.
///
/// @param levels the inspector’s, across
/// @param rows the case manager’s levels, down
/// @param oneSided cases of which one of the two levels is not known
public record AgreementTable(
    String id,
    String title,
    List<String> levels,
    List<Row> rows,
    int agreeing,
    int both,
    int oneSided) {
  private static final Map<String, String> TITLES =
      Map.of("rosh", "Risk of serious harm", "safety", "Safety and wellbeing");

  /// @param counts one for each of the inspector’s levels
  /// @param same where in the row the two agree
  public record Row(String level, List<Integer> counts, int same) {}

  static List<AgreementTable> of(Framework framework, List<AssessedCase> cases) {
    return Slot.Classification.NAMES.stream().map(name -> of(framework, name, cases)).toList();
  }

  private static AgreementTable of(Framework framework, String name, List<AssessedCase> cases) {
    Map<String, String> levels = new LinkedHashMap<>();
    for (FactCodes.Code code : framework.facts().of(name)) {
      levels.put(code.code(), code.name().english());
    }
    List<ClassificationAgreement> both =
        cases.stream()
            .flatMap(one -> one.assessment().classifications().stream())
            .filter(one -> one.name().equals(name) && one.agrees().isPresent())
            .toList();
    List<String> codes = List.copyOf(levels.keySet());
    List<Row> rows = new ArrayList<>();
    for (String theirs : codes) {
      rows.add(
          new Row(
              levels.getOrDefault(theirs, theirs),
              codes.stream().map(ours -> count(both, theirs, ours)).toList(),
              codes.indexOf(theirs)));
    }
    return new AgreementTable(
        "agreement-" + name,
        TITLES.getOrDefault(name, name),
        List.copyOf(levels.values()),
        rows,
        Math.toIntExact(both.stream().filter(one -> one.agrees().orElse(false)).count()),
        both.size(),
        cases.size() - both.size());
  }

  private static int count(List<ClassificationAgreement> both, String theirs, String ours) {
    return Math.toIntExact(
        both.stream()
            .filter(one -> one.caseManager().filter(theirs::equals).isPresent())
            .filter(one -> one.inspector().filter(ours::equals).isPresent())
            .count());
  }
}
