package plumbline.judgement;

import java.util.List;
import java.util.UUID;
import plumbline.framework.QuestionId;
import plumbline.framework.Standard;

/// A piece of evidence that an inspection rests on, with a number by which reasons cite it.
///
/// @param number counts up from 1 within the inspection
public record EvidenceItem(UUID id, int number, Evidence says) {

  /// As people cite it: `E12`.
  public String label() {
    return "E" + number;
  }

  public boolean isAbout(QuestionId question) {
    return says.questions().contains(question);
  }

  public boolean isAbout(Standard standard) {
    return standard.questions().stream().anyMatch(question -> isAbout(question.id()));
  }

  /// Those of a list that are about a key question.
  public static List<EvidenceItem> about(QuestionId question, List<EvidenceItem> items) {
    return items.stream().filter(item -> item.isAbout(question)).toList();
  }
}
