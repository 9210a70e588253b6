package plumbline.trail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.document.ContentHash;
import plumbline.document.Fields;
import plumbline.document.JsonDocument;
import plumbline.document.Node;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.document.Source;

/// Reads entries of a trail.
public final class TrailReader {
  private TrailReader() {}

  /// An entry from its line; empty where it is none.
  public static Optional<TrailEntry> read(String line) {
    List<Problem> problems = new ArrayList<>();
    if (!(JsonDocument.read(new Source("trail", line.getBytes(UTF_8)))
        instanceof Parsed.Accepted<Node>(Node node))) {
      return Optional.empty();
    }
    return Fields.of(node, "the entry", problems)
        .flatMap(fields -> entry(fields, problems))
        .filter(_ -> problems.isEmpty());
  }

  private static Optional<TrailEntry> entry(Fields fields, List<Problem> problems) {
    Map<String, String> details = new LinkedHashMap<>();
    fields
        .group("details", "the details")
        .ifPresent(group ->
            group
                .table()
                .keySet()
                .forEach(name -> group.maybeText(name).ifPresent(text -> details.put(name, text))));
    try {
      TrailEntry entry =
          new TrailEntry(
              fields.text("inspection"),
              fields.whole("number", 1, Integer.MAX_VALUE),
              Instant.parse(fields.text("at")),
              fields.text("by"),
              fields.text("name"),
              fields.text("what"),
              fields.text("words"),
              details,
              new ContentHash(fields.text("previous")));
      return problems.isEmpty() ? Optional.of(entry) : Optional.empty();
    } catch (DateTimeParseException | IllegalArgumentException wrong) {
      return Optional.empty();
    }
  }
}
