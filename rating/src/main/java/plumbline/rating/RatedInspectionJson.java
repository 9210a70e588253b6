package plumbline.rating;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import plumbline.document.JsonText;
import plumbline.framework.Percentage;
import plumbline.framework.Rating;
import plumbline.framework.Tally;
import tools.jackson.core.JsonGenerator;

/// A rated inspection as JSON, in the fields of DESIGN, section 4, on which scripts rely.
public final class RatedInspectionJson {
  private final JsonGenerator json;

  private RatedInspectionJson(JsonGenerator json) {
    this.json = json;
  }

  public static String of(RatedInspection rated) {
    return of(rated, _ -> {});
  }

  /// @param beside writes further fields after these
  public static String of(RatedInspection rated, Consumer<JsonGenerator> beside) {
    return JsonText.of(json -> new RatedInspectionJson(json).write(rated, beside));
  }

  private void write(RatedInspection rated, Consumer<JsonGenerator> beside) {
    json.writeStartObject();
    json.writeStringProperty("service", rated.inspection().service());
    json.writeStringProperty("framework", rated.inspection().framework().id());
    json.writeArrayPropertyStart("standards");
    rated.standards().forEach(this::write);
    json.writeEndArray();
    OverallRating overall = rated.overall();
    json.writeName("score");
    overall.scoreNumber().ifPresentOrElse(json::writeRawValue, json::writeNull);
    json.writeNumberProperty("maxScore", overall.maxScore());
    rating("overall", overall.overall());
    json.writeName("limitedBy");
    overall
        .limitedBy()
        .ifPresentOrElse(limit -> json.writeString(limit.standard()), json::writeNull);
    texts("missing", overall.missing());
    beside.accept(json);
    json.writeEndObject();
  }

  private void write(RatedStandard rated) {
    json.writeStartObject();
    json.writeStringProperty("id", rated.standard().id());
    json.writeStringProperty("name", rated.standard().name().english());
    rating("rating", rated.rating());
    rating("computed", rated.computed());
    json.writeArrayPropertyStart("lowest");
    rated.lowest().forEach(this::write);
    json.writeEndArray();
    json.writeObjectPropertyStart("tests");
    texts("up", rated.testsThatHold(DiscretionTest.Direction.UP));
    texts("down", rated.testsThatHold(DiscretionTest.Direction.DOWN));
    json.writeEndObject();
    json.writeName("discretion");
    rated
        .discretion()
        .ifPresentOrElse(
            use -> {
              json.writeStartObject();
              rating("from", Optional.of(use.from()));
              rating("to", Optional.of(use.to()));
              texts("tests", rated.testsBehindDiscretion());
              json.writeEndObject();
            },
            json::writeNull);
    rating("published", rated.published());
    json.writeEndObject();
  }

  private void write(RatedQuestion rated) {
    Optional<Tally.Counted> counts = rated.counts();
    json.writeStartObject();
    json.writeStringProperty("question", rated.question().id().value());
    json.writeName("percent");
    rated
        .percentage()
        .map(Percentage::number)
        .ifPresentOrElse(json::writeRawValue, json::writeNull);
    json.writeName("yes");
    counts.ifPresentOrElse(one -> json.writeNumber(one.yes()), json::writeNull);
    json.writeName("relevant");
    counts.ifPresentOrElse(one -> json.writeNumber(one.relevant()), json::writeNull);
    json.writeEndObject();
  }

  private void rating(String name, Optional<Rating> rating) {
    json.writeName(name);
    rating.ifPresentOrElse(one -> json.writeString(one.name()), json::writeNull);
  }

  private void texts(String name, List<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }
}
