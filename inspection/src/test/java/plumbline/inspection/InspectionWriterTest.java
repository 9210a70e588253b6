package plumbline.inspection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.document.Place;
import plumbline.document.Source;
import plumbline.framework.Answer;
import plumbline.framework.Conditions;
import plumbline.framework.Question;
import plumbline.framework.QuestionId;

/// What is written is read again as the same inspection.
class InspectionWriterTest {
  /// Where something stood in its file, and the file itself, are not of the inspection.
  private static final RecursiveComparisonConfiguration AS_INSPECTIONS =
      RecursiveComparisonConfiguration.builder()
          .withIgnoredFieldsMatchingRegexes("file", "framework", ".*place")
          .build();

  static List<Path> all() {
    return ExampleFiles.all();
  }

  private static Inspection reread(Inspection inspection) {
    String written = InspectionWriter.write(inspection);
    assertThat(InspectionSchemaTest.faults(written)).as("faults of shape").isEmpty();
    return ExampleFiles.accepted(new Source("written.json", written.getBytes(UTF_8)));
  }

  private static void assertWrittenAndReadAgain(Inspection inspection) {
    assertThat(reread(inspection)).usingRecursiveComparison(AS_INSPECTIONS).isEqualTo(inspection);
  }

  @ParameterizedTest
  @MethodSource("all")
  void every_example_is_the_same_when_it_is_written_and_read_again(Path file) {
    Inspection original = ExampleFiles.accepted(ExampleFiles.source(file));
    assertWrittenAndReadAgain(original);
    assertThat(reread(original).framework().hash()).isEqualTo(original.framework().hash());
  }

  @Test
  void three_hundred_inspections_of_random_cases_are_the_same_when_written_and_read_again() {
    Random random = new Random(2026);
    Inspection trafford =
        ExampleFiles.accepted(ExampleFiles.source(Path.of("../inspections/trafford-2020.json")));
    int answers = 0;
    for (int round = 0; round < 300; round++) {
      List<Case> cases = new ArrayList<>();
      for (int number = 0; number < random.nextInt(1, 6); number++) {
        Case one = randomCase(trafford, "C" + number + " “ü”\\\"", random);
        answers += one.answers().size();
        cases.add(one);
      }
      Inspection begun =
          Inspection.begun("elm-2026", "Elm", trafford.framework(), trafford.file())
              .withFieldwork(cases, trafford.caseQuestions());
      assertWrittenAndReadAgain(begun);
    }
    assertThat(answers).isGreaterThan(10_000);
  }

  /// A case whose answers are to questions that apply to it; the others are set aside.
  private static Case randomCase(Inspection inspection, String ref, Random random) {
    String domain = random.nextBoolean() ? "court" : "out-of-court";
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("ref", ref);
    facts.put("domain", domain);
    facts.put("disposal", domain.equals("court") ? "referral-order" : "youth-conditional-caution");
    facts.put("age", random.nextLong(10, 18));
    Case bare =
        new Case(
            ref,
            facts,
            Map.of(
                "rosh", Map.of("caseManager", "low", "inspector", level(random)),
                "safety", Map.of("inspector", level(random))),
            Map.of("safety", random.nextBoolean(), "others", random.nextBoolean()),
            Map.of(
                "desistance", random.nextBoolean(),
                "safety", random.nextBoolean(),
                "others", random.nextBoolean()),
            Map.of(),
            Map.of(),
            new Place("random", 1, 1));
    Map<QuestionId, Answer> answers = new LinkedHashMap<>();
    Map<QuestionId, Answer> setAside = new LinkedHashMap<>();
    inspection
        .framework()
        .domainsByQuestion()
        .forEach((id, asked) -> {
          Question question = inspection.framework().questions().get(id);
          if (question != null
              && asked.cases().equals(Optional.of(domain))
              && random.nextInt(8) > 0) {
            Answer answer = random.nextBoolean() ? Answer.YES : Answer.NO;
            boolean applies = bare.applies(question) instanceof Conditions.Outcome.Holds;
            (applies ? answers : setAside).put(id, answer);
          }
        });
    return new Case(
        ref,
        facts,
        bare.classifications(),
        bare.factors(),
        bare.changes(),
        answers,
        setAside,
        bare.place());
  }

  private static String level(Random random) {
    return List.of("low", "medium", "high", "very high").get(random.nextInt(4));
  }

  @Test
  void what_is_not_known_is_left_out() {
    Inspection trafford =
        ExampleFiles.accepted(ExampleFiles.source(Path.of("../inspections/trafford-2020.json")));
    String written =
        InspectionWriter.write(
            Inspection.begun("elm-2026", "Elm", trafford.framework(), trafford.file()));
    assertThat(written)
        .contains("\"id\" : \"elm-2026\"", "\"framework\" : \"youth-2018@")
        .doesNotContain("profile", "sample", "cases", "null");
  }
}
