package plumbline.statistics;

import java.util.List;
import plumbline.framework.Framework;
import plumbline.framework.Rating;
import plumbline.statistics.QuestionCertainty.Seen;
import tools.jackson.core.JsonGenerator;

/// How sure the ratings are, as JSON: one field `certainty` beside those of `rate --format json`.
public final class CertaintyJson {
  private final Framework framework;
  private final JsonGenerator json;

  private CertaintyJson(Framework framework, JsonGenerator json) {
    this.framework = framework;
    this.json = json;
  }

  /// Writes the field into an object that somebody else begins and ends.
  public static void write(Framework framework, Certainty certainty, JsonGenerator json) {
    new CertaintyJson(framework, json).write(certainty);
  }

  private void write(Certainty certainty) {
    json.writeObjectPropertyStart("certainty");
    json.writeArrayPropertyStart("standards");
    certainty.standards().forEach(this::write);
    json.writeEndArray();
    OverallCertainty overall = certainty.overall();
    json.writeObjectPropertyStart("overall");
    json.writeName("computed");
    overall.computed().ifPresentOrElse(rating -> json.writeString(rating.name()), json::writeNull);
    json.writeName("chances");
    overall.chances().ifPresentOrElse(this::write, json::writeNull);
    sentences(PanelSentences.of(framework, overall));
    json.writeEndObject();
    json.writeEndObject();
  }

  private void write(StandardCertainty standard) {
    json.writeStartObject();
    json.writeStringProperty("id", standard.standard().standard().id());
    json.writeName("chances");
    standard
        .chances()
        .filter(_ -> standard.standard().standard().isJudgedFromCases())
        .ifPresentOrElse(this::write, json::writeNull);
    json.writeArrayPropertyStart("questions");
    standard.questions().forEach(this::write);
    json.writeEndArray();
    sentences(PanelSentences.of(framework, standard));
    json.writeEndObject();
  }

  private void write(QuestionCertainty question) {
    json.writeStartObject();
    json.writeStringProperty("question", question.question().question().id().value());
    json.writeName("chances");
    question.chances().ifPresentOrElse(this::write, json::writeNull);
    json.writeArrayPropertyStart("fits");
    question.fits().forEach(this::write);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Seen seen) {
    json.writeStartObject();
    json.writeNumberProperty("yes", seen.share().yes());
    json.writeNumberProperty("relevant", seen.share().base());
    json.writeName("caseload");
    switch (seen.caseload()) {
      case Caseload.Known(int cases) -> json.writeNumber(cases);
      case Caseload.Estimated(int cases) -> json.writeNumber(cases);
      case Caseload.NotKnown() -> json.writeNull();
    }
    write("at80", seen.eighty());
    write("at95", seen.ninetyFive());
    json.writeEndObject();
  }

  private void write(String name, Interval interval) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("low", interval.low());
    json.writeNumberProperty("high", interval.high());
    json.writeEndObject();
  }

  private void write(Chances chances) {
    json.writeStartObject();
    for (Rating rating : framework.scale().ratings()) {
      json.writeNumberProperty(rating.name(), chances.of(rating));
    }
    json.writeEndObject();
  }

  private void sentences(List<String> sentences) {
    json.writeArrayPropertyStart("sentences");
    sentences.forEach(json::writeString);
    json.writeEndArray();
  }
}
