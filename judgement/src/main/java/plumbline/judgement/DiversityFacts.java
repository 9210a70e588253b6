package plumbline.judgement;

import java.util.List;
import java.util.Map;
import plumbline.framework.DiversityCharacteristic;
import plumbline.framework.DiversityCharacteristic.Counted;
import plumbline.inspection.Case;

/// What a summary of diversity is made of.
///
/// @param given what the service counts: by whom, by characteristic, by group
/// @param eligible what the case list says of the cases that the sample was drawn from
/// @param sampled the same of the inspected cases
/// @param finished the cases whose answers count
public record DiversityFacts(
    Map<Counted, Map<String, Map<String, Integer>>> given,
    List<Map<String, Object>> eligible,
    List<Map<String, Object>> sampled,
    List<Case> finished) {
  public DiversityFacts {
    given = Map.copyOf(given);
    eligible = List.copyOf(eligible);
    sampled = List.copyOf(sampled);
    finished = List.copyOf(finished);
  }

  Map<String, Integer> given(Counted whom, DiversityCharacteristic characteristic) {
    return given.getOrDefault(whom, Map.of()).getOrDefault(characteristic.id(), Map.of());
  }
}
