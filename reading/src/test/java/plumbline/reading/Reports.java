package plumbline.reading;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.document.JsonDocument;
import plumbline.document.Node;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.framework.FrameworkLibrary;

/// Reports for the tests: written in the test, or the published ones in the folder `shared` beside
/// the repository. Without it the tests that need it are skipped and say so; where
/// PLUMBLINE_REQUIRE_SHARED is 1 they fail.
final class Reports {
  static final Reading READING = new Reading(FrameworkLibrary.shipped());

  private Reports() {}

  static Report of(String text) {
    return READING.report(accepted(ReportReader.read(source("report.txt", text))));
  }

  static Source source(String name, String text) {
    return new Source(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static <T> T accepted(Parsed<T> parsed) {
    return switch (parsed) {
      case Parsed.Accepted<T>(T value) -> value;
      case Parsed.Refused<T> refused -> throw new AssertionError(refused.problems().toString());
    };
  }

  static String refusal(Parsed<?> parsed) {
    return switch (parsed) {
      case Parsed.Accepted<?> _ -> throw new AssertionError("The file was read.");
      case Parsed.Refused<?> refused ->
          refused.problems().stream().map(Object::toString).collect(Collectors.joining("\n"));
    };
  }

  static Report published(String id) {
    return READING.report(accepted(ReportReader.read(shared("reports/" + id + ".txt"))));
  }

  static Source shared(String file) {
    return accepted(Source.of(sharedFolder().resolve(file)));
  }

  static Source inspection(String id) {
    return accepted(Source.of(repository().resolve("inspections").resolve(id + ".json")));
  }

  static Node json(Source source) {
    return accepted(JsonDocument.read(source));
  }

  /// What the extraction of a report gives.
  static Node extracted(Report report) {
    return json(source("extracted.json", Extracted.of(report).json().orElseThrow()));
  }

  static List<Node> items(Node of, String key) {
    return field(of, key) instanceof Node.Sequence(var _, List<Node> items) ? items : List.of();
  }

  static Map<String, Node> fields(Node of, String key) {
    return field(of, key) instanceof Node.Mapping mapping ? mapping.entries() : Map.of();
  }

  /// The text of a field; empty where it isn't there or is null.
  static String text(Node of, String key) {
    return text(field(of, key));
  }

  static String text(@Nullable Node node) {
    return node instanceof Node.Scalar(var _, String text, Node.Kind kind)
            && kind != Node.Kind.NOTHING
        ? text
        : "";
  }

  private static @Nullable Node field(Node of, String key) {
    return of instanceof Node.Mapping mapping ? mapping.entries().get(key) : null;
  }

  static Path repository() {
    Path repository = Path.of("").toAbsolutePath();
    while (!Files.exists(repository.resolve("plumbline"))
        || !Files.exists(repository.resolve("pom.xml"))) {
      Path parent = repository.getParent();
      if (parent == null) {
        throw new AssertionError("The repository's folder was not found.");
      }
      repository = parent;
    }
    return repository;
  }

  private static Path sharedFolder() {
    String named = System.getenv("PLUMBLINE_SHARED");
    Path shared = named == null ? repository().resolveSibling("shared") : Path.of(named);
    if (Files.isDirectory(shared)) {
      return shared;
    }
    String missing = shared + " is not there, so nothing was compared with the published reports.";
    return "1".equals(System.getenv("PLUMBLINE_REQUIRE_SHARED")) ? fail(missing) : abort(missing);
  }
}
