package plumbline.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.returns.ItemState.Step;

class DataReturnTest {
  @ParameterizedTest
  @ValueSource(strings = {"youth-2018", "youth-2021"})
  void every_service_is_asked_for_what_an_inspection_needs(String framework) {
    DataReturn asked = Return.of(framework);
    assertThat(asked.fields())
        .extracting(ReturnField::id)
        .doesNotHaveDuplicates()
        .contains(
            "total",
            "court",
            "out-of-court",
            "youth-caution",
            "headcount",
            "qualified-case-managers",
            "unfilled-posts",
            "average-caseload",
            "sickness-days",
            "attrition",
            "budget",
            "reoffending");
    assertThat(asked.fields())
        .extracting(ReturnField::id)
        .containsAnyOf("care-or-plan", "child-protection-plan");
  }

  @Test
  void the_frameworks_own_words_stand_and_nothing_is_asked_twice() {
    DataReturn newer = Return.of("youth-2021");
    assertThat(newer.field("community-sentences").orElseThrow().label())
        .isEqualTo("Total current caseload: community sentences");
    assertThat(newer.field("child-protection-plan")).isEmpty();
    assertThat(newer.field("aged-16-and-under")).isEmpty();
    assertThat(newer.of(Group.CASELOAD).getFirst().id()).isEqualTo("total");
    assertThat(Return.of("youth-2018").field("aged-16-and-under")).isPresent();
  }

  @Test
  void staff_children_and_young_people_are_asked_for_by_the_groups_of_the_summary_of_diversity() {
    DataReturn newer = Return.of("youth-2021");
    assertThat(newer.of(Group.DIVERSITY))
        .extracting(ReturnField::label)
        .hasSize(34)
        .contains(
            "Staff by disability: A declared disability",
            "Children on the caseload by looked after: Not looked after",
            "Young people of the area (10–17 years) by ethnicity: Black and minority ethnic");
    assertThat(newer.field("population-gender-unknown")).isEmpty();
    assertThat(newer.field("staff-age-10-14")).isEmpty();
    assertThat(Return.of("youth-2018").of(Group.DIVERSITY)).isEmpty();
  }

  @Test
  void a_contextual_fact_is_compared_with_its_neighbours() {
    DataReturn asked = Return.of("youth-2018");
    assertThat(asked.comparators(asked.field("first-time-entrants").orElseThrow()))
        .extracting(ReturnField::id)
        .containsExactly("first-time-entrants-region", "first-time-entrants-national");
    assertThat(asked.isComparator(asked.field("reoffending-national").orElseThrow())).isTrue();
    for (String alone : List.of("youth-population", "total-population", "reoffending")) {
      assertThat(asked.isComparator(asked.field(alone).orElseThrow())).as(alone).isFalse();
    }
    assertThat(asked.comparators(asked.field("total").orElseThrow())).isEmpty();
  }

  @Test
  void every_rule_names_fields_that_some_service_is_asked_for() {
    Set<String> known = new HashSet<>();
    for (String framework : List.of("youth-2018", "youth-2021")) {
      Return.of(framework).fields().forEach(field -> known.add(field.id()));
    }
    assertThat(ReturnFile.shipped().rules().fields()).isNotEmpty().allMatch(known::contains);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "total | 83 | 83",
        "total-population | ' 1,066,647 ' | 1066647",
        "budget | £557,000 | 557000",
        "budget | £1.937 | 1.937",
        "attrition | 5.43% | 5.43",
        "sickness-days | 4.20 | 4.20",
      })
  void a_figure_is_read_exactly(String field, String typed, BigDecimal value) {
    assertThat(read(field, typed)).isEqualTo(new TypedNumber.Given(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "total | a lot",
        "total | -3",
        "total | 1,06",
        "total | 83%",
        "total | ٨٣",
        "total | 1e9",
        "total | 1234567890123",
        "budget | 557k",
        "attrition | 5.43211",
      })
  void what_is_no_figure_is_asked_for_again(String field, String typed) {
    assertThat(read(field, typed)).isInstanceOf(TypedNumber.Unclear.class);
  }

  @Test
  void a_field_that_was_left_empty_is_a_gap() {
    assertThat(read("total", "  ")).isEqualTo(new TypedNumber.Nothing());
  }

  private static TypedNumber read(String field, String typed) {
    return TypedNumber.of(typed, Return.of("youth-2018").field(field).orElseThrow());
  }

  @Property
  void what_is_shown_can_be_typed_again(
      @ForAll @BigRange(min = "0", max = "999999999999") BigDecimal value) {
    BigDecimal kept = value.setScale(Math.clamp(value.scale(), 0, 4), java.math.RoundingMode.DOWN);
    for (String id : List.of("budget", "attrition", "total", "headcount")) {
      ReturnField field = Return.of("youth-2018").field(id).orElseThrow();
      assertThat(TypedNumber.of(field.shown(kept), field)).isEqualTo(new TypedNumber.Given(kept));
    }
  }

  private static final LocalDate DUE = LocalDate.of(2026, 3, 20);

  private static ItemState on(LocalDate day, Step... steps) {
    return ItemState.of(Optional.of(DUE), List.of(steps), day);
  }

  @Test
  void an_item_is_followed_from_its_request_to_its_end() {
    assertThat(ItemState.of(Optional.empty(), List.of(), DUE)).isEqualTo(ItemState.NOT_ASKED);
    assertThat(on(DUE)).isEqualTo(ItemState.AWAITED);
    assertThat(on(DUE.plusDays(1))).isEqualTo(ItemState.LATE);
    assertThat(on(DUE.plusDays(1), Step.DOCUMENT)).isEqualTo(ItemState.RECEIVED);
    assertThat(on(DUE, Step.DOCUMENT, Step.QUERY)).isEqualTo(ItemState.QUERIED);
    assertThat(on(DUE, Step.QUERY, Step.REPLY)).isEqualTo(ItemState.ANSWERED);
    assertThat(on(DUE, Step.QUERY, Step.DOCUMENT)).isEqualTo(ItemState.ANSWERED);
    assertThat(on(DUE, Step.NOT_HELD)).isEqualTo(ItemState.NOT_HELD);
    assertThat(on(DUE, Step.DOCUMENT, Step.SETTLED)).isEqualTo(ItemState.SETTLED);
    assertThat(on(DUE, Step.SETTLED, Step.DOCUMENT)).isEqualTo(ItemState.RECEIVED);
    assertThat(ItemState.QUERIED.waitsForService()).isTrue();
    assertThat(ItemState.RECEIVED.waitsForInspectors()).isTrue();
    assertThat(ItemState.SETTLED.waitsForService() || ItemState.SETTLED.waitsForInspectors())
        .isFalse();
  }
}
