package plumbline.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.planning.Plans.problems;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.document.Parsed;
import plumbline.document.Source;

class PlanFilesTest {
  private static final String PLAN =
      """
      plan: ours
      title: Our inspections
      phases:
        - {id: before, name: Before}
      types:
        - id: single
          name: Single
          milestones:
            - {id: start, name: Start, phase: before}
      """;

  @Test
  void a_small_plan_is_read() {
    assertThat(problems(read(PLAN))).isEmpty();
  }

  @Test
  void every_problem_of_a_plan_is_named_with_its_line() {
    String faulty =
        PLAN.replace("phase: before}\n", "phase: before, workingDays: 1}\n")
            + """
                  - {id: start, name: Again, phase: befor, follows: start, workingDays: 1}
                  - {id: two, name: Two, phase: before, follows: three, weeks: 1}
                  - {id: three, name: Three, phase: before, follows: start, weeks: 1, workingDays: 2}
                  - {id: Four, name: Four, phase: before, follows: start}
                  - {id: five, name: Five, phase: before, follows: start, workingDays: 2, on: monday}
                  - {id: six, name: Six, phase: before, follows: start, weeks: 53, on: sunday}
                  - {id: seven, name: Seven, phase: before, weeks: 1, hours: 3}
            """
            + """
              - {id: joint, also: [single], name: Joint}
            """;
    assertThat(problems(read(faulty)))
        .containsExactly(
            "plan.yaml:9: The first milestone follows no other: remove ‘follows’ and its period:"
                + " its date is the day of the announcement",
            "plan.yaml:10: ‘start’ is given twice: give one of them another id",
            "plan.yaml:10: There is no phase ‘befor’: did you mean ‘before’?",
            "plan.yaml:11: No milestone above this one is ‘three’: use start",
            "plan.yaml:12: A milestone follows another by either ‘workingDays’ or ‘weeks’: give it"
                + " one of the two",
            "plan.yaml:13: ‘Four’ is no id: use small letters, digits and hyphens, beginning with a"
                + " letter",
            "plan.yaml:13: A milestone follows another by either ‘workingDays’ or ‘weeks’: give it"
                + " one of the two",
            "plan.yaml:14: ‘on’ goes with ‘weeks’ only: remove it, or count in weeks",
            "plan.yaml:15: ‘weeks’ of a milestone is 53: write a whole number from 0 to 52",
            "plan.yaml:15: ‘on’ of a milestone is ‘sunday’: did you mean ‘monday’?",
            "plan.yaml:16: A milestone has no ‘follows’: add the field ‘follows’",
            "plan.yaml:16: A milestone has no field ‘hours’: use one of id, name, phase, workingDays,"
                + " weeks, on, follows",
            "plan.yaml:17: A type of plan has 0 milestones: give it 1 to 40",
            "plan.yaml:17: ‘single’ is given twice: give one of them another id");
  }

  @Test
  void a_plan_without_types_or_with_endless_milestones_is_refused() {
    assertThat(problems(read("{plan: ours, title: T, phases: [], types: []}")))
        .containsExactly(
            "plan.yaml:1: The plan has no types: add at least one with its milestones");
    StringBuilder many = new StringBuilder(PLAN);
    for (int at = 0; at < 40; at++) {
      many.append(
          "      - {id: m%d, name: M, phase: before, follows: start, weeks: 52}\n".formatted(at));
    }
    assertThat(problems(read(many.toString())))
        .containsExactly("plan.yaml:9: A type of plan has 41 milestones: give it 1 to 40");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plan",
        "[plan]",
        "plan: &a ours\ntitle: *a",
        "plan: !!java.net.URL https://example.org",
        "plan: ours\nplan: ours",
        "phases: phases\ntypes: {single: {}}",
        "types: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
        "types:\n  - milestones: [1, null, {id: {}}, {id: a, follows: [b], weeks: 1e9}]",
      })
  void a_hostile_plan_is_refused_with_its_problems(String yaml) {
    assertThat(problems(read(yaml))).isNotEmpty().allMatch(words -> words.startsWith("plan.yaml:"));
  }

  private static Parsed<PlanTypes> read(String yaml) {
    return PlanTypes.read(new Source("plan.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
  }
}
