package plumbline.planning;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import plumbline.document.Fields;
import plumbline.document.Nearest;
import plumbline.document.Node;
import plumbline.document.Parsed;
import plumbline.document.Problems;
import plumbline.document.Source;
import plumbline.document.YamlDocument;

/// Reads a file of plans, whole or not at all.
final class PlanTypesReader {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,60}");

  /// Together they keep every date of a plan in the years whose bank holidays are known.
  private static final int MOST_MILESTONES = 40;

  private static final int MOST_WORKING_DAYS = 250;
  private static final int MOST_WEEKS = 52;

  private static final Map<String, DayOfWeek> DAYS = days();

  private final Problems problems = new Problems();
  private final Map<String, Phase> phases = new LinkedHashMap<>();

  private PlanTypesReader() {}

  static Parsed<PlanTypes> read(Source source) {
    PlanTypesReader reader = new PlanTypesReader();
    return YamlDocument.read(source)
        .then(root -> reader.problems.reading(() -> reader.planTypes(root)));
  }

  private static Map<String, DayOfWeek> days() {
    Map<String, DayOfWeek> days = new LinkedHashMap<>();
    days.put("monday", DayOfWeek.MONDAY);
    days.put("tuesday", DayOfWeek.TUESDAY);
    days.put("wednesday", DayOfWeek.WEDNESDAY);
    days.put("thursday", DayOfWeek.THURSDAY);
    days.put("friday", DayOfWeek.FRIDAY);
    return days;
  }

  private Parsed<PlanTypes> planTypes(Node root) {
    return Fields.of(root, "the plan", problems)
        .<Parsed<PlanTypes>>map(file -> Parsed.of(planTypes(file), problems))
        .orElseGet(() -> new Parsed.Refused<>(problems));
  }

  private PlanTypes planTypes(Fields file) {
    String id = id(file, "plan");
    readPhases(file);
    Set<String> taken = new HashSet<>();
    List<PlanType> types = new ArrayList<>();
    for (Fields fields : file.groups("types", "a type of plan")) {
      types.add(type(fields, taken));
    }
    if (types.isEmpty()) {
      file.problem("types", "The plan has no types", "add at least one with its milestones");
    }
    PlanTypes read =
        new PlanTypes(
            id, file.text("title"), file.maybeText("about"), List.copyOf(phases.values()), types);
    file.refuseOthers();
    return read;
  }

  private void readPhases(Fields file) {
    for (Fields fields : file.groups("phases", "a phase")) {
      Phase phase = new Phase(id(fields, "id"), fields.text("name"));
      if (phases.putIfAbsent(phase.id(), phase) != null) {
        twice(fields, "id", phase.id());
      }
      fields.refuseOthers();
    }
  }

  private PlanType type(Fields fields, Set<String> taken) {
    String id = id(fields, "id");
    List<String> also = fields.texts("also");
    if (!taken.add(id)) {
      twice(fields, "id", id);
    }
    for (String other : also) {
      if (!taken.add(other)) {
        twice(fields, "also", other);
      }
    }
    PlanType type = new PlanType(id, also, fields.text("name"), steps(fields));
    fields.refuseOthers();
    return type;
  }

  private List<Step> steps(Fields type) {
    Map<String, Step> earlier = new LinkedHashMap<>();
    List<Fields> milestones = type.groups("milestones", "a milestone");
    if (milestones.isEmpty() || milestones.size() > MOST_MILESTONES) {
      type.problem(
          "milestones",
          "A type of plan has %d milestones".formatted(milestones.size()),
          "give it 1 to %d".formatted(MOST_MILESTONES));
    }
    for (Fields fields : milestones) {
      Step step =
          new Step(id(fields, "id"), fields.text("name"), phase(fields), offset(fields, earlier));
      if (earlier.putIfAbsent(step.id(), step) != null) {
        twice(fields, "id", step.id());
      }
      fields.refuseOthers();
    }
    return List.copyOf(earlier.values());
  }

  private Phase phase(Fields fields) {
    String id = fields.text("phase");
    Phase phase = phases.get(id);
    if (phase == null && !id.isEmpty()) {
      fields.problem(
          "phase", "There is no phase ‘%s’".formatted(id), Nearest.advice(id, phases.keySet()));
    }
    return phase == null ? new Phase(id, id) : phase;
  }

  private Optional<Offset> offset(Fields fields, Map<String, Step> earlier) {
    Optional<Integer> workingDays = fields.maybeWhole("workingDays", 0, MOST_WORKING_DAYS);
    Optional<Integer> weeks = fields.maybeWhole("weeks", 0, MOST_WEEKS);
    Optional<DayOfWeek> on = fields.maybeOneOf("on", DAYS);
    Optional<String> follows = fields.maybeText("follows");
    if (earlier.isEmpty()) {
      if (follows.isPresent() || workingDays.isPresent() || weeks.isPresent()) {
        fields.problem(
            "follows",
            "The first milestone follows no other",
            "remove ‘follows’ and its period: its date is the day of the announcement");
      }
      return Optional.empty();
    }
    String followed = fields.text("follows");
    if (!followed.isEmpty() && !earlier.containsKey(followed)) {
      fields.problem(
          "follows",
          "No milestone above this one is ‘%s’".formatted(followed),
          Nearest.advice(followed, earlier.keySet()));
    }
    if (fields.node("workingDays").isPresent() == fields.node("weeks").isPresent()) {
      fields.problem(
          "follows",
          "A milestone follows another by either ‘workingDays’ or ‘weeks’",
          "give it one of the two");
    }
    if (fields.node("on").isPresent() && fields.node("weeks").isEmpty()) {
      fields.problem("on", "‘on’ goes with ‘weeks’ only", "remove it, or count in weeks");
    }
    return Optional.of(
        weeks
            .<Offset>map(count -> new Offset.InWeeks(followed, count, on))
            .orElseGet(() -> new Offset.InWorkingDays(followed, workingDays.orElse(0))));
  }

  private static String id(Fields fields, String key) {
    String id = fields.text(key);
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      fields.problem(
          key,
          "‘%s’ is no id".formatted(id),
          "use small letters, digits and hyphens, beginning with a letter");
    }
    return id;
  }

  private static void twice(Fields fields, String key, String id) {
    fields.problem(key, "‘%s’ is given twice".formatted(id), "give one of them another id");
  }
}
