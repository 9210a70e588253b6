package plumbline.inspection;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import plumbline.document.JsonText;
import plumbline.framework.Answer;
import plumbline.framework.Framework;
import plumbline.framework.QuestionId;
import plumbline.framework.Tally;
import tools.jackson.core.JsonGenerator;

/// Writes an inspection as an inspection file: [InspectionReader] reads the same inspection from
/// it. What is not known is left out.
public final class InspectionWriter {
  private final JsonGenerator json;

  private InspectionWriter(JsonGenerator json) {
    this.json = json;
  }

  public static String write(Inspection inspection) {
    return JsonText.of(json -> new InspectionWriter(json).inspection(inspection));
  }

  private void inspection(Inspection inspection) {
    Framework framework = inspection.framework();
    json.writeStartObject();
    json.writeStringProperty("id", inspection.id());
    json.writeStringProperty("service", inspection.service());
    json.writeStringProperty("framework", framework.id() + "@" + framework.version());
    maybe("frameworkHash", inspection.frameworkHash());
    maybe("fieldwork", inspection.fieldwork());
    json.writeBooleanProperty("joint", inspection.joint());
    inspection.source().ifPresent(this::source);
    profile(inspection.profile());
    sample(inspection.sample());
    each("cases", inspection.cases(), this::inspectedCase);
    tallies(inspection.tallies());
    each("caseQuestions", inspection.caseQuestions(), this::caseQuestion);
    each("judgements", List.copyOf(inspection.judgements().values()), this::judgement);
    each("discretion", List.copyOf(inspection.discretion().values()), this::discretion);
    each("contextualFacts", inspection.contextualFacts(), this::fact);
    each("demographics", inspection.demographics(), this::demographic);
    each("caseload", inspection.caseload(), this::fact);
    each("offenceTypes", inspection.offenceTypes(), this::offence);
    each("staffing", inspection.staffing(), this::fact);
    each("organisationData", inspection.organisationData(), this::fact);
    each("surveys", inspection.surveys(), this::survey);
    each("recommendations", inspection.recommendations(), this::recommendation);
    each("disclosure", inspection.disclosure(), this::shown);
    each("knownContradictions", inspection.knownContradictions(), this::contradiction);
    texts("notes", inspection.notes());
    inspection.published().ifPresent(this::published);
    json.writeEndObject();
  }

  private void maybe(String name, Optional<String> text) {
    text.ifPresent(known -> json.writeStringProperty(name, known));
  }

  private <T> void each(String name, List<T> items, Consumer<T> fields) {
    if (items.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart(name);
    for (T item : items) {
      json.writeStartObject();
      fields.accept(item);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void texts(String name, List<String> texts) {
    if (texts.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  /// A group of entries by name, in the order of the names.
  private <K extends Comparable<K>, V> void group(
      String name, Map<K, V> entries, BiConsumer<String, V> write) {
    if (entries.isEmpty()) {
      return;
    }
    json.writeObjectPropertyStart(name);
    new TreeMap<>(entries).forEach((key, value) -> write.accept(key.toString(), value));
    json.writeEndObject();
  }

  private void inOrder(String name, Map<String, Integer> counts) {
    if (counts.isEmpty()) {
      return;
    }
    json.writeObjectPropertyStart(name);
    counts.forEach(json::writeNumberProperty);
    json.writeEndObject();
  }

  private void source(Inspection.Source source) {
    json.writeObjectPropertyStart("source");
    json.writeStringProperty("title", source.title());
    maybe("publisher", source.publisher());
    maybe("licence", source.licence());
    maybe("url", source.url());
    json.writeEndObject();
  }

  private void profile(Inspection.Profile profile) {
    if (profile.equals(Inspection.Profile.UNKNOWN)) {
      return;
    }
    json.writeObjectPropertyStart("profile");
    texts("aliases", profile.aliases());
    texts("authorities", profile.authorities());
    maybe("region", profile.region());
    maybe("policeArea", profile.policeArea());
    maybe("country", profile.country());
    texts("partners", profile.partners());
    json.writeEndObject();
  }

  private void sample(Sample sample) {
    if (sample.equals(Sample.UNKNOWN)) {
      return;
    }
    json.writeObjectPropertyStart("sample");
    sample.counts().forEach(json::writeNumberProperty);
    inOrder("eligibleCases", sample.eligible());
    inOrder("outOfCourtBreakdown", sample.outOfCourtBreakdown());
    sample.words().forEach(json::writeStringProperty);
    each(
        "relevantCases",
        sample.relevantCases(),
        relevant -> {
          json.writeStringProperty("domain", relevant.domain());
          json.writeStringProperty("about", relevant.about());
          json.writeNumberProperty("cases", relevant.cases());
          maybe("source", relevant.source());
        });
    json.writeEndObject();
  }

  private void inspectedCase(Case one) {
    json.writeStringProperty("ref", one.ref());
    Map<String, Object> facts = new TreeMap<>(one.facts());
    facts.remove("ref");
    group("facts", facts, this::value);
    group(
        "classifications",
        one.classifications(),
        (name, levels) -> group(name, levels, json::writeStringProperty));
    group("factors", one.factors(), json::writeBooleanProperty);
    group("changes", one.changes(), json::writeBooleanProperty);
    answers("answers", one.answers());
    answers("setAside", one.setAside());
  }

  private void value(String name, Object value) {
    switch (value) {
      case String text -> json.writeStringProperty(name, text);
      case Long number -> json.writeNumberProperty(name, number);
      case Integer number -> json.writeNumberProperty(name, number);
      case Boolean truth -> json.writeBooleanProperty(name, truth);
      default -> throw new IllegalArgumentException("No fact: " + name + " = " + value);
    }
  }

  private void answers(String name, Map<QuestionId, Answer> answers) {
    group(name, answers, (id, answer) -> json.writeStringProperty(id, answer.code()));
  }

  private void tallies(Map<QuestionId, Tally> tallies) {
    group(
        "tallies",
        tallies,
        (id, tally) -> {
          json.writeObjectPropertyStart(id);
          figures(tally);
          json.writeEndObject();
        });
  }

  private void figures(Tally tally) {
    switch (tally) {
      case Tally.Counted(int yes, int relevant) -> {
        json.writeNumberProperty("yes", yes);
        json.writeNumberProperty("relevant", relevant);
      }
      // Read from a decimal number, so it is one.
      case Tally.Published(var percentage) ->
          number(
              "percent",
              new BigDecimal(percentage.points().getNumerator())
                  .divide(new BigDecimal(percentage.points().getDenominator())));
    }
  }

  private void number(String name, BigDecimal number) {
    json.writeName(name);
    json.writeNumber(number.toPlainString());
  }

  private void caseQuestion(Inspection.CaseQuestionResult result) {
    json.writeStringProperty("id", result.id());
    json.writeStringProperty("domain", result.domain());
    figures(result.tally());
    maybe("factor", result.factor());
    maybe("riskLevel", result.riskLevel());
    maybe("source", result.source());
  }

  private void judgement(Inspection.Judgement judgement) {
    json.writeStringProperty("standard", judgement.standard());
    json.writeStringProperty("rating", judgement.rating().name());
    maybe("reason", judgement.reason());
  }

  private void discretion(Inspection.DiscretionUse use) {
    json.writeStringProperty("standard", use.standard());
    json.writeStringProperty("from", use.from().name());
    json.writeStringProperty("to", use.to().name());
    texts("tests", use.tests());
    maybe("reason", use.reason());
  }

  private void fact(Fact fact) {
    json.writeStringProperty("label", fact.label());
    json.writeStringProperty("value", fact.value());
    maybe("unit", fact.unit());
    maybe("source", fact.source());
  }

  private void demographic(Inspection.Demographic demographic) {
    json.writeStringProperty("characteristic", demographic.characteristic());
    json.writeStringProperty("group", demographic.group());
    json.writeObjectPropertyStart("values");
    demographic.values().forEach(group -> number(group.name(), group.percent()));
    json.writeEndObject();
  }

  private void offence(Inspection.Offence offence) {
    json.writeStringProperty("offence", offence.offence());
    number("percent", offence.percent());
  }

  private void survey(Inspection.SurveyFinding survey) {
    json.writeStringProperty("survey", survey.survey());
    survey.responses().ifPresent(responses -> json.writeNumberProperty("responses", responses));
    json.writeStringProperty("finding", survey.finding());
  }

  private void recommendation(Inspection.Recommendation recommendation) {
    json.writeNumberProperty("number", recommendation.number());
    json.writeStringProperty("to", recommendation.to());
    json.writeStringProperty("summary", recommendation.summary());
    maybe("restsOn", recommendation.restsOn());
  }

  private void shown(Inspection.Shown shown) {
    json.writeStringProperty("table", shown.table().code());
    maybe("group", shown.group());
    json.writeStringProperty("reason", shown.reason());
  }

  private void contradiction(Inspection.Contradiction contradiction) {
    json.writeStringProperty("kind", contradiction.kind());
    maybe("where", contradiction.where());
    json.writeStringProperty("note", contradiction.note());
  }

  private void published(Inspection.Published published) {
    json.writeObjectPropertyStart("published");
    group(
        "standards",
        published.standards(),
        (id, rating) -> json.writeStringProperty(id, rating.name()));
    published.score().ifPresent(score -> number("score", score));
    published.overall().ifPresent(overall -> json.writeStringProperty("overall", overall.name()));
    json.writeEndObject();
  }
}
