package plumbline.inspection;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plumbline.document.Place;
import plumbline.framework.Answer;
import plumbline.framework.Conditions;
import plumbline.framework.Question;
import plumbline.framework.QuestionId;

/// A child's disposal under inspection, known by a reference and never by a name.
///
/// @param facts what the case list says, by column: texts, numbers or truths
/// @param classifications levels by classification (`rosh`, `safety`) and by who gave them
///   (`caseManager`, `inspector`)
/// @param factors what the inspector found (`safety`, `others`)
/// @param changes in which factors there were changes (`desistance`, `safety`, `others`)
/// @param setAside answers to questions that no longer apply: kept and counted, never rated
public record Case(
    String ref,
    Map<String, Object> facts,
    Map<String, Map<String, String>> classifications,
    Map<String, Boolean> factors,
    Map<String, Boolean> changes,
    Map<QuestionId, Answer> answers,
    Map<QuestionId, Answer> setAside,
    Place place) {
  public Case {
    facts = Map.copyOf(facts);
    classifications = Map.copyOf(classifications);
    factors = Map.copyOf(factors);
    changes = Map.copyOf(changes);
    answers = Map.copyOf(answers);
    setAside = Map.copyOf(setAside);
  }

  /// The same case under another reference.
  public Case withRef(String other) {
    Map<String, Object> renamed = new TreeMap<>(facts);
    renamed.put("ref", other);
    return new Case(other, renamed, classifications, factors, changes, answers, setAside, place);
  }

  /// The value of the fact `domain`: court, out-of-court or resettlement.
  public Optional<String> domain() {
    return facts.get("domain") instanceof String domain ? Optional.of(domain) : Optional.empty();
  }

  /// Whether a question of its domain applies to this case. What is left to the inspector applies
  /// until the inspector says otherwise.
  public Conditions.Outcome applies(Question question) {
    return question
        .relevant()
        .onlyIf()
        .map(condition -> Conditions.evaluate(condition, knowledge()))
        .orElseGet(Conditions.Outcome.Holds::new);
  }

  private Map<String, Object> knowledge() {
    Map<String, Object> knowledge = new TreeMap<>();
    knowledge.put("facts", facts);
    knowledge.put("classifications", classifications);
    knowledge.put("factors", factors);
    knowledge.put("changes", changes);
    return knowledge;
  }
}
