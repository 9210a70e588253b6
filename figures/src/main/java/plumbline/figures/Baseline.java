package plumbline.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plumbline.document.Fields;
import plumbline.document.JsonDocument;
import plumbline.document.JsonText;
import plumbline.document.Node;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.document.Source;

/// What an editor decided of earlier findings, each with a reason: `{"decisions":[{"id","decision":
/// "accepted|dismissed","reason","report","on"}]}`; the report's file and the day may be left out.
/// A finding that was decided is not raised again.
public final class Baseline {
  public static final Baseline NONE = new Baseline(Map.of());

  private final Map<String, Decision> decisions;

  /// What was decided.
  public enum Outcome {
    /// It is a contradiction, and known.
    ACCEPTED,
    /// It is none.
    DISMISSED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// @param report the file's name, without its folder
  /// @param on the day, such as `2026-03-02`
  public record Decision(
      Outcome outcome, String reason, Optional<String> report, Optional<String> on) {
    public Decision {
      reason = reason.strip();
      if (reason.isEmpty()) {
        throw new IllegalArgumentException("A decision needs a reason.");
      }
    }
  }

  private Baseline(Map<String, Decision> decisions) {
    this.decisions = decisions;
  }

  public static Parsed<Baseline> read(Source source) {
    return JsonDocument.read(source).then(Baseline::of);
  }

  private static Parsed<Baseline> of(Node node) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Decision> decisions = new LinkedHashMap<>();
    Optional<Fields> file = Fields.of(node, "The baseline", problems);
    if (file.isPresent()) {
      for (Fields decision : file.get().groups("decisions", "decision")) {
        Outcome outcome =
            decision.oneOf(
                "decision", Map.of("accepted", Outcome.ACCEPTED, "dismissed", Outcome.DISMISSED));
        String reason = decision.text("reason");
        if (reason.isBlank()) {
          decision.problem("reason", "A decision needs a reason", "say in a few words why");
          reason = "none";
        }
        decisions.put(
            decision.text("id"),
            new Decision(outcome, reason, decision.maybeText("report"), decision.maybeText("on")));
        decision.refuseOthers();
      }
      file.get().refuseOthers();
    }
    return Parsed.of(new Baseline(decisions), problems);
  }

  /// With one more decision; a later one on the same finding takes the place of an earlier one.
  public Baseline with(String id, Decision decision) {
    Map<String, Decision> more = new LinkedHashMap<>(decisions);
    more.put(id, decision);
    return new Baseline(more);
  }

  /// The decided findings set apart from those that are raised.
  public Checked apply(Checked checked) {
    List<Finding> raised = new ArrayList<>();
    List<Checked.Decided> decided = new ArrayList<>(checked.decided());
    for (Finding finding : checked.findings()) {
      Decision decision = decisions.get(finding.id());
      if (decision == null) {
        raised.add(finding);
      } else {
        decided.add(new Checked.Decided(finding, decision.outcome(), decision.reason()));
      }
    }
    return new Checked(checked.report(), raised, checked.marks(), decided);
  }

  /// The decisions that no finding of the report needs any more: its words have changed. Those of
  /// other reports are left alone; one that names no report is counted as any report's.
  public List<String> stale(Checked checked) {
    Set<String> found = new HashSet<>();
    checked.findings().forEach(finding -> found.add(finding.id()));
    checked.decided().forEach(decided -> found.add(decided.finding().id()));
    String name = checked.text().file();
    return decisions.entrySet().stream()
        .filter(entry -> entry.getValue().report().map(name::equals).orElse(true))
        .map(Map.Entry::getKey)
        .filter(id -> !found.contains(id))
        .toList();
  }

  public Optional<Decision> decision(String id) {
    return Optional.ofNullable(decisions.get(id));
  }

  /// As the file has it.
  public String json() {
    return JsonText.of(json -> {
      json.writeStartObject();
      json.writeArrayPropertyStart("decisions");
      decisions.forEach((id, decision) -> {
        json.writeStartObject();
        json.writeStringProperty("id", id);
        json.writeStringProperty("decision", decision.outcome().toString());
        json.writeStringProperty("reason", decision.reason());
        decision.report().ifPresent(report -> json.writeStringProperty("report", report));
        decision.on().ifPresent(day -> json.writeStringProperty("on", day));
        json.writeEndObject();
      });
      json.writeEndArray();
      json.writeEndObject();
    });
  }
}
