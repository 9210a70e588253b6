package plumbline.web.planning;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import plumbline.document.ContentHash;
import plumbline.document.Parsed;
import plumbline.planning.Plan;
import plumbline.planning.PlanType;
import plumbline.planning.PlanTypes;
import plumbline.planning.WorkingDays;
import plumbline.web.frameworks.KnownFramework;
import plumbline.web.layout.TextLine;

/// Reads the form for a new inspection: all problems at once, or the inspection.
final class NewInspection {
  private static final int LONGEST_TEXT = 100;
  private static final int MOST_ALIASES = 20;

  private final Map<String, String> typed;
  private final Map<String, String> problems = new LinkedHashMap<>();

  private NewInspection(Map<String, String> typed) {
    this.typed = typed;
  }

  /// @param problems by field; empty where there is an inspection
  record Read(Optional<PlannedInspection> inspection, Map<String, String> problems) {}

  static Read read(
      Map<String, String> typed, List<Service> known, List<KnownFramework> frameworks) {
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
        PlanTypes.shipped().types().stream()
            .filter(one -> one.id().equals(form.text("type")))
            .findFirst();
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
    String id = id(name);
    if (id.isEmpty()) {
      problems.put("name", "Choose a service, or enter the name of a new one");
    } else if (known.stream().anyMatch(one -> one.id().equals(id))) {
      problems.put("name", "There is a service with this name: choose it from the list");
    }
    for (String field : List.of("name", "region", "policeArea")) {
      if (!TextLine.isOne(text(field), LONGEST_TEXT)) {
        problems.put(field, "Enter at most %d characters, on one line".formatted(LONGEST_TEXT));
      }
    }
    String country = text("country");
    if (!country.equals("England") && !country.equals("Wales")) {
      problems.put("country", "Choose England or Wales");
    }
    return Optional.of(
        new Service(
            id,
            name,
            list("aliases"),
            list("authorities"),
            text("region"),
            text("policeArea"),
            country,
            caseload()));
  }

  private OptionalInt caseload() {
    String caseload = text("caseload");
    if (caseload.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!caseload.matches("\\d{1,5}")) {
      problems.put("caseload", "Enter how many children the service works with, in figures");
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(caseload));
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

  private List<String> list(String field) {
    List<String> words =
        Arrays.stream(text(field).split(",", -1))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .toList();
    if (words.size() > MOST_ALIASES
        || !words.stream().allMatch(it -> TextLine.isOne(it, LONGEST_TEXT))) {
      problems.put(
          field,
          "Enter at most %d names of at most %d characters".formatted(MOST_ALIASES, LONGEST_TEXT));
    }
    return words;
  }

  /// The name in plain letters: ‘Bury and Rochdale YJS’ is `bury-and-rochdale-yjs`.
  static String id(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String id = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return id.substring(0, Math.min(id.length(), 50)).replaceAll("-$", "");
  }
}
