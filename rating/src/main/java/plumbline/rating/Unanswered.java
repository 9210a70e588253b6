package plumbline.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.framework.Conditions;
import plumbline.framework.Question;
import plumbline.framework.QuestionId;
import plumbline.framework.Standard;
import plumbline.framework.Tally;
import plumbline.inspection.Case;
import plumbline.inspection.Inspection;

/// Key questions that are not answered everywhere: the standard is rated on the answers there are,
/// and its reader must know.
final class Unanswered {
  private Unanswered() {}

  static List<String> warnings(
      Inspection inspection, Standard standard, Map<QuestionId, Tally> tallies) {
    Optional<String> domain = inspection.framework().domainOf(standard).cases();
    List<Case> cases =
        inspection.cases().stream().filter(one -> domain.equals(one.domain())).toList();
    boolean rated =
        standard.questions().stream().anyMatch(question -> tallies.containsKey(question.id()));
    List<String> warnings = new ArrayList<>();
    for (Question question : standard.questions()) {
      long open = cases.stream().filter(one -> leavesOpen(one, question)).count();
      if (open > 0) {
        warnings.add(
            "%s is not answered in %d of %d cases: %s is rated on the answers that are there."
                .formatted(question.id(), open, cases.size(), standard.id()));
      } else if (rated && cases.isEmpty() && !tallies.containsKey(question.id())) {
        warnings.add(
            "%s has no tally: %s is rated as if no case were relevant to it."
                .formatted(question.id(), standard.id()));
      }
    }
    return warnings;
  }

  private static boolean leavesOpen(Case one, Question question) {
    return !one.answers().containsKey(question.id())
        && one.applies(question) instanceof Conditions.Outcome.Holds;
  }
}
