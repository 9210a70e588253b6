package plumbline.fieldwork;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import plumbline.document.Parsed;
import plumbline.document.Place;
import plumbline.document.Problem;
import plumbline.document.Source;
import plumbline.framework.Answer;
import plumbline.framework.Framework;
import plumbline.framework.FrameworkLibrary;
import plumbline.framework.FrameworkReader;
import plumbline.framework.QuestionId;
import plumbline.inspection.Case;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.inspection.ShippedInspections;

/// The frameworks and inspections that tests use, and cases written to an inspection file.
final class Library {
  static final Framework YOUTH_2018;
  static final Framework YOUTH_2021;

  /// The small one, whose conditional key question has a prompt: its base is all cases.
  static final Framework SMALL_WITH_A_PROMPT;

  private static final FrameworkLibrary LIBRARY = FrameworkLibrary.shipped();

  static {
    YOUTH_2018 = framework("youth-2018");
    YOUTH_2021 = framework("youth-2021");
    Source small =
        accepted(Source.of(Path.of("../framework/src/test/resources/good/small-2026.yaml")));
    SMALL_WITH_A_PROMPT =
        accepted(
            FrameworkReader.read(
                new Source(
                    "small-2026.yaml",
                    small
                        .text()
                        .replace(
                            "relevant: child-safe}",
                            "relevant: child-safe, prompts: [{text: \"Are dangers named?\"}]}")
                        .getBytes(UTF_8))));
  }

  private Library() {}

  private static Framework framework(String id) {
    return accepted(LIBRARY.find(id, new Place("test", 1, 1)));
  }

  static Inspection shipped(String id) {
    return ShippedInspections.sources().stream()
        .filter(source -> source.name().endsWith(id + ".json"))
        .map(source -> accepted(InspectionReader.read(source, LIBRARY)))
        .findFirst()
        .orElseThrow();
  }

  static Inspection begun(Framework framework) {
    return Inspection.begun("elm-2026", "Elm", framework, new Source("elm", new byte[0]));
  }

  /// What the inspection file's reader makes of cases.
  static Parsed<Inspection> read(Framework framework, List<Case> cases) {
    String json =
        "{\"id\": \"elm-2026\", \"service\": \"Elm\", \"framework\": \"%s\", \"cases\": [%s]}"
            .formatted(
                framework.id(),
                cases.stream().map(Library::json).collect(Collectors.joining(",\n")));
    return InspectionReader.read(new Source("elm.json", json.getBytes(UTF_8)), LIBRARY);
  }

  private static String json(Case one) {
    return "{\"ref\": \"%s\", \"facts\": {%s}, \"classifications\": {%s}, %s}"
        .formatted(
            one.ref(),
            one.facts().entrySet().stream()
                .filter(fact -> !fact.getKey().equals("ref"))
                .map(fact -> "\"%s\": \"%s\"".formatted(fact.getKey(), fact.getValue()))
                .collect(Collectors.joining(", ")),
            one.classifications().entrySet().stream()
                .map(levels -> "\"%s\": {%s}".formatted(levels.getKey(), texts(levels.getValue())))
                .collect(Collectors.joining(", ")),
            "\"factors\": {%s}, \"changes\": {%s}, \"answers\": {%s}, \"setAside\": {%s}"
                .formatted(
                    truths(one.factors()),
                    truths(one.changes()),
                    answers(one.answers()),
                    answers(one.setAside())));
  }

  private static String texts(Map<String, String> texts) {
    return texts.entrySet().stream()
        .map(text -> "\"%s\": \"%s\"".formatted(text.getKey(), text.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String truths(Map<String, Boolean> truths) {
    return truths.entrySet().stream()
        .map(truth -> "\"%s\": %s".formatted(truth.getKey(), truth.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String answers(Map<QuestionId, Answer> answers) {
    return answers.entrySet().stream()
        .map(answer -> "\"%s\": \"%s\"".formatted(answer.getKey(), answer.getValue().code()))
        .collect(Collectors.joining(", "));
  }

  static <T> T accepted(Parsed<T> read) {
    return switch (read) {
      case Parsed.Accepted<T>(T value) -> value;
      case Parsed.Refused<T>(List<Problem> problems) ->
          throw new AssertionError(problems.toString());
    };
  }
}
