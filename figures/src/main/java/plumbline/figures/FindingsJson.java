package plumbline.figures;

import java.io.PrintWriter;
import plumbline.document.JsonText;
import tools.jackson.core.JsonGenerator;

/// Findings as JSON, in the fields of DESIGN, section 4, behind the report's file; of several
/// reports, a list. Findings on which a baseline has decisions stand apart, under `decided`.
public final class FindingsJson {
  private FindingsJson() {}

  public static String of(Checked checked) {
    return JsonText.of(json -> write(json, checked));
  }

  /// Writes one report after the other, as they come.
  public static void write(PrintWriter out, Iterable<Checked> several) {
    JsonText.write(
        out,
        json -> {
          json.writeStartArray();
          several.forEach(checked -> write(json, checked));
          json.writeEndArray();
        });
    out.println();
  }

  private static void write(JsonGenerator json, Checked checked) {
    json.writeStartObject();
    json.writeStringProperty("file", checked.text().name());
    json.writeArrayPropertyStart("findings");
    for (Finding finding : checked.findings()) {
      json.writeStartObject();
      write(json, finding);
      json.writeEndObject();
    }
    json.writeEndArray();
    if (!checked.decided().isEmpty()) {
      json.writeArrayPropertyStart("decided");
      checked.decided().forEach(decided -> write(json, decided));
      json.writeEndArray();
    }
    json.writeObjectPropertyStart("read");
    json.writeNumberProperty("figures", checked.figures());
    json.writeNumberProperty("linked", checked.linked());
    json.writeNumberProperty("unexplained", checked.unexplained());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Checked.Decided decided) {
    json.writeStartObject();
    write(json, decided.finding());
    json.writeStringProperty("decision", decided.outcome().toString());
    json.writeStringProperty("reason", decided.reason());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Finding finding) {
    json.writeStringProperty("id", finding.id());
    json.writeStringProperty("kind", finding.kind().id());
    json.writeStringProperty("severity", finding.severity().toString());
    json.writeStringProperty("certainty", finding.certainty().toString());
    json.writeStringProperty("message", finding.message());
    json.writeStringProperty("working", finding.working());
    json.writeName("claim");
    write(json, finding.claim());
    json.writeName("against");
    finding.against().ifPresentOrElse(against -> write(json, against), json::writeNull);
  }

  private static void write(JsonGenerator json, Finding.Quote quote) {
    json.writeStartObject();
    json.writeNumberProperty("line", quote.line());
    json.writeStringProperty("text", quote.text());
    json.writeEndObject();
  }
}
