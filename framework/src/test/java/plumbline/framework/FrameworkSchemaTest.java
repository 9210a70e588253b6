package plumbline.framework;

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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.document.Node;
import plumbline.document.Parsed;
import plumbline.document.Place;
import plumbline.document.Source;
import plumbline.document.YamlDocument;

/// The published JSON Schema says what the reader says, as far as shape goes.
class FrameworkSchemaTest {
  private static final String TEXT = text();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(TEXT, InputFormat.JSON);

  private static String text() {
    try (InputStream in = FrameworkReader.class.getResourceAsStream("framework.schema.json")) {
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
    return ExampleFiles.bad("sense", "conditions");
  }

  private static Node yaml(Path file) {
    return switch (YamlDocument.read(ExampleFiles.source(file))) {
      case Parsed.Accepted<Node>(Node node) -> node;
      case Parsed.Refused<Node> refused -> throw new AssertionError(refused.problems().toString());
    };
  }

  private static List<String> faults(String json) {
    return SCHEMA.validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
  }

  @ParameterizedTest
  @MethodSource("all")
  void accepts_every_framework_that_the_reader_accepts(Path file) {
    assertThat(faults(AsJson.text(yaml(file)))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("faultsOfShape")
  void refuses_every_fault_of_shape(Path file) {
    assertThat(faults(AsJson.text(yaml(file)))).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("faultsOfSense")
  void cannot_see_what_only_the_reader_sees(Path file) {
    if (!file.endsWith("every-problem-at-once.yaml")) {
      assertThat(faults(AsJson.text(yaml(file)))).isEmpty();
    }
  }

  /// An editor shows the descriptions, so each property has one.
  @Test
  void describes_itself_and_closes_every_group() {
    Schema metaSchema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                "{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}", InputFormat.JSON);
    assertThat(metaSchema.validate(TEXT, InputFormat.JSON)).isEmpty();
    assertThat(TEXT.lines().filter(line -> line.contains("\"additionalProperties\": true")))
        .isEmpty();
    assertThat(TEXT).contains("\"title\": \"Framework file of Plumbline\"");
  }

  /// The schema is never stricter than the reader: what the reader takes, an editor must not
  /// underline. And where a field is renamed or a required one left out, both refuse.
  @Test
  void refuses_nothing_that_the_reader_accepts_of_1000_frameworks_changed_at_random() {
    Random random = new Random(2026);
    int accepted = 0;
    List<Node> originals = all().stream().map(FrameworkSchemaTest::yaml).toList();
    for (int change = 0; change < 1000; change++) {
      // Most changes are to the small one, where each field counts.
      Node original =
          originals.get(change % 10 == 0 ? random.nextInt(originals.size()) : originals.size() - 1);
      String json = AsJson.text(new Changed(random).of(original));
      boolean read =
          FrameworkReader.read(new Source("changed.yaml", json.getBytes(UTF_8)))
              instanceof Parsed.Accepted;
      if (read) {
        accepted++;
        assertThat(faults(json)).as(json).isEmpty();
      }
    }
    assertThat(accepted).isBetween(100, 900);
  }

  /// A copy with one node changed: left out, renamed, emptied, or of another type.
  private static final class Changed {
    private final Random random;
    private int left;

    Changed(Random random) {
      this.random = random;
    }

    Node of(Node root) {
      left = random.nextInt(count(root) - 1) + 1;
      return copy(root);
    }

    private static int count(Node node) {
      return switch (node) {
        case Node.Mapping mapping ->
            1 + mapping.entries().values().stream().mapToInt(Changed::count).sum();
        case Node.Sequence sequence -> 1 + sequence.items().stream().mapToInt(Changed::count).sum();
        case Node.Scalar _ -> 1;
      };
    }

    private Node copy(Node node) {
      if (left-- == 0) {
        return another(node);
      }
      return switch (node) {
        case Node.Mapping mapping -> {
          Map<String, Node> entries = new LinkedHashMap<>();
          mapping
              .entries()
              .forEach((key, value) -> {
                boolean here = left == 0;
                Node copied = copy(value);
                if (here && random.nextInt(6) == 0) {
                  entries.put(key + "s", value);
                } else if (!here || random.nextInt(5) > 0) {
                  entries.put(key, copied);
                }
              });
          yield new Node.Mapping(mapping.place(), entries, Map.of());
        }
        case Node.Sequence sequence ->
            new Node.Sequence(sequence.place(), sequence.items().stream().map(this::copy).toList());
        case Node.Scalar scalar -> scalar;
      };
    }

    private Node another(Node node) {
      Place place = node.place();
      List<Node> choices =
          new ArrayList<>(
              List.of(
                  new Node.Scalar(place, "", Node.Kind.NOTHING),
                  new Node.Scalar(place, "", Node.Kind.TEXT),
                  new Node.Scalar(place, "Good", Node.Kind.TEXT),
                  new Node.Scalar(place, "2", Node.Kind.NUMBER),
                  new Node.Scalar(place, "-0.5", Node.Kind.NUMBER),
                  new Node.Scalar(place, "true", Node.Kind.TRUTH),
                  new Node.Sequence(place, List.of()),
                  new Node.Sequence(place, List.of(node)),
                  new Node.Mapping(place, Map.of(), Map.of()),
                  new Node.Mapping(place, Map.of("en", node), Map.of())));
      return choices.get(random.nextInt(choices.size()));
    }
  }
}
