package plumbline.web.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.web.results.SmallNumbers.Division;

class SmallNumbersTest {
  /// A filter with two values: that of the figure, and the rest.
  @ParameterizedTest
  @CsvSource({
    "0, 20, TOO_FEW",
    "4, 20, TOO_FEW",
    "5, 20, SHOWN",
    "15, 20, SHOWN",
    "16, 20, TELLS_OF_OTHERS",
    "19, 20, TELLS_OF_OTHERS",
    "20, 20, SHOWN",
    "4, 4, TOO_FEW",
  })
  void a_figure_of_few_cases_is_not_shown_and_none_whose_rest_is_few(
      int base, int all, SmallNumbers expected) {
    Division division = new Division("male", Map.of("male", base, "female", all - base));
    assertThat(SmallNumbers.of(base, all - base, List.of(base, all - base), List.of(division)))
        .isEqualTo(expected);
  }

  @Test
  void two_small_groups_that_are_five_together_hide_each_other() {
    Map<String, Integer> teams = Map.of("North", 10, "South", 3, "West", 2);
    assertThat(SmallNumbers.of(10, 5, List.of(10, 5), List.of(new Division("North", teams))))
        .isEqualTo(SmallNumbers.SHOWN);
  }

  @Test
  void a_small_group_is_not_told_by_what_all_others_leave_of_the_whole() {
    Map<String, Integer> teams = Map.of("North", 10, "South", 6, "West", 3);
    assertThat(SmallNumbers.of(10, 9, List.of(10, 9), List.of(new Division("North", teams))))
        .isEqualTo(SmallNumbers.SHOWN);
    assertThat(SmallNumbers.of(6, 13, List.of(6, 13), List.of(new Division("South", teams))))
        .as("the last of the others goes with it")
        .isEqualTo(SmallNumbers.TELLS_OF_OTHERS);
  }

  @Test
  void a_second_filter_does_not_tell_of_the_few_that_it_takes_away() {
    Map<String, Integer> girls = Map.of("high", 6, "low", 7);
    assertThat(SmallNumbers.of(6, 24, List.of(6, 7, 2, 15), List.of(new Division("high", girls))))
        .as("of the 8 with a high risk, 2 are no girls")
        .isEqualTo(SmallNumbers.TELLS_OF_OTHERS);
  }

  /// 18 cases, 11 of girls, 11 with a high risk, 6 with both: each is far from the others, yet all
  /// but one or the other leave 2 with neither.
  @Test
  void few_that_only_three_figures_together_leave_are_not_told() {
    Map<String, Integer> girls = Map.of("high", 6, "low", 5);
    Map<String, Integer> high = Map.of("female", 6, "male", 5);
    assertThat(
            SmallNumbers.of(
                6,
                12,
                List.of(6, 5, 5, 2),
                List.of(new Division("high", girls), new Division("female", high))))
        .isEqualTo(SmallNumbers.TELLS_OF_OTHERS);
  }

  /// Whoever knows the whole and every figure that is shown knows no group of one to four cases.
  @Test
  void no_group_of_fewer_than_five_can_be_worked_out_of_2000_divisions() {
    Random random = new Random(2026);
    int withheld = 0;
    for (int round = 0; round < 2000; round++) {
      Map<String, Integer> bases = new HashMap<>();
      for (int value = 0; value < random.nextInt(2, 6); value++) {
        bases.put("value " + value, random.nextInt(14));
      }
      int all = bases.values().stream().mapToInt(base -> base).sum();
      int shown = 0;
      List<Integer> hidden = new ArrayList<>();
      for (Map.Entry<String, Integer> one : bases.entrySet()) {
        SmallNumbers guard =
            SmallNumbers.of(
                one.getValue(),
                all - one.getValue(),
                List.of(one.getValue(), all - one.getValue()),
                List.of(new Division(one.getKey(), bases)));
        if (guard == SmallNumbers.SHOWN) {
          assertThat(one.getValue()).isGreaterThanOrEqualTo(SmallNumbers.LEAST);
          assertThat(all - one.getValue())
              .satisfiesAnyOf(
                  rest -> assertThat(rest).isZero(),
                  rest -> assertThat(rest).isGreaterThanOrEqualTo(SmallNumbers.LEAST));
          shown += one.getValue();
        } else {
          hidden.add(one.getValue());
        }
      }
      int left = all - shown;
      if (left > 0 && bases.values().stream().anyMatch(base -> base >= SmallNumbers.LEAST)) {
        withheld++;
        assertThat(left).as("%s, hidden %s", bases, hidden).isGreaterThanOrEqualTo(5);
      }
    }
    assertThat(withheld).isGreaterThan(500);
  }

  /// Court cases are all that a standard about court work is about: whoever filters by them sees
  /// what the page shows without a filter.
  @Test
  void a_figure_that_is_the_one_of_all_cases_is_shown_however_few_are_unfinished() {
    Division domains = new Division("court", Map.of("court", 10, "out-of-court", 0));
    assertThat(SmallNumbers.of(8, 0, List.of(8, 2), List.of(domains)))
        .isEqualTo(SmallNumbers.SHOWN);
    assertThat(SmallNumbers.of(4, 0, List.of(4, 2), List.of(domains)))
        .isEqualTo(SmallNumbers.TOO_FEW);
  }

  /// Known are the figures of all cases, finished and so far, and those of the filter where they
  /// are shown. What they tell of those within and those outside, finished or not, is never of one
  /// to four cases, unless nobody is outside: then it is what all cases tell.
  @Property
  void no_part_of_one_to_four_can_be_worked_out(
      @ForAll @IntRange(max = 12) int in,
      @ForAll @IntRange(max = 12) int inUnfinished,
      @ForAll @IntRange(max = 12) int out,
      @ForAll @IntRange(max = 12) int outUnfinished) {
    int outside = out + outUnfinished;
    List<Integer> cells = List.of(in, inUnfinished, out, outUnfinished);
    List<Division> divisions =
        Stream.of(
                new int[] {in + inUnfinished, outside},
                new int[] {in, out},
                new int[] {inUnfinished, outUnfinished})
            .map(two -> new Division("in", Map.of("in", two[0], "out", two[1])))
            .toList();
    boolean finishedShown = SmallNumbers.of(in, outside, cells, divisions) == SmallNumbers.SHOWN;
    boolean allShown =
        SmallNumbers.of(in + inUnfinished, outside, cells, divisions) == SmallNumbers.SHOWN;
    List<Integer> told = new ArrayList<>();
    if (finishedShown) {
      told.addAll(List.of(in, out));
    }
    if (allShown) {
      told.addAll(List.of(in + inUnfinished, outside));
    }
    if (finishedShown && allShown) {
      told.addAll(List.of(inUnfinished, outUnfinished));
    }
    if (outside > 0) {
      assertThat(told).noneMatch(part -> part > 0 && part < SmallNumbers.LEAST);
    }
  }
}
