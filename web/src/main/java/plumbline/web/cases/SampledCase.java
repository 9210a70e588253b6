package plumbline.web.cases;

import java.util.Optional;
import plumbline.fieldwork.CaseFacts;

/// A case of an inspection’s sample.
///
/// @param number what it is called within its inspection, from 1; never given twice
/// @param secondRead whether another inspector reads it too
/// @param forColleagues whether colleague inspectors may follow it up
/// @param withdrawn why it is not inspected after all
public record SampledCase(
    String inspection,
    int number,
    CaseFacts facts,
    boolean secondRead,
    boolean forColleagues,
    Optional<Withdrawal> withdrawn) {

  /// @param replacedBy the number of the case that took its place
  public record Withdrawal(String reason, Optional<Integer> replacedBy) {}

  public String ref() {
    return facts.ref();
  }

  /// The code of the case manager, never a name; empty where the case list has none.
  public Optional<String> caseManager() {
    return facts.facts().get("case_manager") instanceof String code && !code.isBlank()
        ? Optional.of(code)
        : Optional.empty();
  }

  public boolean isInspected() {
    return withdrawn.isEmpty();
  }

  public String address() {
    return "/work/%s/cases/%d".formatted(inspection, number);
  }
}
