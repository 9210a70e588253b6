package plumbline.web.planning;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.document.ContentHash;
import plumbline.document.Parsed;
import plumbline.planning.Plan;
import plumbline.planning.PlanType;
import plumbline.planning.PlanTypes;
import plumbline.planning.WorkingDays;
import plumbline.web.frameworks.KnownFramework;

/// Reads the form for a new inspection: all problems at once, or the inspection.
final class NewInspection {
  /// How much of the id of a service fits into that of its self-audit.
  private static final int LONGEST_IN_ID = 45;

  private final Map<String, String> typed;
  private final Map<String, String> problems = new LinkedHashMap<>();

  private NewInspection(Map<String, String> typed) {
    this.typed = typed;
  }

  /// @param problems by field; empty where there is an inspection
  record Read(Optional<PlannedInspection> inspection, Map<String, String> problems) {}

  /// Reads the form of the inspectorate, which plans no self-audits.
  static Read read(
      Map<String, String> typed, List<Service> known, List<KnownFramework> frameworks) {
    return read(typed, known, frameworks, byInspectorate());
  }

  /// The types of inspections that the inspectorate plans.
  static List<PlanType> byInspectorate() {
    return PlanTypes.shipped().types().stream()
        .filter(type -> !type.id().equals(PlannedInspection.SELF_AUDIT))
        .toList();
  }

  private static Read read(
      Map<String, String> typed,
      List<Service> known,
      List<KnownFramework> frameworks,
      List<PlanType> types) {
    NewInspection form = new NewInspection(typed);
    Optional<Service> service = form.service(known);
    Optional<ContentHash> framework =
        frameworks.stream()
            .filter(one -> one.hash().hex().equals(form.text("framework")))
            .map(KnownFramework::hash)
            .findFirst();
    if (framework.isEmpty()) {
      form.problems.put("framework", "Choose a framework");
    }
    Optional<PlanType> type =
        types.stream().filter(one -> one.id().equals(form.text("type"))).findFirst();
    if (type.isEmpty()) {
      form.problems.put("type", "Choose a type of inspection");
    }
    Optional<LocalDate> announced = form.announced(type);
    return new Read(
        form.problems.isEmpty()
            ? Optional.of(
                new PlannedInspection(
                    service.orElseThrow().id() + "-" + announced.orElseThrow().getYear(),
                    service.orElseThrow(),
                    framework.orElseThrow(),
                    type.orElseThrow().id(),
                    announced.orElseThrow()))
            : Optional.empty(),
        form.problems);
  }

  /// Reads the form for a self-audit: of a service of one’s own, and nothing new is said of it.
  ///
  /// @param own the services that one manages
  static Read selfAudit(
      Map<String, String> typed, List<Service> own, List<KnownFramework> frameworks) {
    Map<String, String> whole = new LinkedHashMap<>(typed);
    whole.put("type", PlannedInspection.SELF_AUDIT);
    if (own.stream().noneMatch(one -> one.id().equals(typed.getOrDefault("service", "")))) {
      whole.put("service", "-");
    }
    Read read = read(whole, own, frameworks, PlanTypes.shipped().types());
    read.problems().computeIfPresent("service", (_, _) -> "Choose your service");
    return new Read(
        read.inspection()
            .map(one ->
                new PlannedInspection(
                    selfAuditId(one), one.service(), one.framework(), one.type(), one.announced())),
        read.problems());
  }

  /// `elm-audit-20261128`: other than that of an inspection in the same year.
  private static String selfAuditId(PlannedInspection audit) {
    String service = audit.service().id();
    if (service.length() > LONGEST_IN_ID) {
      // Other services begin with the same letters: the hash keeps them apart.
      String hash = ContentHash.of(service.getBytes(UTF_8)).hex().substring(0, 12);
      service = service.substring(0, LONGEST_IN_ID - 13) + "-" + hash;
    }
    return "%s-audit-%s"
        .formatted(service, audit.announced().format(DateTimeFormatter.BASIC_ISO_DATE));
  }

  private Optional<Service> service(List<Service> known) {
    String chosen = text("service");
    if (!chosen.isEmpty()) {
      Optional<Service> service = known.stream().filter(one -> one.id().equals(chosen)).findFirst();
      if (service.isEmpty()) {
        problems.put("service", "Choose a service of the list, or describe a new one");
      }
      return service;
    }
    String name = text("name");
    String id = ServiceForm.id(name);
    if (id.isEmpty()) {
      problems.put("name", "Choose a service, or enter the name of a new one");
    } else if (known.stream().anyMatch(one -> one.id().equals(id))) {
      problems.put("name", "There is a service with this name: choose it from the list");
    }
    ServiceForm form = new ServiceForm(typed);
    form.problems().forEach(problems::putIfAbsent);
    return problems.isEmpty() ? Optional.of(form.service(id)) : Optional.empty();
  }

  private Optional<LocalDate> announced(Optional<PlanType> type) {
    try {
      LocalDate day = LocalDate.parse(text("announced"));
      if (type.isPresent()
          && Plan.from(type.get(), day, WorkingDays.shipped())
              instanceof Parsed.Refused<Plan>(var refused)) {
        problems.put("announced", refused.getFirst().mend());
      }
      return Optional.of(day);
    } catch (DateTimeParseException wrong) {
      problems.put("announced", "Enter the day of the announcement, such as 2026-03-02");
      return Optional.empty();
    }
  }

  private String text(String field) {
    return typed.getOrDefault(field, "").strip();
  }
}
