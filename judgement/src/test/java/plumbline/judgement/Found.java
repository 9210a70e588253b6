package plumbline.judgement;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.fieldwork.Tag;
import plumbline.framework.Framework;
import plumbline.framework.FrameworkLibrary;
import plumbline.framework.QuestionId;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;

/// Made-up evidence, in the terms of a shipped framework.
final class Found {
  static final Framework YOUTH_2021 =
      switch (FrameworkLibrary.shipped()
          .find("youth-2021", new plumbline.document.Place("test", 1, 1))) {
        case Parsed.Accepted<Framework>(Framework framework) -> framework;
        case Parsed.Refused<Framework> refused -> throw new AssertionError(refused);
      };

  private Found() {}

  static Inspection published(String id) {
    Path file = Path.of("../inspections", id + ".json");
    return switch (Source.of(file)
        .then(source -> InspectionReader.read(source, FrameworkLibrary.shipped()))) {
      case Parsed.Accepted<Inspection>(Inspection inspection) -> inspection;
      case Parsed.Refused<Inspection> refused -> throw new AssertionError(refused);
    };
  }

  static EvidenceItem item(
      int number, String question, EvidenceSource source, Direction direction) {
    return item(number, List.of(question), source, direction, Strength.MODERATE, List.of());
  }

  static EvidenceItem item(
      int number,
      List<String> questions,
      EvidenceSource source,
      Direction direction,
      Strength strength,
      List<Tag> tags) {
    return new EvidenceItem(
        new UUID(0, number),
        number,
        new Evidence(
            questions.stream().map(QuestionId::new).toList(),
            source,
            direction,
            strength,
            new Place(Place.Kind.DOCUMENT, "Youth justice plan, page 4"),
            Optional.empty(),
            tags,
            "The board set three priorities and looked at them each quarter"));
  }
}
