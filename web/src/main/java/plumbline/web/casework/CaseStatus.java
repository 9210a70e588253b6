package plumbline.web.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import plumbline.document.JsonText;
import plumbline.fieldwork.Asking;
import plumbline.fieldwork.AssessedQuestion;
import plumbline.fieldwork.CaseAssessment;
import plumbline.fieldwork.CaseState;
import plumbline.fieldwork.Entry;
import plumbline.fieldwork.GentleQuestion;
import plumbline.fieldwork.Held;
import plumbline.fieldwork.History;
import plumbline.fieldwork.Missing;
import plumbline.fieldwork.Progress;
import plumbline.fieldwork.Slot;
import plumbline.framework.QuestionId;
import plumbline.web.cases.AssessedCase;
import tools.jackson.core.JsonGenerator;

/// How a case stands, for the script on its page: what is held, what is asked, what is missing.
///
/// @param names of those who wrote entries
/// @param person who asks
/// @param token with which the next save proves that it comes from our page
/// @param alerts how many alerts about children at imminent risk wait
record CaseStatus(
    AssessedCase one, Map<UUID, String> names, UUID person, String token, int alerts) {

  String json() {
    CaseAssessment assessment = one.assessment();
    Progress progress = assessment.progress();
    return JsonText.line(json -> {
      json.writeStartObject();
      json.writeStringProperty("person", person.toString());
      json.writeStringProperty("token", token);
      json.writeNumberProperty("alerts", alerts);
      json.writeStringProperty("state", one.state().code());
      json.writeStringProperty("stateInWords", one.state().words());
      json.writeBooleanProperty("needsReason", one.state().wasSubmitted());
      json.writeBooleanProperty("locked", one.state() == CaseState.LOCKED);
      json.writeNumberProperty("answered", progress.answered());
      json.writeNumberProperty("asked", progress.asked());
      json.writeNumberProperty("setAside", progress.setAside());
      json.writeArrayPropertyStart("missing");
      for (Missing missing : assessment.missing()) {
        json.writeStartObject();
        json.writeStringProperty("slot", missing.slot().text());
        json.writeStringProperty("what", missing.what());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeObjectPropertyStart("slots");
      Map<QuestionId, GentleQuestion> gentle = new LinkedHashMap<>();
      assessment.gentleQuestions().forEach(one -> gentle.put(one.question(), one));
      histories()
          .forEach(each -> {
            json.writeObjectPropertyStart(each.slot().text());
            held(json, each.history().held(), names);
            asked(json, each.question());
            each.question()
                .map(question -> gentle.get(question.id()))
                .ifPresent(question -> {
                  json.writeStringProperty("gentle", question.sentence());
                  json.writeStringProperty("working", question.working());
                });
            json.writeEndObject();
          });
      json.writeEndObject();
      json.writeEndObject();
    });
  }

  private record Each(Slot slot, History history, Optional<AssessedQuestion> question) {}

  /// Everything on the page about which something is to be told.
  private Stream<Each> histories() {
    CaseAssessment assessment = one.assessment();
    return Stream.of(
            assessment.particulars().stream()
                .map(particular ->
                    new Each(particular.slot(), particular.history(), Optional.empty())),
            assessment.questions().stream()
                .flatMap(question ->
                    Stream.of(
                        new Each(question.slot(), question.answers(), Optional.of(question)),
                        new Each(question.noteSlot(), question.notes(), Optional.empty()))),
            assessment.caseQuestions().stream()
                .flatMap(question -> question.answers().stream())
                .map(particular ->
                    new Each(particular.slot(), particular.history(), Optional.empty())))
        .flatMap(each -> each)
        .filter(each ->
            !each.history().entries().isEmpty()
                || each.question().filter(question -> !question.isAsked()).isPresent());
  }

  private static void asked(JsonGenerator json, Optional<AssessedQuestion> question) {
    question.ifPresent(it -> {
      switch (it.asking()) {
        case Asking.Asked _ -> {}
        case Asking.NotAsked(var condition) -> {
          json.writeStringProperty("asked", "no");
          json.writeStringProperty("why", condition.cases());
        }
        case Asking.WaitingFor(List<Slot> slots, List<String> facts, String why) -> {
          json.writeStringProperty("asked", "waiting");
          json.writeStringProperty("why", waitsFor(slots, facts, why));
        }
      }
    });
  }

  private static String waitsFor(List<Slot> slots, List<String> facts, String why) {
    List<String> what =
        Stream.concat(
                slots.stream().map(Slot::words),
                facts.stream().map("the case list’s ‘%s’"::formatted))
            .toList();
    return what.isEmpty() ? why : String.join(" and ", what);
  }

  /// What is held about one slot.
  static void held(JsonGenerator json, Held held, Map<UUID, String> names) {
    json.writeArrayPropertyStart("held");
    for (Entry entry : held.entries()) {
      json.writeStartObject();
      json.writeStringProperty("id", entry.id().toString());
      json.writeStringProperty("value", entry.value());
      if (entry.hasReason()) {
        json.writeStringProperty("reason", entry.reason());
      }
      json.writeStringProperty("by", names.getOrDefault(entry.by(), ""));
      json.writeStringProperty("at", entry.at().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static String written(Consumer<JsonGenerator> fields) {
    return JsonText.line(json -> {
      json.writeStartObject();
      fields.accept(json);
      json.writeEndObject();
    });
  }
}
