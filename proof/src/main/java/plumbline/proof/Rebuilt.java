package plumbline.proof;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import plumbline.document.JsonText;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.framework.Framework;
import plumbline.framework.FrameworkLibrary;
import plumbline.framework.Standard;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import tools.jackson.core.JsonGenerator;

/// The inspection that open data tell of: tallies, judgements on evidence, uses of discretion, the
/// sample and the facts. Ratings and figures are left to the rules.
record Rebuilt(Open data, Framework framework, String id, String service) {
  private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

  /// The tables of facts, by the inspection file’s names.
  private static final Map<String, String> FACTS =
      Map.of(
          "contextual-facts", "contextualFacts",
          "caseload", "caseload",
          "staffing", "staffing",
          "organisation-data", "organisationData");

  Parsed<Inspection> inspection(FrameworkLibrary library) {
    String file =
        JsonText.of(json -> {
          json.writeStartObject();
          json.writeStringProperty("id", id);
          json.writeStringProperty("service", service);
          json.writeStringProperty("framework", framework.id() + "@" + framework.version());
          sample(json);
          tallies(json);
          caseQuestions(json);
          judgements(json);
          discretion(json);
          FACTS.forEach((table, list) -> facts(json, table, list));
          json.writeEndObject();
        });
    return InspectionReader.read(
        new Source("open data", file.getBytes(StandardCharsets.UTF_8)), library);
  }

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  private void sample(JsonGenerator json) {
    json.writeObjectPropertyStart("sample");
    for (Map<String, String> row : data.table("sample")) {
      String field = cell(row, "id");
      if (field.equals("outOfCourtBreakdown")) {
        continue;
      }
      String value = cell(row, "value");
      if (COUNT.matcher(value).matches()) {
        json.writeNumberProperty(field, Integer.parseInt(value));
      } else {
        json.writeStringProperty(field, value);
      }
    }
    json.writeEndObject();
  }

  private void tallies(JsonGenerator json) {
    json.writeObjectPropertyStart("tallies");
    for (Map<String, String> row : data.table("questions")) {
      json.writeObjectPropertyStart(cell(row, "id"));
      tally(json, row);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void tally(JsonGenerator json, Map<String, String> row) {
    if (cell(row, "yes").isEmpty()) {
      json.writeNumberProperty("percent", new BigDecimal(cell(row, "per_cent")));
    } else {
      json.writeNumberProperty("yes", new BigDecimal(cell(row, "yes")));
      json.writeNumberProperty("relevant", new BigDecimal(cell(row, "base")));
    }
  }

  private void caseQuestions(JsonGenerator json) {
    json.writeArrayPropertyStart("caseQuestions");
    for (Map<String, String> row : data.table("case-questions")) {
      json.writeStartObject();
      json.writeStringProperty("id", cell(row, "id"));
      String[] about = cell(row, "about").split("; ", -1);
      json.writeStringProperty("domain", about[0]);
      for (int at = 1; at < about.length; at++) {
        boolean isLevel = about[at].endsWith(" risk");
        json.writeStringProperty(
            isLevel ? "riskLevel" : "factor",
            isLevel ? about[at].substring(0, about[at].length() - " risk".length()) : about[at]);
      }
      tally(json, row);
      if (!cell(row, "source").isEmpty()) {
        json.writeStringProperty("source", cell(row, "source"));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void judgements(JsonGenerator json) {
    json.writeArrayPropertyStart("judgements");
    for (Map<String, String> row : data.table("ratings")) {
      Optional<Standard> standard = framework.standard(cell(row, "id"));
      if (standard.filter(one -> !one.isJudgedFromCases()).isPresent()
          && !cell(row, "rating").isEmpty()) {
        json.writeStartObject();
        json.writeStringProperty("standard", cell(row, "id"));
        json.writeStringProperty("rating", cell(row, "rating"));
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void discretion(JsonGenerator json) {
    json.writeArrayPropertyStart("discretion");
    for (Map<String, String> row : data.table("discretion")) {
      json.writeStartObject();
      json.writeStringProperty("standard", cell(row, "id"));
      json.writeStringProperty("from", cell(row, "by_rule"));
      json.writeStringProperty("to", cell(row, "rating"));
      json.writeArrayPropertyStart("tests");
      List.of(cell(row, "about").split(", ", -1)).stream()
          .filter(test -> !test.isEmpty())
          .forEach(json::writeString);
      json.writeEndArray();
      if (!cell(row, "label").isEmpty()) {
        json.writeStringProperty("reason", cell(row, "label"));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void facts(JsonGenerator json, String table, String list) {
    json.writeArrayPropertyStart(list);
    for (Map<String, String> row : data.table(table)) {
      json.writeStartObject();
      json.writeStringProperty("label", cell(row, "label"));
      json.writeStringProperty("value", cell(row, "value"));
      for (String more : List.of("unit", "source")) {
        if (!cell(row, more).isEmpty()) {
          json.writeStringProperty(more, cell(row, more));
        }
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
