package plumbline.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plumbline.judgement.Found.YOUTH_2021;
import static plumbline.judgement.Found.item;

import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.fieldwork.Tag;
import plumbline.framework.QuestionId;
import plumbline.framework.Standard;

final class GridTest {
  @Test
  void has_a_row_for_each_key_question_that_is_judged_on_evidence_though_there_is_none() {
    Grid grid = Grid.of(YOUTH_2021, List.of());

    assertThat(grid.groups())
        .extracting(group -> group.standard().id())
        .containsExactly("1.1", "1.2", "1.3", "1.4", "3.4", "4.1");
    assertThat(grid.unanswered()).hasSize(grid.rows().size());
    assertThat(grid.rows().getFirst().emptyCells()).containsExactly(EvidenceSource.values());
    assertThat(grid.claimsOfOneSource()).isEmpty();
  }

  @Test
  void a_key_question_that_cases_answer_has_a_row_where_there_is_other_evidence_about_it() {
    Grid grid =
        Grid.of(YOUTH_2021, List.of(item(1, "2.2.3", EvidenceSource.PARTNERS, Direction.AGAINST)));

    assertThat(grid.groups())
        .filteredOn(group -> group.standard().isJudgedFromCases())
        .flatExtracting(Grid.Group::rows)
        .extracting(row -> row.question().id().value())
        .containsExactly("2.2.3");
  }

  @Test
  void what_managers_alone_say_stands_out_however_often_they_say_it() {
    Grid grid =
        Grid.of(
            YOUTH_2021,
            List.of(
                item(1, "1.2.4", EvidenceSource.MANAGERS, Direction.SUPPORTS),
                item(5, "1.2.4", EvidenceSource.MANAGERS, Direction.SUPPORTS)));

    assertThat(grid.claimsOfOneSource())
        .extracting(Claim::words)
        .containsExactly("That 1.2.4 is met rests on managers alone: E1, E5");
  }

  @Test
  void staff_who_contradict_managers_leave_two_claims_of_one_source_each() {
    Grid grid =
        Grid.of(
            YOUTH_2021,
            List.of(
                item(1, "1.2.4", EvidenceSource.MANAGERS, Direction.SUPPORTS),
                item(2, "1.2.4", EvidenceSource.STAFF, Direction.AGAINST)));

    assertThat(grid.claimsOfOneSource())
        .extracting(Claim::words)
        .containsExactly(
            "That 1.2.4 is met rests on managers alone: E1",
            "That 1.2.4 is not met rests on staff alone: E2");
  }

  @Test
  void mixed_evidence_of_another_source_bears_out_both() {
    Grid grid =
        Grid.of(
            YOUTH_2021,
            List.of(
                item(1, "1.2.4", EvidenceSource.MANAGERS, Direction.SUPPORTS),
                item(2, "1.2.4", EvidenceSource.SURVEY, Direction.MIXED)));

    assertThat(grid.rows())
        .filteredOn(row -> row.question().id().value().equals("1.2.4"))
        .flatExtracting(Grid.Row::claims)
        .extracting(Claim::words)
        .containsExactly(
            "That 1.2.4 is met rests on 2 sources: E1, E2",
            "That 1.2.4 is not met rests on survey alone: E2");
  }

  @Test
  void strengths_are_drafted_from_what_is_tagged_so_strongest_first() {
    Standard staff = YOUTH_2021.standard("1.2").orElseThrow();
    EvidenceItem weak =
        item(
            1,
            List.of("1.2.1"),
            EvidenceSource.STAFF,
            Direction.SUPPORTS,
            Strength.WEAK,
            List.of(Tag.STRENGTH));
    EvidenceItem strong =
        item(
            2,
            List.of("1.2.3", "1.3.1"),
            EvidenceSource.CASES,
            Direction.MIXED,
            Strength.STRONG,
            List.of(Tag.IMPROVEMENT, Tag.STRENGTH));
    EvidenceItem elsewhere =
        item(
            3,
            List.of("1.4.1"),
            EvidenceSource.CASES,
            Direction.SUPPORTS,
            Strength.STRONG,
            List.of(Tag.STRENGTH));

    Drafts drafts = Drafts.of(staff, List.of(weak, strong, elsewhere));

    assertThat(drafts.strengths()).containsExactly(strong, weak);
    assertThat(drafts.improvements()).containsExactly(strong);
  }

  @Test
  void evidence_is_about_a_key_question_and_says_where_it_is() {
    assertThatThrownBy(
            () -> item(1, "2.1.1.a", EvidenceSource.CASES, Direction.AGAINST)) // a prompt
        .hasMessage("Evidence is about key questions.");
    assertThatThrownBy(() -> new Place(Place.Kind.NOTE, " "))
        .hasMessage("A place has words that lead to it.");
    assertThat(
            item(
                    1,
                    List.of("1.10.1", "1.2.1", "1.2.1"),
                    EvidenceSource.DATA,
                    Direction.AGAINST,
                    Strength.WEAK,
                    List.of())
                .says()
                .questions())
        .containsExactly(new QuestionId("1.2.1"), new QuestionId("1.10.1"));
  }

  @Test
  void a_tagged_paragraph_says_most_likely_what_its_tags_say() {
    assertThat(Direction.of(List.of(Tag.STRENGTH, Tag.DIVERSITY))).isEqualTo(Direction.SUPPORTS);
    assertThat(Direction.of(List.of(Tag.GOOD_PRACTICE))).isEqualTo(Direction.SUPPORTS);
    assertThat(Direction.of(List.of(Tag.IMPROVEMENT))).isEqualTo(Direction.AGAINST);
    assertThat(Direction.of(List.of(Tag.STRENGTH, Tag.IMPROVEMENT))).isEqualTo(Direction.MIXED);
    assertThat(Direction.of(List.of(Tag.QUOTATION))).isEqualTo(Direction.MIXED);
  }
}
