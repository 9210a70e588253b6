package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallCountsTest {
  private static SequencedMap<Integer, Integer> counts(List<Integer> numbers) {
    SequencedMap<Integer, Integer> counts = new LinkedHashMap<>();
    for (int number : numbers) {
      counts.put(counts.size(), number);
    }
    return counts;
  }

  private static Set<Integer> withheld(Integer... counts) {
    return SmallCounts.withheld(counts(List.of(counts)));
  }

  @Test
  void counts_of_nobody_and_of_five_or_more_are_shown() {
    assertThat(withheld(405, 17, 0)).isEmpty();
    assertThat(withheld(0, 0)).isEmpty();
    assertThat(withheld(5)).isEmpty();
  }

  @Test
  void a_small_count_takes_the_last_other_one_with_it() {
    assertThat(withheld(405, 3, 14)).containsExactlyInAnyOrder(1, 2);
    assertThat(withheld(405, 3, 0)).containsExactlyInAnyOrder(0, 1);
  }

  @Test
  void two_small_counts_hide_each_other_where_their_sum_leaves_them_open() {
    assertThat(withheld(20, 3, 2)).containsExactlyInAnyOrder(1, 2);
    assertThat(withheld(20, 1, 2)).as("three are few too").containsExactlyInAnyOrder(0, 1, 2);
    assertThat(withheld(20, 4, 4))
        .as("eight can only be four and four")
        .containsExactlyInAnyOrder(0, 1, 2);
  }

  @Test
  void another_count_that_is_hardly_larger_does_not_do() {
    assertThat(withheld(100, 1, 5))
        .as("six withheld could only be one and five")
        .containsExactlyInAnyOrder(0, 1, 2);
  }

  @Test
  void where_nothing_else_hides_it_all_are_withheld() {
    assertThat(withheld(3, 0)).containsExactlyInAnyOrder(0, 1);
    assertThat(withheld(6, 1, 0)).containsExactlyInAnyOrder(0, 1, 2);
  }

  /// What somebody sees who knows the whole: the counts that are shown, and which are not.
  private static List<Integer> seen(List<Integer> counts, Set<Integer> withheld) {
    List<Integer> seen = new ArrayList<>();
    for (int at = 0; at < counts.size(); at++) {
      seen.add(withheld.contains(at) ? -1 : counts.get(at));
    }
    seen.add(counts.stream().mapToInt(count -> count).sum());
    return seen;
  }

  private static List<List<Integer>> every(int groups, int most) {
    List<List<Integer>> all = new ArrayList<>(List.of(List.of()));
    for (int group = 0; group < groups; group++) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> one : all) {
        for (int count = 0; count <= most; count++) {
          List<Integer> more = new ArrayList<>(one);
          more.add(count);
          longer.add(more);
        }
      }
      all = longer;
    }
    return all;
  }

  /// Whoever knows the whole, all that is shown and this very rule knows no small count: for each
  /// there are two numbers at least that would have led to the same sight.
  @ParameterizedTest
  @CsvSource({"2, 37", "3, 15", "4, 9"})
  void no_small_count_can_be_worked_out_of_any_division(int groups, int most) {
    Map<List<Integer>, List<Set<Integer>>> open = new HashMap<>();
    for (List<Integer> one : every(groups, most + 6)) {
      List<Set<Integer>> values =
          open.computeIfAbsent(
              seen(one, SmallCounts.withheld(counts(one))),
              _ -> {
                List<Set<Integer>> none = new ArrayList<>();
                one.forEach(_ -> none.add(new TreeSet<>()));
                return none;
              });
      for (int at = 0; at < groups; at++) {
        values.get(at).add(one.get(at));
      }
    }
    int small = 0;
    for (List<Integer> one : every(groups, most)) {
      List<Integer> seen = seen(one, SmallCounts.withheld(counts(one)));
      for (int at = 0; at < groups; at++) {
        if (SmallCounts.isSmall(one.get(at))) {
          small++;
          assertThat(open.getOrDefault(seen, List.of()).get(at))
              .as("%s at %d", one, at)
              .hasSizeGreaterThan(1);
        }
      }
    }
    assertThat(small).isGreaterThan(100);
  }
}
