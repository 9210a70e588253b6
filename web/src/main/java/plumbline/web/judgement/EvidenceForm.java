package plumbline.web.judgement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.util.MultiValueMap;
import plumbline.fieldwork.Tag;
import plumbline.framework.Framework;
import plumbline.framework.QuestionId;
import plumbline.judgement.CaseResult;
import plumbline.judgement.Direction;
import plumbline.judgement.Evidence;
import plumbline.judgement.EvidenceSource;
import plumbline.judgement.Place;
import plumbline.judgement.Strength;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.TextLine;

/// The form that adds an evidence item, as it was typed.
///
/// @param id made with the form, so that a form sent twice is one item
/// @param origin what it is taken over from; empty where it is typed
public record EvidenceForm(
    String id,
    List<String> questions,
    String source,
    String direction,
    String strength,
    String placeKind,
    String place,
    List<String> tags,
    String words,
    String origin) {
  static final int LONGEST = 2_000;
  private static final int LONGEST_PLACE = 300;

  public EvidenceForm {
    questions = List.copyOf(questions);
    tags = List.copyOf(tags);
    id =
        id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? id : UUID.randomUUID().toString();
  }

  /// As it was sent.
  public static EvidenceForm read(MultiValueMap<String, String> sent) {
    Function<String, String> field = name -> Objects.requireNonNullElse(sent.getFirst(name), "");
    return new EvidenceForm(
        field.apply("id"),
        sent.getOrDefault("questions", List.of()),
        field.apply("source"),
        field.apply("direction"),
        field.apply("strength"),
        field.apply("placeKind"),
        field.apply("place"),
        sent.getOrDefault("tags", List.of()),
        field.apply("words"),
        field.apply("origin"));
  }

  /// Nothing is typed yet; the cell of the grid that it begins at is chosen.
  public static EvidenceForm empty(String question, String source) {
    return new EvidenceForm(
        "",
        question.isEmpty() ? List.of() : List.of(question),
        source,
        "",
        "",
        "",
        "",
        List.of(),
        "",
        "");
  }

  /// What cases say.
  static EvidenceForm of(CaseResult result, String place) {
    return of(EvidenceSource.CASES, new Place(Place.Kind.FIGURES, place), result.words(), "");
  }

  /// What the summary of diversity says of a group.
  static EvidenceForm of(DiversityEvidence.Finding finding) {
    return of(
        EvidenceSource.DATA, new Place(Place.Kind.FIGURES, finding.place()), finding.words(), "");
  }

  /// What was found elsewhere: which key questions it is about, and what it says to them, is left
  /// to who adds it.
  static EvidenceForm of(EvidenceSource source, Place place, String words, String origin) {
    return new EvidenceForm(
        "",
        List.of(),
        source.code(),
        "",
        "",
        place.kind().code(),
        place.words(),
        List.of(),
        words,
        origin);
  }

  public FormProblems problems(Framework framework) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (questions.isEmpty() || asked(framework).size() < questions.size()) {
      problems.put("questions", "Choose the key questions that it is about");
    }
    if (EvidenceSource.parse(source).isEmpty()) {
      problems.put("source", "Choose who or what it comes from");
    }
    if (Direction.parse(direction).isEmpty()) {
      problems.put("direction", "Choose whether it supports a yes to the key question");
    }
    if (Strength.parse(strength).isEmpty()) {
      problems.put("strength", "Choose how strong it is");
    }
    if (Place.Kind.parse(placeKind).isEmpty()) {
      problems.put("placeKind", "Choose what kind of place it is in");
    }
    if (place.isBlank() || !TextLine.isOne(place, LONGEST_PLACE)) {
      problems.put(
          "place",
          "Say where it can be found again, in one line of at most %d characters"
              .formatted(LONGEST_PLACE));
    }
    if (TextLine.lines(words, LONGEST).isEmpty()) {
      problems.put(
          "words", "Say what was found, in plain text of at most %d characters".formatted(LONGEST));
    }
    return new FormProblems(problems);
  }

  private List<QuestionId> asked(Framework framework) {
    List<QuestionId> asked = new ArrayList<>();
    for (String question : questions) {
      QuestionId.parse(question)
          .filter(QuestionId::isKeyQuestion)
          .filter(one -> framework.question(one).isPresent())
          .ifPresent(asked::add);
    }
    return asked;
  }

  public UUID uuid() {
    return UUID.fromString(id);
  }

  /// Of a form without problems.
  public Evidence evidence(Framework framework) {
    return new Evidence(
        asked(framework),
        EvidenceSource.parse(source).orElseThrow(),
        Direction.parse(direction).orElseThrow(),
        Strength.parse(strength).orElseThrow(),
        new Place(Place.Kind.parse(placeKind).orElseThrow(), place.strip()),
        Optional.empty(),
        tags.stream().flatMap(tag -> Tag.parse(tag).stream()).toList(),
        TextLine.lines(words, LONGEST).orElseThrow());
  }
}
