package plumbline.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.document.Fields;
import plumbline.document.JsonDocument;
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
    DISMISSED
  }

  record Decision(Outcome outcome, String reason) {}

  private Baseline(Map<String, Decision> decisions) {
    this.decisions = Map.copyOf(decisions);
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

  /// Without the findings that were decided.
  public Checked apply(Checked checked) {
    return new Checked(
        checked.text(),
        checked.findings().stream()
            .filter(finding -> !decisions.containsKey(finding.id()))
            .toList(),
        checked.marks());
  }

  /// How many of a report's findings were decided.
  public long decided(Checked checked) {
    return checked.findings().stream()
        .filter(finding -> decisions.containsKey(finding.id()))
        .count();
  }
}
