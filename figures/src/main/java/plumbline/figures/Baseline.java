package plumbline.figures;

import java.util.ArrayList;
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
/// "accepted|dismissed","reason"}]}`. A finding that was decided is not raised again.
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

  private record Decision(Outcome outcome, String reason) {}

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
        }
        decisions.put(decision.text("id"), new Decision(outcome, reason));
        decision.refuseOthers();
      }
      file.get().refuseOthers();
    }
    return Parsed.of(new Baseline(decisions), problems);
  }

  /// With one more decision; a later one on the same finding takes the place of an earlier one.
  public Baseline with(String id, Outcome outcome, String reason) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("A decision needs a reason.");
    }
    Map<String, Decision> more = new LinkedHashMap<>(decisions);
    more.put(id, new Decision(outcome, reason.strip()));
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

  /// The ids that were decided on and are none of these: the words have changed since.
  public List<String> stale(Set<String> found) {
    return decisions.keySet().stream().filter(id -> !found.contains(id)).toList();
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
        json.writeEndObject();
      });
      json.writeEndArray();
      json.writeEndObject();
    });
  }
}
