package plumbline.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import plumbline.framework.DiversityCharacteristic;
import plumbline.framework.DiversityCharacteristic.Counted;
import plumbline.inspection.Case;

/// Nothing that is shown of diversity tells of a group of one to four people.
class DiversityDisclosureTest extends DiversityExample {
  @Test
  void how_few_are_not_inspected_or_not_finished_cannot_be_worked_out() {
    for (int[] few : List.of(new int[] {10, 8, 8}, new int[] {20, 10, 7}, new int[] {20, 18, 16})) {
      List.of(eligible, sampled, finished).forEach(List::clear);
      cases("male", 60, 40, 20);
      cases("female", few[0], few[1], few[2]);

      for (DiversityColumn column : List.of(DiversityColumn.ELIGIBLE, DiversityColumn.INSPECTED)) {
        assertThat(words("gender", "female", column)).isEqualTo("too few to show");
        assertThat(words("gender", "male", column)).isEqualTo("too few to show");
      }
    }
  }

  /// Whoever takes what is shown from the whole is left with nobody, or with five at least of more
  /// than one group.
  @Property(tries = 500)
  void no_group_of_one_to_four_is_shown_or_left_over(@ForAll Random random) {
    List.of(eligible, sampled, finished).forEach(List::clear); // all tries are of one instance
    for (DiversityCharacteristic characteristic : FRAMEWORK.diversity()) {
      characteristic
          .groups(Counted.POPULATION)
          .forEach(group -> give(Counted.POPULATION, characteristic.id(), group.id(), 1_000));
      for (Counted whom : List.of(Counted.STAFF, Counted.CASELOAD)) {
        characteristic
            .groups(whom)
            .forEach(group ->
                give(whom, characteristic.id(), group.id(), random.nextInt(random.nextInt(2, 25))));
      }
    }
    for (String gender : List.of("male", "female")) {
      int done = random.nextInt(12);
      int inspected = done + random.nextInt(2) * random.nextInt(12);
      cases(gender, inspected + random.nextInt(2) * random.nextInt(12), inspected, done);
    }

    for (DiversityTable table : summary().tables()) {
      for (DiversityColumn column : table.columns()) {
        if (List.of(DiversityColumn.ANSWERS, DiversityColumn.CASES, DiversityColumn.POPULATION)
            .contains(column)) {
          continue;
        }
        String about = table.characteristic().id() + " " + column;
        int hidden = 0;
        int left = 0;
        for (DiversityRow row : table.rows()) {
          int real = count(table, column, row);
          if (row.figure(column) instanceof DiversityFigure.Withheld) {
            hidden++;
            left += real;
          } else {
            assertThat(real > 0 && real < 5).as(about).isFalse();
          }
        }
        assertThat(hidden).as(about).isNotEqualTo(1);
        if (hidden > 0 && hidden < table.rows().size()) {
          assertThat(left).as(about).matches(sum -> sum == 0 || sum >= 5);
        }
      }
      assertNoFewAreLeftOut(table);
      assertRatesAreOfWhatIsShown(table);
    }
  }

  private void assertNoFewAreLeftOut(DiversityTable table) {
    DiversityCharacteristic characteristic = table.characteristic();
    List<Map<String, Object>> done = finished.stream().map(Case::facts).toList();
    for (DiversityRow row : table.rows()) {
      if (table.columns().contains(DiversityColumn.INSPECTED)
          && row.figure(DiversityColumn.INSPECTED).isShown()) {
        int inspected = of(sampled, characteristic, row);
        int finishedOnes = of(done, characteristic, row);
        if (!done.isEmpty()) {
          assertThat(inspected - finishedOnes).isNotIn(1, 2, 3, 4);
        }
        assertThat(of(eligible, characteristic, row) - inspected).isNotIn(1, 2, 3, 4);
      }
    }
  }

  private static void assertRatesAreOfWhatIsShown(DiversityTable table) {
    table
        .characteristic()
        .standard()
        .map(standard -> row(table, standard.id()))
        .ifPresent(standard -> {
          assertThat(table.rates()).isNotEmpty();
          for (DiversityRow row : table.rows()) {
            row.rate()
                .ifPresent(rate ->
                    assertThat(rate.known().isPresent())
                        .isEqualTo(isSomebody(row) && isSomebody(standard)));
          }
        });
  }

  private static boolean isSomebody(DiversityRow row) {
    return row.figure(DiversityColumn.CASELOAD) instanceof DiversityFigure.Shown(int count, var _)
        && count > 0;
  }

  private int count(DiversityTable table, DiversityColumn column, DiversityRow row) {
    DiversityCharacteristic characteristic = table.characteristic();
    return switch (column) {
      case STAFF -> given(Counted.STAFF, characteristic, row);
      case CASELOAD -> given(Counted.CASELOAD, characteristic, row);
      case POPULATION -> given(Counted.POPULATION, characteristic, row);
      case ELIGIBLE -> of(eligible, characteristic, row);
      case INSPECTED, ANSWERS, CASES -> of(sampled, characteristic, row);
    };
  }

  private int given(Counted whom, DiversityCharacteristic characteristic, DiversityRow row) {
    return given
        .getOrDefault(whom, Map.of())
        .getOrDefault(characteristic.id(), Map.of())
        .getOrDefault(row.group().id(), 0);
  }

  private static int of(
      List<Map<String, Object>> cases, DiversityCharacteristic characteristic, DiversityRow row) {
    return Math.toIntExact(
        cases.stream()
            .filter(one -> characteristic.of(one).filter(row.group()::equals).isPresent())
            .count());
  }
}
