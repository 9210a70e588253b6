package plumbline.figures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import plumbline.document.JsonText;
import plumbline.document.Problem;
import plumbline.reading.Passage.Span;
import tools.jackson.core.JsonGenerator;

/// Findings as SARIF 2.1.0, which editors and code hosts show in place. Findings on which a
/// baseline has decisions are there too, suppressed.
public final class FindingsSarif {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final List<Kind> RULES = List.of(Kind.values());

  private FindingsSarif() {}

  /// Writes one report after the other, as they come.
  ///
  /// @param unread asked behind the last report: what could not be read
  public static void write(
      PrintWriter out, Iterable<Checked> reports, Supplier<List<Problem>> unread, String version) {
    JsonText.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("$schema", SCHEMA);
          json.writeStringProperty("version", "2.1.0");
          json.writeArrayPropertyStart("runs");
          json.writeStartObject();
          tool(json, version);
          json.writeStringProperty("columnKind", "utf16CodeUnits");
          json.writeStringProperty("language", "en-GB");
          json.writeArrayPropertyStart("results");
          for (Checked checked : reports) {
            for (Finding finding : checked.findings()) {
              json.writeStartObject();
              result(json, checked, finding);
              json.writeEndObject();
            }
            checked.decided().forEach(decided -> suppressed(json, checked, decided));
          }
          json.writeEndArray();
          invocation(json, unread.get());
          json.writeEndObject();
          json.writeEndArray();
          json.writeEndObject();
        });
    out.println();
  }

  private static void invocation(JsonGenerator json, List<Problem> unread) {
    json.writeArrayPropertyStart("invocations");
    json.writeStartObject();
    json.writeBooleanProperty("executionSuccessful", unread.isEmpty());
    json.writeArrayPropertyStart("toolExecutionNotifications");
    for (Problem problem : unread) {
      json.writeStartObject();
      json.writeStringProperty("level", "error");
      text(json, "message", problem.toString());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void tool(JsonGenerator json, String version) {
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "plumbline check");
    json.writeStringProperty("version", version);
    json.writeArrayPropertyStart("rules");
    for (Kind kind : RULES) {
      json.writeStartObject();
      json.writeStringProperty("id", kind.id());
      json.writeStringProperty("name", kind.title());
      text(json, "shortDescription", kind.meaning());
      text(json, "fullDescription", kind.meaning() + " " + kind.more());
      text(json, "help", kind.more());
      json.writeObjectPropertyStart("defaultConfiguration");
      json.writeStringProperty("level", kind.usual().toString());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String name, String words) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("text", words);
    json.writeEndObject();
  }

  private static void suppressed(JsonGenerator json, Checked checked, Checked.Decided decided) {
    json.writeStartObject();
    result(json, checked, decided.finding());
    json.writeArrayPropertyStart("suppressions");
    json.writeStartObject();
    json.writeStringProperty("kind", "external");
    json.writeStringProperty("status", "accepted");
    json.writeStringProperty("justification", decided.outcome() + ": " + decided.reason());
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void result(JsonGenerator json, Checked checked, Finding finding) {
    json.writeStringProperty("ruleId", finding.kind().id());
    json.writeNumberProperty("ruleIndex", RULES.indexOf(finding.kind()));
    json.writeStringProperty("level", finding.severity().toString());
    text(
        json,
        "message",
        finding.against().isPresent()
            ? "%s [The other side](1).".formatted(linkless(finding.message()))
            : linkless(finding.message()));
    json.writeArrayPropertyStart("locations");
    json.writeStartObject();
    location(json, checked, finding.claim());
    json.writeEndObject();
    json.writeEndArray();
    finding
        .against()
        .ifPresent(against -> {
          json.writeArrayPropertyStart("relatedLocations");
          json.writeStartObject();
          json.writeNumberProperty("id", 1);
          text(json, "message", "What it is held against.");
          location(json, checked, against);
          json.writeEndObject();
          json.writeEndArray();
        });
    json.writeObjectPropertyStart("partialFingerprints");
    json.writeStringProperty("words/v2", finding.id());
    json.writeEndObject();
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("certainty", finding.certainty().toString());
    json.writeStringProperty("working", finding.working());
    json.writeEndObject();
  }

  /// A report's own brackets are no links.
  private static String linkless(String message) {
    return message.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
  }

  private static void location(JsonGenerator json, Checked checked, Finding.Quote quote) {
    json.writeObjectPropertyStart("physicalLocation");
    json.writeObjectPropertyStart("artifactLocation");
    json.writeStringProperty("uri", uri(checked.text().name()));
    json.writeEndObject();
    json.writeObjectPropertyStart("region");
    if (quote.places().isEmpty()) {
      json.writeNumberProperty("startLine", Math.max(1, quote.line()));
    } else {
      Span first = quote.places().getFirst();
      Span last = quote.places().getLast();
      json.writeNumberProperty("startLine", first.line());
      json.writeNumberProperty("startColumn", first.from());
      boolean onwards =
          last.line() > first.line() || (last.line() == first.line() && last.to() > first.from());
      Span end = onwards ? last : first;
      json.writeNumberProperty("endLine", end.line());
      json.writeNumberProperty("endColumn", end.to());
    }
    json.writeObjectPropertyStart("snippet");
    json.writeStringProperty("text", quote.text());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  /// A file's name as a relative or absolute URI reference. A backslash is a letter like others
  /// where folders aren't parted by it.
  private static String uri(String name) {
    StringBuilder uri = new StringBuilder();
    for (byte part : name.replace(File.separatorChar, '/').getBytes(UTF_8)) {
      char letter = (char) (part & 0xFF);
      boolean plain =
          letter < 128 && (Character.isLetterOrDigit(letter) || "/-_.~".indexOf(letter) >= 0);
      uri.append(
          plain
              ? String.valueOf(letter)
              : "%%%02X".formatted(part & 0xFF).toUpperCase(Locale.ROOT));
    }
    return uri.toString();
  }
}
