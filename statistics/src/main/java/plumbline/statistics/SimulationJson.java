package plumbline.statistics;

import java.util.List;
import java.util.function.ToDoubleFunction;
import plumbline.document.JsonText;
import plumbline.statistics.OperatingCharacteristics.Exact;
import plumbline.statistics.OperatingCharacteristics.Proportion;
import plumbline.statistics.OperatingCharacteristics.Simulated;
import tools.jackson.core.JsonGenerator;

/// Operating characteristics as JSON: `scenario`, `exact` and `simulated`, in the fields on which
/// scripts rely (DESIGN, section 4).
public final class SimulationJson {
  private final JsonGenerator json;

  private SimulationJson(JsonGenerator json) {
    this.json = json;
  }

  public static String of(OperatingCharacteristics found) {
    return JsonText.of(json -> new SimulationJson(json).write(found));
  }

  /// Several scenarios as a list.
  public static String of(List<OperatingCharacteristics> found) {
    return JsonText.of(json -> {
      json.writeStartArray();
      found.forEach(each -> new SimulationJson(json).write(each));
      json.writeEndArray();
    });
  }

  /// Several rules beside each other: a list of `framework`, `frameworkHash` and `scenarios`.
  public static String compared(List<UnderRules> rules) {
    return JsonText.of(json -> {
      json.writeStartArray();
      for (UnderRules one : rules) {
        json.writeStartObject();
        json.writeStringProperty("framework", one.name());
        json.writeStringProperty("frameworkHash", one.framework().hash().hex());
        json.writeArrayPropertyStart("scenarios");
        one.grid().cells().forEach(each -> new SimulationJson(json).write(each));
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  private void write(OperatingCharacteristics found) {
    json.writeStartObject();
    write(found.scenario());
    json.writeObjectPropertyStart("exact");
    JsonText.numbers(json, "first_key_question_bands", found.firstQuestion());
    found.exact().ifPresent(this::write);
    json.writeEndObject();
    found.simulated().ifPresent(this::write);
    json.writeEndObject();
  }

  private void write(Scenario scenario) {
    json.writeObjectPropertyStart("scenario");
    json.writeStringProperty("name", scenario.name());
    json.writeNumberProperty("N", scenario.cases());
    json.writeNumberProperty("n", scenario.sample());
    json.writeNumberProperty("rho", scenario.rho());
    json.writeArrayPropertyStart("domain1");
    scenario.fixedPoints().forEach(json::writeNumber);
    json.writeEndArray();
    JsonText.numbers(json, "p", scenario.sufficiency());
    if (scenario.standards() != Scenario.STANDARDS) {
      json.writeNumberProperty("standards", scenario.standards());
    }
    if (scenario.keyQuestions() != Scenario.KEY_QUESTIONS) {
      json.writeNumberProperty("keyQuestions", scenario.keyQuestions());
    }
    json.writeEndObject();
  }

  private void write(Exact exact) {
    JsonText.numbers(json, "sample_overall", exact.sample());
    json.writeNumberProperty("sample_mean_score", exact.sampleMeanScore());
    JsonText.numbers(json, "census_overall", exact.census());
    json.writeNumberProperty("census_mean_score", exact.censusMeanScore());
  }

  private void write(Simulated simulated) {
    json.writeObjectPropertyStart("simulated");
    json.writeNumberProperty("simulations", simulated.runs());
    proportions("overall", simulated.sample());
    proportions("census", simulated.census());
    proportions("first_key_question_bands", simulated.firstQuestion());
    json.writeNumberProperty("agree", simulated.agree().value());
    json.writeNumberProperty("agree_se", simulated.agree().standardError());
    json.writeNumberProperty("mean_score", simulated.meanScore());
    json.writeEndObject();
  }

  private void proportions(String name, List<Proportion> proportions) {
    numbers(name, proportions, Proportion::value);
    numbers(name + "_se", proportions, Proportion::standardError);
  }

  private void numbers(
      String name, List<Proportion> proportions, ToDoubleFunction<Proportion> number) {
    JsonText.numbers(json, name, proportions.stream().mapToDouble(number).boxed().toList());
  }
}
