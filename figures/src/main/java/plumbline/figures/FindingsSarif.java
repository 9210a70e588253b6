package plumbline.figures;

import java.io.PrintWriter;
import java.util.Locale;
import plumbline.document.JsonText;
import tools.jackson.core.JsonGenerator;

/// Findings as SARIF 2.1.0, which editors and code hosts show in place.
public final class FindingsSarif {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private FindingsSarif() {}

  /// Writes one report after the other, as they come.
  public static void write(PrintWriter out, Iterable<Checked> reports, String version) {
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
          json.writeArrayPropertyStart("results");
          for (Checked checked : reports) {
            checked.findings().forEach(finding -> result(json, checked, finding));
          }
          json.writeEndArray();
          json.writeEndObject();
          json.writeEndArray();
          json.writeEndObject();
        });
    out.println();
  }

  private static void tool(JsonGenerator json, String version) {
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "plumbline check");
    json.writeStringProperty("version", version);
    json.writeArrayPropertyStart("rules");
    for (Kind kind : Kind.values()) {
      json.writeStartObject();
      json.writeStringProperty("id", kind.id());
      json.writeObjectPropertyStart("shortDescription");
      json.writeStringProperty("text", kind.id().replace('-', ' '));
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void result(JsonGenerator json, Checked checked, Finding finding) {
    json.writeStartObject();
    json.writeStringProperty("ruleId", finding.kind().id());
    json.writeStringProperty("level", finding.severity().toString());
    json.writeObjectPropertyStart("message");
    json.writeStringProperty("text", finding.message());
    json.writeEndObject();
    json.writeArrayPropertyStart("locations");
    location(json, checked, finding.claim(), "");
    json.writeEndArray();
    finding
        .against()
        .ifPresent(against -> {
          json.writeArrayPropertyStart("relatedLocations");
          location(json, checked, against, "against");
          json.writeEndArray();
        });
    json.writeObjectPropertyStart("partialFingerprints");
    json.writeStringProperty("words/v1", finding.id());
    json.writeEndObject();
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("certainty", finding.certainty().toString());
    json.writeStringProperty("working", finding.working());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void location(
      JsonGenerator json, Checked checked, Finding.Quote quote, String message) {
    json.writeStartObject();
    if (!message.isEmpty()) {
      json.writeObjectPropertyStart("message");
      json.writeStringProperty("text", message);
      json.writeEndObject();
    }
    json.writeObjectPropertyStart("physicalLocation");
    json.writeObjectPropertyStart("artifactLocation");
    json.writeStringProperty("uri", uri(checked.text().name()));
    json.writeEndObject();
    json.writeObjectPropertyStart("region");
    json.writeNumberProperty("startLine", Math.max(1, quote.line()));
    json.writeObjectPropertyStart("snippet");
    json.writeStringProperty("text", quote.text());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  /// A file's name as a relative or absolute URI reference.
  private static String uri(String name) {
    StringBuilder uri = new StringBuilder();
    for (byte part : name.replace('\\', '/').getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
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
