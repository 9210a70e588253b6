package plumbline.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.document.JsonText;
import plumbline.framework.Framework;
import plumbline.framework.QuestionId;
import plumbline.framework.Rating;
import plumbline.framework.Tally;
import tools.jackson.core.JsonGenerator;

/// Writes an inspection file: the fields of DESIGN, section 4, always in the same order.
final class InspectionJson {
  private static final String RISK = " risk";

  private final JsonGenerator json;

  /// All that an extracted inspection file holds.
  record Content(
      String id,
      String service,
      Framework framework,
      Optional<String> fieldwork,
      boolean joint,
      Optional<String> title,
      Profile profile,
      SampleReader sample,
      Map<QuestionId, Tally> tallies,
      List<CaseQuestion> caseQuestions,
      Map<String, Rating> judgements,
      List<DiscretionReader.Use> discretion,
      FactReader facts,
      List<SurveyReader.Survey> surveys,
      List<InspectionFile.Recommendation> recommendations,
      Map<String, Rating> published,
      Optional<Integer> score,
      Optional<Rating> overall) {}

  /// Who and where the service is, as far as a table says so.
  record Profile(
      List<String> aliases,
      List<String> authorities,
      Optional<String> region,
      Optional<String> policeArea,
      Optional<String> country,
      List<String> partners) {}

  /// @param about the domain of the cases, then the factor or the level of risk
  record CaseQuestion(
      String id,
      List<String> about,
      Optional<String> yes,
      Optional<String> relevant,
      Optional<String> percent,
      Optional<String> source) {}

  private InspectionJson(JsonGenerator json) {
    this.json = json;
  }

  static String write(Content content) {
    return JsonText.of(json -> new InspectionJson(json).all(content));
  }

  private void all(Content content) {
    json.writeStartObject();
    json.writeStringProperty("id", content.id());
    json.writeStringProperty("service", content.service());
    json.writeStringProperty("framework", content.framework().id());
    json.writeStringProperty("frameworkHash", content.framework().hash().hex());
    maybe("fieldwork", content.fieldwork());
    json.writeBooleanProperty("joint", content.joint());
    content
        .title()
        .ifPresent(title -> {
          json.writeObjectPropertyStart("source");
          json.writeStringProperty("title", title);
          json.writeEndObject();
        });
    profile(content.profile());
    sample(content.sample());
    json.writeObjectPropertyStart("tallies");
    content.tallies().forEach(this::tally);
    json.writeEndObject();
    caseQuestions(content.caseQuestions());
    json.writeArrayPropertyStart("judgements");
    content
        .judgements()
        .forEach((standard, rating) -> {
          json.writeStartObject();
          json.writeStringProperty("standard", standard);
          json.writeStringProperty("rating", rating.name());
          json.writeEndObject();
        });
    json.writeEndArray();
    json.writeArrayPropertyStart("discretion");
    content.discretion().forEach(this::discretion);
    json.writeEndArray();
    facts("contextualFacts", content.facts().contextual);
    demographics(content.facts());
    facts("caseload", content.facts().caseload);
    facts("staffing", content.facts().staffing);
    facts("organisationData", content.facts().organisation);
    surveys(content.surveys());
    recommendations(content.recommendations());
    published(content);
    json.writeEndObject();
  }

  private void maybe(String name, Optional<String> value) {
    json.writeName(name);
    value.ifPresentOrElse(json::writeString, json::writeNull);
  }

  /// Left out where the report has no table about it.
  private void profile(Profile profile) {
    if (profile.country().isEmpty() && profile.authorities().isEmpty()) {
      return;
    }
    json.writeObjectPropertyStart("profile");
    strings("aliases", profile.aliases());
    strings("authorities", profile.authorities());
    maybe("region", profile.region());
    maybe("policeArea", profile.policeArea());
    maybe("country", profile.country());
    strings("partners", profile.partners());
    json.writeEndObject();
  }

  private void strings(String name, List<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  private void caseQuestions(List<CaseQuestion> results) {
    if (results.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("caseQuestions");
    for (CaseQuestion result : results) {
      json.writeStartObject();
      json.writeStringProperty("id", result.id());
      json.writeStringProperty("domain", result.about().getFirst());
      List<String> about = result.about().subList(1, result.about().size());
      about.stream()
          .filter(one -> !one.endsWith(RISK))
          .findFirst()
          .ifPresent(factor -> json.writeStringProperty("factor", factor));
      about.stream()
          .filter(one -> one.endsWith(RISK))
          .findFirst()
          .map(level -> level.substring(0, level.length() - RISK.length()))
          .ifPresent(level -> json.writeStringProperty("riskLevel", level));
      number("yes", result.yes());
      number("relevant", result.relevant());
      if (result.yes().isEmpty()) {
        number("percent", result.percent());
      }
      maybe("source", result.source());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void number(String name, Optional<String> number) {
    number
        .filter(text -> text.matches("\\d+(\\.\\d+)?"))
        .ifPresent(text -> {
          json.writeName(name);
          json.writeNumber(new BigDecimal(text));
        });
  }

  private void sample(SampleReader sample) {
    json.writeObjectPropertyStart("sample");
    sample.counts().forEach(json::writeNumberProperty);
    sample.words().forEach(json::writeStringProperty);
    if (!sample.breakdown().isEmpty()) {
      json.writeObjectPropertyStart("outOfCourtBreakdown");
      sample.breakdown().forEach(json::writeNumberProperty);
      json.writeEndObject();
    }
    json.writeArrayPropertyStart("relevantCases");
    for (SampleReader.RelevantCases cases : sample.relevant()) {
      json.writeStartObject();
      json.writeStringProperty("domain", cases.domain());
      json.writeStringProperty("about", cases.about());
      json.writeNumberProperty("cases", cases.cases());
      json.writeStringProperty("source", cases.source());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void tally(QuestionId id, Tally tally) {
    json.writeObjectPropertyStart(id.value());
    switch (tally) {
      case Tally.Counted(int yes, int relevant) -> {
        json.writeNumberProperty("yes", yes);
        json.writeNumberProperty("relevant", relevant);
      }
      case Tally.Published published -> {
        json.writeName("percent");
        json.writeNumber(new BigDecimal(published.percentage().number()));
      }
    }
    json.writeEndObject();
  }

  private void discretion(DiscretionReader.Use use) {
    json.writeStartObject();
    json.writeStringProperty("standard", use.standard());
    json.writeStringProperty("from", use.from().name());
    json.writeStringProperty("to", use.to().name());
    json.writeArrayPropertyStart("tests");
    use.tests().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("reason", use.reason());
    json.writeEndObject();
  }

  private void facts(String name, List<FactReader.Fact> facts) {
    json.writeArrayPropertyStart(name);
    for (FactReader.Fact fact : facts) {
      json.writeStartObject();
      json.writeStringProperty("label", fact.label());
      json.writeStringProperty("value", fact.value());
      maybe("unit", fact.unit());
      maybe("source", fact.source());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void demographics(FactReader facts) {
    json.writeArrayPropertyStart("demographics");
    for (FactReader.Demographic demographic : facts.demographics) {
      json.writeStartObject();
      json.writeStringProperty("characteristic", demographic.characteristic());
      json.writeStringProperty("group", demographic.group());
      json.writeObjectPropertyStart("values");
      demographic.values().forEach(json::writeNumberProperty);
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("offenceTypes");
    facts.offences.forEach((offence, percent) -> {
      json.writeStartObject();
      json.writeStringProperty("offence", offence);
      json.writeNumberProperty("percent", percent);
      json.writeEndObject();
    });
    json.writeEndArray();
  }

  private void surveys(List<SurveyReader.Survey> surveys) {
    json.writeArrayPropertyStart("surveys");
    for (SurveyReader.Survey survey : surveys) {
      json.writeStartObject();
      json.writeStringProperty("survey", survey.name());
      json.writeName("responses");
      survey.responses().ifPresentOrElse(json::writeNumber, json::writeNull);
      json.writeStringProperty("finding", survey.finding());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void recommendations(List<InspectionFile.Recommendation> recommendations) {
    json.writeArrayPropertyStart("recommendations");
    for (InspectionFile.Recommendation one : recommendations) {
      json.writeStartObject();
      json.writeNumberProperty("number", one.number());
      json.writeStringProperty("to", one.to());
      json.writeStringProperty("text", one.text());
      one.restsOn().ifPresent(findings -> json.writeStringProperty("restsOn", findings));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void published(Content content) {
    json.writeObjectPropertyStart("published");
    json.writeObjectPropertyStart("standards");
    content.published().forEach((id, rating) -> json.writeStringProperty(id, rating.name()));
    json.writeEndObject();
    json.writeName("score");
    content.score().ifPresentOrElse(json::writeNumber, json::writeNull);
    maybe("overall", content.overall().map(Rating::name));
    json.writeEndObject();
  }
}
