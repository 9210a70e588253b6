package plumbline.sampling;

import java.util.List;
import java.util.OptionalDouble;
import plumbline.document.JsonText;
import tools.jackson.core.JsonGenerator;

/// A sample as JSON: the fields of DESIGN, section 4, on which scripts rely, then what else is
/// needed to check the sample.
public final class SampleJson {
  private final JsonGenerator json;

  private SampleJson(JsonGenerator json) {
    this.json = json;
  }

  public static String of(Sample sample) {
    return JsonText.of(json -> new SampleJson(json).write(sample));
  }

  private void write(Sample sample) {
    json.writeStartObject();
    json.writeNumberProperty("seed", sample.seed().number());
    json.writeStringProperty("listHash", sample.listHash().hex());
    json.writeStringProperty("frameworkHash", sample.plan().framework().hash().hex());
    json.writeArrayPropertyStart("populations");
    sample.populations().forEach(population -> write(sample, population));
    json.writeEndArray();
    texts("selected", sample.selected().stream().map(DrawnCase::ref).toList());
    texts("reserves", sample.reserves().stream().map(DrawnCase::ref).toList());
    json.writeArrayPropertyStart("excluded");
    sample.excluded().forEach(this::write);
    json.writeEndArray();
    json.writeArrayPropertyStart("match");
    sample.match().rows().forEach(this::write);
    json.writeEndArray();
    writeMore(sample);
    json.writeEndObject();
  }

  private void write(Sample sample, Population population) {
    json.writeStartObject();
    json.writeStringProperty("domain", population.domain());
    json.writeNumberProperty("eligible", population.eligible());
    json.writeNumberProperty("size", population.size());
    points("margin", population.margin());
    points("plannedMargin", population.plannedMargin());
    json.writeStringProperty("rule", population.rule());
    EligibleWindow window = sample.windows().get(population.domain());
    if (window != null) {
      json.writeStringProperty("from", window.from().toString());
      json.writeStringProperty("to", window.to().toString());
    }
    sample
        .chances(population.domain())
        .ifPresent(chances -> {
          json.writeNumberProperty("lowestChance", chances.lowest());
          json.writeNumberProperty("highestChance", chances.highest());
        });
    json.writeEndObject();
  }

  private void write(Excluded one) {
    json.writeStartObject();
    json.writeStringProperty("ref", one.ref());
    json.writeNumberProperty("line", one.line());
    json.writeStringProperty("reason", one.reason());
    json.writeEndObject();
  }

  private void write(Match row) {
    json.writeStartObject();
    json.writeStringProperty("domain", row.domain());
    json.writeStringProperty("characteristic", row.characteristic());
    json.writeStringProperty("level", row.level());
    json.writeNumberProperty("population", row.population());
    json.writeNumberProperty("sample", row.sample());
    json.writeNumberProperty("points", rounded(row.points()));
    json.writeNumberProperty("cases", rounded(row.cases()));
    points("margin", row.margin());
    json.writeEndObject();
  }

  private void writeMore(Sample sample) {
    json.writeStringProperty("algorithm", sample.algorithm());
    json.writeStringProperty("framework", sample.plan().framework().id());
    json.writeStringProperty("announced", sample.plan().announced().toString());
    json.writeName("phrase");
    sample.phrase().ifPresentOrElse(json::writeString, json::writeNull);
    json.writeNumberProperty("listed", sample.listed());
    json.writeNumberProperty("perCaseManager", sample.plan().mostPerCaseManager());
    json.writeArrayPropertyStart("cases");
    sample.selected().forEach(this::write);
    json.writeEndArray();
    texts("secondReads", refs(sample, true));
    texts("forColleagues", refs(sample, false));
    json.writeArrayPropertyStart("heldBack");
    for (HeldBack held : sample.heldBack()) {
      json.writeStartObject();
      json.writeStringProperty("caseManager", held.caseManager());
      json.writeStringProperty("domain", held.domain());
      json.writeNumberProperty("eligible", held.eligible());
      json.writeNumberProperty("expected", rounded(held.expected()));
      json.writeNumberProperty("atMost", held.atMost());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("swaps");
    sample.swaps().forEach(this::write);
    json.writeEndArray();
    texts("notes", sample.notes());
  }

  private static List<String> refs(Sample sample, boolean secondReads) {
    return sample.selected().stream()
        .filter(one -> secondReads ? one.secondRead() : one.forColleagues())
        .map(DrawnCase::ref)
        .toList();
  }

  private void write(DrawnCase one) {
    json.writeStartObject();
    json.writeStringProperty("ref", one.ref());
    json.writeStringProperty("domain", one.domain());
    json.writeNumberProperty("line", one.line());
    json.writeStringProperty("caseManager", one.caseManager());
    json.writeNumberProperty("chance", one.chance());
    json.writeBooleanProperty("secondRead", one.secondRead());
    json.writeBooleanProperty("forColleagues", one.forColleagues());
    json.writeEndObject();
  }

  private void write(Swap swap) {
    json.writeStartObject();
    json.writeStringProperty("domain", swap.domain());
    json.writeStringProperty("ref", swap.ref());
    json.writeStringProperty("because", swap.because());
    json.writeStringProperty("replacement", swap.replacement());
    texts("agree", swap.agree());
    texts("differ", swap.differ());
    json.writeNumberProperty("meanPointsBefore", rounded(swap.before().meanPoints()));
    json.writeNumberProperty("meanPointsAfter", rounded(swap.after().meanPoints()));
    json.writeNumberProperty("mostCasesBefore", rounded(swap.before().mostCases()));
    json.writeNumberProperty("mostCasesAfter", rounded(swap.after().mostCases()));
    json.writeEndObject();
  }

  private void texts(String name, List<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  private void points(String name, OptionalDouble points) {
    json.writeName(name);
    if (points.isPresent()) {
      json.writeNumber(rounded(points.getAsDouble()));
    } else {
      json.writeNull();
    }
  }

  /// Four decimals are more than anybody reads, and the same on every machine.
  private static double rounded(double value) {
    double rounded = Math.rint(value * 10_000) / 10_000;
    return rounded == 0 ? 0 : rounded;
  }
}
