package plumbline.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.planning.Plans.accepted;
import static plumbline.planning.Plans.problems;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;

class PlanTest {
  /// Kirklees 2021: fieldwork between 28 June and 2 July, here after an announcement on 24 May.
  private static final Plan KIRKLEES = Plans.of("single", LocalDate.of(2021, 5, 24));

  @Test
  void a_single_inspection_is_planned_from_its_announcement() {
    assertThat(KIRKLEES.milestones())
        .extracting(Milestone::toString)
        .containsExactly(
            "‘Announcement’ on Monday 24 May 2021",
            "‘Case list due’ on Tuesday 1 June 2021",
            "‘Sample drawn’ on Thursday 3 June 2021",
            "‘Evidence in advance due’ on Tuesday 15 June 2021",
            "‘Fieldwork week one starts’ on Monday 28 June 2021",
            "‘Fieldwork week one ends’ on Friday 2 July 2021",
            "‘Ratings panel’ on Wednesday 21 July 2021",
            "‘Draft to the service’ on Wednesday 4 August 2021",
            "‘Factual accuracy check due’ on Wednesday 18 August 2021",
            "‘Report published’ on Thursday 9 September 2021");
  }

  /// Cheshire 2021: the second fieldwork week is the joint element of the inspection.
  @Test
  void a_joint_inspection_has_a_second_fieldwork_week_before_the_panel() {
    Plan cheshire = Plans.of("joint", LocalDate.of(2021, 6, 7));
    assertThat(date(cheshire, "fieldwork-one-start")).isEqualTo("2021-07-12");
    assertThat(date(cheshire, "fieldwork-one-end")).isEqualTo("2021-07-16");
    assertThat(date(cheshire, "fieldwork-two-start")).isEqualTo("2021-07-26");
    assertThat(date(cheshire, "fieldwork-two-end")).isEqualTo("2021-07-30");
    assertThat(date(cheshire, "panel")).isEqualTo("2021-08-25");
  }

  @Test
  void a_self_audit_has_neither_evidence_in_advance_nor_a_published_report() {
    assertThat(Plans.of("self-audit", LocalDate.of(2026, 3, 2)).milestones())
        .extracting(Milestone::id)
        .containsExactly(
            "announcement",
            "case-list",
            "sample",
            "fieldwork-one-start",
            "fieldwork-one-end",
            "results");
  }

  @Test
  void a_small_service_without_ratings_is_planned_like_a_single_inspection() {
    assertThat(PlanTypes.shipped().type("small-service"))
        .isEqualTo(PlanTypes.shipped().type("single"));
  }

  @Test
  void fieldwork_stays_in_its_week_beside_a_bank_holiday() {
    Plan overEaster = Plans.of("single", LocalDate.of(2026, 2, 23));
    assertThat(date(overEaster, "fieldwork-one-start")).isEqualTo("2026-03-30");
    assertThat(date(overEaster, "fieldwork-one-end"))
        .as("the day before Good Friday")
        .isEqualTo("2026-04-02");
    Plan early = Plans.of("single", LocalDate.of(2026, 3, 27));
    assertThat(date(early, "fieldwork-one-start"))
        .as("the day after the early May bank holiday")
        .isEqualTo("2026-05-05");
  }

  @Test
  void a_person_moves_one_milestone_with_a_reason() {
    Plan moved =
        accepted(KIRKLEES.moved("panel", LocalDate.of(2021, 7, 28), "The chair is on leave"));
    Milestone panel = moved.milestone("panel").orElseThrow();
    assertThat(panel.due()).isEqualTo("2021-07-28");
    assertThat(panel.moves())
        .containsExactly(
            new Milestone.Move(
                LocalDate.of(2021, 7, 21), LocalDate.of(2021, 7, 28), "The chair is on leave"));
    assertThat(date(moved, "draft")).isEqualTo("2021-08-04");
    assertThat(date(KIRKLEES, "panel")).as("the plan before").isEqualTo("2021-07-21");
  }

  @Test
  void what_follows_moves_too_if_asked_but_not_what_a_person_set() {
    Plan fixed = accepted(KIRKLEES.moved("publication", LocalDate.of(2021, 9, 30), "Launch"));
    Plan moved =
        accepted(
            fixed.movedWithFollowers(
                "fieldwork-one-start", LocalDate.of(2021, 7, 5), "The service moves office"));
    assertThat(date(moved, "fieldwork-one-end")).isEqualTo("2021-07-09");
    assertThat(date(moved, "panel")).isEqualTo("2021-07-28");
    assertThat(date(moved, "factual-check")).isEqualTo("2021-08-25");
    assertThat(date(moved, "publication")).isEqualTo("2021-09-30");
    assertThat(date(moved, "evidence")).isEqualTo("2021-06-15");
  }

  @Test
  void a_milestone_can_not_stand_before_the_one_it_follows() {
    assertThat(problems(KIRKLEES.moved("panel", LocalDate.of(2021, 7, 1), "Sooner")))
        .containsExactly(
            "plan:7: ‘Ratings panel’ would be on Thursday 1 July 2021, before ‘Fieldwork week one"
                + " ends’ on Friday 2 July 2021, which it follows: choose Friday 2 July 2021 or a"
                + " later day");
  }

  @Test
  void a_milestone_can_not_stand_after_one_that_follows_it() {
    assertThat(problems(KIRKLEES.moved("case-list", LocalDate.of(2021, 6, 4), "The service asks")))
        .containsExactly(
            "plan:2: ‘Case list due’ would be on Friday 4 June 2021, after ‘Sample drawn’ on"
                + " Thursday 3 June 2021, which follows it: choose Thursday 3 June 2021 or an"
                + " earlier day, or move ‘Sample drawn’ too");
  }

  @Test
  void a_move_needs_a_reason_a_known_milestone_and_a_date_that_can_be_counted_from() {
    assertThat(problems(KIRKLEES.moved("panel", LocalDate.of(1921, 7, 28), " ")))
        .containsExactly(
            "plan:7: ‘Ratings panel’ would move without a reason: give one: the record keeps it",
            "plan:7: ‘Ratings panel’ would be on Thursday 28 July 1921: choose a date between 2013"
                + " and 2199");
    assertThat(problems(KIRKLEES.moved("pannel", LocalDate.of(2021, 7, 28), "Leave")))
        .containsExactly("plan:1: The plan has no milestone ‘pannel’: did you mean ‘panel’?");
    assertThat(
            problems(Plan.from(KIRKLEES.type(), LocalDate.of(1999, 12, 31), WorkingDays.shipped())))
        .containsExactly(
            "plan:1: The inspection would be announced on Friday 31 December 1999: choose a date"
                + " between 2013 and 2150");
  }

  @Test
  void what_is_done_does_not_move() {
    Plan done = accepted(KIRKLEES.done("case-list", LocalDate.of(2021, 6, 2)));
    assertThat(problems(done.moved("case-list", LocalDate.of(2021, 6, 3), "Late")))
        .containsExactly(
            "plan:2: ‘Case list due’ on Wednesday 2 June 2021 is done: leave its date, or say first"
                + " that it is not done");
    assertThat(accepted(done.notDone("case-list"))).isEqualTo(KIRKLEES);
  }

  @Test
  void a_sample_is_not_drawn_before_the_case_list_came() {
    Plan listed = accepted(KIRKLEES.done("case-list", LocalDate.of(2021, 6, 2)));
    assertThat(problems(listed.done("sample", LocalDate.of(2021, 6, 1))))
        .containsExactly(
            "plan:3: ‘Sample drawn’ would be done on Tuesday 1 June 2021, before ‘Case list due’ on"
                + " Wednesday 2 June 2021, which it follows: correct one of the two dates");
    Plan drawn = accepted(listed.done("sample", LocalDate.of(2021, 6, 3)));
    assertThat(problems(drawn.done("case-list", LocalDate.of(2021, 6, 4))))
        .containsExactly(
            "plan:2: ‘Case list due’ would be done on Friday 4 June 2021, after ‘Sample drawn’ on"
                + " Thursday 3 June 2021, which follows it: correct one of the two dates");
  }

  @Test
  void odd_dates_are_warned_about_and_allowed() {
    Plan odd =
        accepted(KIRKLEES.moved("publication", LocalDate.of(2021, 8, 30), "The minister asks"));
    odd = accepted(odd.moved("factual-check", LocalDate.of(2021, 8, 21), "They ask"));
    odd = accepted(odd.done("announcement", LocalDate.of(2021, 5, 24)));
    odd = accepted(odd.done("case-list", LocalDate.of(2021, 6, 4)));
    odd = accepted(odd.done("fieldwork-one-start", LocalDate.of(2021, 6, 28)));
    assertThat(odd.warnings())
        .containsExactly(
            new Plan.Warning(
                "sample",
                "‘Case list due’ on Friday 4 June 2021, which it follows, was done after the day on"
                    + " which ‘Sample drawn’ is due, Thursday 3 June 2021."),
            new Plan.Warning(
                "fieldwork-one-start",
                "‘Fieldwork week one starts’ is done, but not ‘Evidence in advance due’, which it"
                    + " follows."),
            new Plan.Warning(
                "factual-check",
                "‘Factual accuracy check due’ on Saturday 21 August 2021 is on a weekend."),
            new Plan.Warning(
                "publication",
                "‘Report published’ on Monday 30 August 2021 is on a bank holiday: Summer bank"
                    + " holiday."));
    assertThat(KIRKLEES.warnings()).containsExactly();
  }

  @Property
  void a_new_plan_is_in_order_and_on_working_days(
      @ForAll @DateRange(min = "2013-01-01", max = "2150-12-31") LocalDate announced) {
    for (PlanType type : PlanTypes.shipped().types()) {
      Plan plan = accepted(Plan.from(type, announced, WorkingDays.shipped()));
      List<LocalDate> dates = plan.milestones().stream().map(Milestone::due).toList();
      assertThat(dates.getFirst()).isEqualTo(announced);
      assertThat(dates).isSorted();
      assertThat(dates.subList(1, dates.size())).allMatch(plan.workingDays()::isWorkingDay);
    }
  }

  private static LocalDate date(Plan plan, String id) {
    return plan.milestone(id).orElseThrow().due();
  }

  @Test
  void fieldwork_is_from_the_first_to_the_last_day_of_each_of_its_weeks() {
    Plan plan = Plans.of("joint", LocalDate.of(2021, 6, 7));
    for (String week : List.of("fieldwork-one", "fieldwork-two")) {
      LocalDate start = plan.milestone(week + "-start").orElseThrow().date();
      LocalDate end = plan.milestone(week + "-end").orElseThrow().date();
      assertThat(List.of(start, start.plusDays(1), end)).allMatch(plan::isFieldwork);
      assertThat(List.of(start.minusDays(1), end.plusDays(1))).noneMatch(plan::isFieldwork);
    }
  }
}
