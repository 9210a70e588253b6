package plumbline.statistics;

import java.util.Optional;
import plumbline.document.JsonText;
import tools.jackson.core.JsonGenerator;

/// Agreement as JSON, in the fields of DESIGN, section 4, on which scripts rely: each figure with
/// its interval, or null where it isn't defined.
public final class AgreementJson {
  private final JsonGenerator json;

  private AgreementJson(JsonGenerator json) {
    this.json = json;
  }

  public static String of(Agreement agreement) {
    return JsonText.of(json -> new AgreementJson(json).write(agreement));
  }

  private void write(Agreement agreement) {
    json.writeStartObject();
    json.writeArrayPropertyStart("questions");
    for (Agreement.OfQuestion question : agreement.questions()) {
      json.writeStartObject();
      json.writeStringProperty("id", question.id());
      write(question);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectPropertyStart("overall");
    write(agreement.overall());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void write(Agreement.OfQuestion question) {
    json.writeNumberProperty("cases", question.cases());
    write("agreed", question.agreed());
    write("kappa", question.kappa());
    write("ac1", question.ac1());
    write("alpha", question.alpha());
  }

  private void write(String name, Optional<Figure> figure) {
    json.writeName(name);
    figure.ifPresentOrElse(this::write, json::writeNull);
  }

  private void write(Figure figure) {
    json.writeStartObject();
    json.writeNumberProperty("value", figure.value());
    json.writeName("low");
    figure.spread().ifPresentOrElse(one -> json.writeNumber(one.low()), json::writeNull);
    json.writeName("high");
    figure.spread().ifPresentOrElse(one -> json.writeNumber(one.high()), json::writeNull);
    json.writeEndObject();
  }
}
