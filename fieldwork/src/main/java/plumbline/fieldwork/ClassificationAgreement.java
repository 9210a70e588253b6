package plumbline.fieldwork;

import java.util.Optional;

/// The two levels that a case has for one classification: the case manager's of the case list, and
/// the inspector's.
///
/// @param name `rosh` or `safety`
public record ClassificationAgreement(
    String name, Optional<String> caseManager, Optional<String> inspector) {

  /// Empty where one of the two is not given.
  public Optional<Boolean> agrees() {
    return caseManager.flatMap(theirs -> inspector.map(theirs::equals));
  }
}
