package plumbline.fieldwork;

import java.util.Map;

/// How far one inspector's cases are.
///
/// @param cases how many are in each state, for every state
/// @param progress of all their cases together
public record InspectorProgress(Map<CaseState, Integer> cases, Progress progress) {
  public InspectorProgress {
    cases = Map.copyOf(cases);
  }
}
