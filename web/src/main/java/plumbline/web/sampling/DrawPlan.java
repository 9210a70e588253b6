package plumbline.web.sampling;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plumbline.document.Fields;
import plumbline.document.JsonDocument;
import plumbline.document.JsonText;
import plumbline.document.Node;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.document.Source;
import plumbline.framework.Framework;
import plumbline.sampling.SamplePlan;
import tools.jackson.core.JsonGenerator;

/// What a draw was asked for beside its framework, as it is kept with the draw.
///
/// @param windows by domain, where they are not the framework’s
/// @param perCaseManager the most cases of one case manager; empty for the framework’s number
/// @param secondReads empty for one case in five
public record DrawPlan(
    LocalDate announced,
    Map<String, SamplePlan.Months> windows,
    Optional<Integer> perCaseManager,
    Optional<Integer> secondReads,
    int forColleagues) {
  private static final int MOST = 999_999;

  public DrawPlan {
    windows = Map.copyOf(windows);
  }

  static DrawPlan usual(LocalDate announced) {
    return new DrawPlan(announced, Map.of(), Optional.empty(), Optional.empty(), 0);
  }

  SamplePlan of(Framework framework) {
    return new SamplePlan(
        framework,
        announced,
        Optional.empty(),
        windows,
        List.of(),
        Optional.empty(),
        perCaseManager,
        secondReads,
        forColleagues);
  }

  String json() {
    return JsonText.of(json -> {
      json.writeStartObject();
      json.writeStringProperty("announced", announced.toString());
      json.writeArrayPropertyStart("windows");
      new TreeMap<>(windows)
          .forEach((domain, months) -> {
            json.writeStartObject();
            json.writeStringProperty("domain", domain);
            json.writeNumberProperty("from", months.from());
            json.writeNumberProperty("to", months.to());
            json.writeEndObject();
          });
      json.writeEndArray();
      number(json, "perCaseManager", perCaseManager);
      number(json, "secondReads", secondReads);
      json.writeNumberProperty("forColleagues", forColleagues);
      json.writeEndObject();
    });
  }

  private static void number(JsonGenerator json, String name, Optional<Integer> number) {
    number.ifPresent(one -> json.writeNumberProperty(name, one));
  }

  static DrawPlan read(String json) {
    List<Problem> problems = new ArrayList<>();
    Source source = new Source("plan", json.getBytes(StandardCharsets.UTF_8));
    Optional<DrawPlan> plan =
        JsonDocument.read(source) instanceof Parsed.Accepted<Node>(Node read)
            ? Fields.of(read, "a plan", problems).map(DrawPlan::read)
            : Optional.empty();
    return plan.filter(_ -> problems.isEmpty())
        .orElseThrow(() -> new IllegalStateException("A stored plan can’t be read: " + problems));
  }

  private static DrawPlan read(Fields fields) {
    Map<String, SamplePlan.Months> windows = new TreeMap<>();
    for (Fields window : fields.groups("windows", "a window")) {
      windows.put(
          window.text("domain"),
          new SamplePlan.Months(window.whole("from", 0, MOST), window.whole("to", 0, MOST)));
    }
    return new DrawPlan(
        LocalDate.parse(fields.text("announced")),
        windows,
        fields.maybeWhole("perCaseManager", 1, MOST),
        fields.maybeWhole("secondReads", 0, MOST),
        fields.whole("forColleagues", 0, MOST));
  }
}
