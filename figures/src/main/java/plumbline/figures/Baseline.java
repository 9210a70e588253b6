package plumbline.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import plumbline.document.Fields;
import plumbline.document.JsonDocument;
import plumbline.document.JsonText;
import plumbline.document.Node;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.document.Source;
import tools.jackson.core.JsonGenerator;

/// What an editor decided of earlier findings, each with a reason: `{"decisions":[{"id","decision":
/// "accepted|dismissed","reason","report","service","framework","on"}]}`; what comes after the
/// reason may be left out. A finding that was decided is not raised again in the same report.
public final class Baseline {
  public static final Baseline NONE = new Baseline(List.of());

  private final List<Decision> decisions;

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

  /// @param id the finding's
  /// @param report the one that it holds for; any where it names none
  /// @param on the day, such as `2026-03-02`
  public record Decision(
      String id,
      Outcome outcome,
      String reason,
      Optional<ReportIdentity> report,
      Optional<String> on) {
    public Decision {
      reason = reason.strip();
      if (reason.isEmpty()) {
        throw new IllegalArgumentException("A decision needs a reason.");
      }
    }

    private boolean isOn(ReportIdentity checked) {
      return report.map(checked::isSameAs).orElse(true);
    }

    /// One that names no report still holds for the others.
    private boolean isReplacedBy(Decision later) {
      return id.equals(later.id())
          && report.isPresent() == later.report().isPresent()
          && later.report().map(this::isOn).orElse(true);
    }
  }

  private Baseline(List<Decision> decisions) {
    this.decisions = List.copyOf(decisions);
  }

  public static Parsed<Baseline> read(Source source) {
    return JsonDocument.read(source).then(Baseline::of);
  }

  private static Parsed<Baseline> of(Node node) {
    List<Problem> problems = new ArrayList<>();
    List<Decision> decisions = new ArrayList<>();
    Optional<Fields> file = Fields.of(node, "The baseline", problems);
    if (file.isPresent()) {
      for (Fields decision : file.get().groups("decisions", "decision")) {
        Outcome outcome =
            decision.oneOf(
                "decision", Map.of("accepted", Outcome.ACCEPTED, "dismissed", Outcome.DISMISSED));
        String reason = decision.text("reason");
        decisions.add(
            new Decision(
                decision.text("id"),
                outcome,
                reason.isBlank() ? "none" : reason,
                report(decision),
                decision.maybeText("on")));
        decision.refuseOthers();
      }
      file.get().refuseOthers();
    }
    return Parsed.of(new Baseline(decisions), problems);
  }

  private static Optional<ReportIdentity> report(Fields decision) {
    Optional<String> file = decision.maybeText("report");
    Optional<String> service = decision.maybeText("service");
    Optional<String> framework = decision.maybeText("framework");
    return file.or(() -> service).map(_ -> new ReportIdentity(file.orElse(""), service, framework));
  }

  /// With one more decision; a later one on the same finding of the same report takes the place of
  /// an earlier one.
  public Baseline with(Decision decision) {
    List<Decision> more = new ArrayList<>(decisions);
    more.removeIf(earlier -> earlier.isReplacedBy(decision));
    more.add(decision);
    return new Baseline(more);
  }

  /// The decided findings set apart from those that are raised.
  public Checked apply(Checked checked) {
    Map<String, Decision> known = new HashMap<>();
    on(checked).forEach(decision -> known.put(decision.id(), decision));
    List<Finding> raised = new ArrayList<>();
    List<Checked.Decided> decided = new ArrayList<>(checked.decided());
    for (Finding finding : checked.findings()) {
      Decision decision = known.get(finding.id());
      if (decision == null) {
        raised.add(finding);
      } else {
        decided.add(new Checked.Decided(finding, decision.outcome(), decision.reason()));
      }
    }
    return new Checked(checked.report(), raised, checked.marks(), decided);
  }

  /// The decisions that hold for this report.
  public List<Decision> on(Checked checked) {
    ReportIdentity report = ReportIdentity.of(checked);
    return decisions.stream().filter(decision -> decision.isOn(report)).toList();
  }

  /// As the file has it.
  public String json() {
    return JsonText.of(json -> {
      json.writeStartObject();
      json.writeArrayPropertyStart("decisions");
      decisions.forEach(decision -> {
        json.writeStartObject();
        json.writeStringProperty("id", decision.id());
        json.writeStringProperty("decision", decision.outcome().toString());
        json.writeStringProperty("reason", decision.reason());
        decision.report().ifPresent(report -> write(json, report));
        decision.on().ifPresent(day -> json.writeStringProperty("on", day));
        json.writeEndObject();
      });
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  private static void write(JsonGenerator json, ReportIdentity report) {
    json.writeStringProperty("report", report.file());
    report.service().ifPresent(service -> json.writeStringProperty("service", service));
    report.framework().ifPresent(id -> json.writeStringProperty("framework", id));
  }
}
