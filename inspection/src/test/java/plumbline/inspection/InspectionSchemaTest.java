package plumbline.inspection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.document.Parsed;
import plumbline.document.Source;

/// The published JSON Schema says what the reader says, as far as shape goes.
class InspectionSchemaTest {
  private static final String TEXT = text();
  private static final SchemaRegistry DRAFT =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Schema SCHEMA = DRAFT.getSchema(TEXT, InputFormat.JSON);

  private static String text() {
    try (InputStream in = InspectionReader.class.getResourceAsStream("inspection.schema.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  static List<Path> all() {
    return ExampleFiles.all();
  }

  static List<Path> faultsOfShape() {
    return ExampleFiles.bad("shape");
  }

  static List<Path> faultsOfSense() {
    return ExampleFiles.bad("sense");
  }

  static List<String> faults(String json) {
    return SCHEMA.validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
  }

  private static String json(Path file) {
    return ExampleFiles.source(file).text();
  }

  @ParameterizedTest
  @MethodSource("all")
  void accepts_every_inspection_that_the_reader_accepts(Path file) {
    assertThat(faults(json(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("faultsOfShape")
  void refuses_every_fault_of_shape(Path file) {
    assertThat(faults(json(file))).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("faultsOfSense")
  void cannot_see_what_only_the_reader_sees(Path file) {
    if (!file.endsWith("every-problem-at-once.json")) {
      assertThat(faults(json(file))).isEmpty();
    }
  }

  @Test
  void accepts_recommendations_with_their_text_as_extract_writes_them() {
    String text =
        json(ExampleFiles.good("tallies.json"))
            .replace("\"summary\": \"Ask harder", "\"text\": \"The board should ask harder");
    assertThat(text).contains("\"text\"");
    assertThat(faults(text)).isEmpty();
    assertThat(
            ExampleFiles.accepted(new Source("extracted.json", text.getBytes(UTF_8)))
                .recommendations())
        .containsExactly(
            new Inspection.Recommendation(
                1, "The board", "The board should ask harder questions", Optional.empty()));
  }

  @Test
  void is_a_schema_with_a_title_that_closes_every_group() {
    Schema metaSchema =
        DRAFT.getSchema(
            "{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}", InputFormat.JSON);
    assertThat(metaSchema.validate(TEXT, InputFormat.JSON)).isEmpty();
    assertThat(metaSchema.validate("{\"type\": 7}", InputFormat.JSON)).isNotEmpty();
    assertThat(TEXT).contains("\"title\": \"Inspection file of Plumbline\"");
    assertThat(TEXT).doesNotContain("\"additionalProperties\": true");
  }

  /// The schema is never stricter than the reader: what the reader takes, no other program should
  /// refuse.
  @Test
  void refuses_nothing_that_the_reader_accepts_of_3000_inspections_changed_at_random() {
    Pattern value =
        Pattern.compile("\"[^\"]*\"(?=\\s*[,}\\]])|-?\\d+(\\.\\d+)?(?=[,}\\]\\s])|true|false");
    Pattern field = Pattern.compile("\"[^\"]+\":");
    List<String> values =
        List.of("null", "\"\"", "\"Good\"", "\"yes\"", "2", "-1", "0.5", "101", "true", "[]", "{}");
    Random random = new Random(2026);
    List<String> originals = all().stream().map(InspectionSchemaTest::json).toList();
    int accepted = 0;
    for (int change = 0; change < 3000; change++) {
      // Mostly the two small ones, which stand at the end.
      int which = change % 20 == 0 ? 0 : originals.size() - 1 - change % 2;
      String original = originals.get(which);
      boolean rename = random.nextInt(4) == 0;
      List<MatchResult> places = (rename ? field : value).matcher(original).results().toList();
      MatchResult at = places.get(random.nextInt(places.size()));
      String other = rename ? "\"renamed\":" : values.get(random.nextInt(values.size()));
      String changed = original.substring(0, at.start()) + other + original.substring(at.end());
      Source source = new Source("changed.json", changed.getBytes(UTF_8));
      if (ExampleFiles.read(source) instanceof Parsed.Accepted) {
        accepted++;
        assertThat(faults(changed)).as(changed).isEmpty();
      }
    }
    assertThat(accepted).isBetween(300, 2700);
  }
}
