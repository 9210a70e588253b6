package plumbline.judgement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import plumbline.fieldwork.Tag;
import plumbline.framework.QuestionId;

/// What was found about one or more key questions, and where.
///
/// @param questions in the order of their numbers, each once
/// @param agency the inspectorate whose inspector found it; empty for our own
/// @param tags what the report will look for in it
public record Evidence(
    List<QuestionId> questions,
    EvidenceSource source,
    Direction direction,
    Strength strength,
    Place place,
    Optional<String> agency,
    List<Tag> tags,
    String words) {
  public Evidence {
    questions = questions.stream().distinct().sorted().toList();
    tags = Arrays.stream(Tag.values()).filter(List.copyOf(tags)::contains).toList();
    if (questions.isEmpty() || !questions.stream().allMatch(QuestionId::isKeyQuestion)) {
      throw new IllegalArgumentException("Evidence is about key questions.");
    }
    if (words.isBlank()) {
      throw new IllegalArgumentException("Evidence says something.");
    }
  }

  /// The same, found by an inspector of another inspectorate.
  public Evidence foundBy(String inspectorate) {
    return new Evidence(
        questions, source, direction, strength, place, Optional.of(inspectorate), tags, words);
  }
}
