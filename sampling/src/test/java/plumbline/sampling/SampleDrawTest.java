package plumbline.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import plumbline.document.Parsed;

/// From a list to a sample: sub-samples, caps, reserves, and the same draw again.
class SampleDrawTest {
  private static SamplePlan plan(
      List<String> margins, Optional<String> chances, Optional<Integer> second, int colleagues) {
    SamplePlan usual = Lists.usual();
    return new SamplePlan(
        usual.framework(),
        usual.announced(),
        usual.inspection(),
        usual.windows(),
        margins,
        chances,
        usual.perCaseManager(),
        second,
        colleagues);
  }

  @Test
  void the_same_list_and_phrase_give_the_same_sample_on_one_thread_and_on_two() throws Exception {
    CaseList list = Lists.examples();
    Callable<String> drawing =
        () ->
            SampleJson.of(
                Lists.accepted(
                    Sample.draw(list, Lists.usual(), Optional.of("open doors"), List.of())));
    String once = drawing.call();
    assertThat(drawing.call()).isEqualTo(once);
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      for (var again : two.invokeAll(Collections.nCopies(8, drawing))) {
        assertThat(again.get()).isEqualTo(once);
      }
    }
  }

  @Test
  void the_same_seed_draws_the_same_whatever_the_order_of_the_lines() {
    Sample sample = Lists.draw(Lists.examples(), Lists.usual());
    List<String> lines = new ArrayList<>(ExampleCases.list().lines().skip(1).toList());
    for (int shuffle = 0; shuffle < 5; shuffle++) {
      Collections.shuffle(lines, new Random(shuffle));
      Sample again =
          Lists.draw(
              Lists.accepted(Lists.read(Lists.HEADER + String.join("\n", lines))), Lists.usual());
      assertThat(Lists.refs(again.selected())).isEqualTo(Lists.refs(sample.selected()));
      assertThat(Lists.refs(again.reserves())).isEqualTo(Lists.refs(sample.reserves()));
      assertThat(again.match()).isEqualTo(sample.match());
    }
  }

  @Test
  void another_seed_or_another_phrase_draws_another_sample() {
    CaseList list = Lists.examples();
    assertThat(Lists.refs(Lists.draw(list, Lists.YOUTH_2018, 8).selected()))
        .isNotEqualTo(Lists.refs(Lists.draw(list, Lists.usual()).selected()));
    assertThat(
            Lists.accepted(Sample.draw(list, Lists.usual(), Optional.of("one"), List.of())).seed())
        .isNotEqualTo(
            Lists.accepted(Sample.draw(list, Lists.usual(), Optional.of("two"), List.of())).seed());
  }

  /// A small service may have case managers with so many cases that the usual cap leaves no draw;
  /// then the least cap that is named does.
  @Property(tries = 40)
  void any_list_is_drawn_whole_and_every_line_accounted_for(
      @ForAll long key, @ForAll @IntRange(min = 1, max = 150) int cases) {
    CaseList list =
        Lists.accepted(
            Lists.read(Lists.HEADER + String.join("\n", ExampleCases.lines(key, cases))));
    Seed seed = new Seed(key & Long.MAX_VALUE);
    Sample sample =
        switch (Sample.draw(list, Lists.plan(Lists.YOUTH_2021, 6), seed, List.of())) {
          case Parsed.Accepted<Sample>(Sample drawn) -> drawn;
          case Parsed.Refused<Sample> refused -> {
            String told = String.join("", Lists.problems(refused));
            assertThat(told).contains("With at most 6 cases of one case manager");
            int least = Integer.parseInt(told.replaceAll(".*--per-case-manager (\\d+).*", "$1"));
            yield Lists.accepted(
                Sample.draw(list, Lists.plan(Lists.YOUTH_2021, least), seed, List.of()));
          }
        };
    assertThat(sample.selected().size() + sample.reserves().size() + sample.excluded().size())
        .isEqualTo(sample.listed());
    for (Population one : sample.populations()) {
      assertThat(sample.selected(one.domain())).hasSize(one.size());
      assertThat(sample.reserves(one.domain())).hasSize(one.eligible() - one.size());
    }
  }

  @Test
  void one_case_in_five_of_each_domain_is_read_twice_unless_a_number_is_asked_for() {
    Sample usual = Lists.draw(Lists.examples(), Lists.usual());
    assertThat(usual.selected("court")).filteredOn(DrawnCase::secondRead).hasSize(8); // of 39
    assertThat(usual.selected("out-of-court"))
        .filteredOn(DrawnCase::secondRead)
        .hasSize(6); // of 26
    assertThat(usual.selected()).noneMatch(DrawnCase::forColleagues);
    Sample asked =
        Lists.draw(Lists.examples(), plan(List.of(), Optional.empty(), Optional.of(10), 5));
    assertThat(asked.selected("court")).filteredOn(DrawnCase::secondRead).hasSize(6);
    assertThat(asked.selected("out-of-court")).filteredOn(DrawnCase::secondRead).hasSize(4);
    assertThat(asked.selected()).filteredOn(DrawnCase::forColleagues).hasSize(5);
  }

  @Test
  void a_sub_sample_changes_no_other_draw() {
    Sample without =
        Lists.draw(Lists.examples(), plan(List.of(), Optional.empty(), Optional.of(0), 0));
    Sample with =
        Lists.draw(Lists.examples(), plan(List.of(), Optional.empty(), Optional.of(20), 9));
    assertThat(Lists.refs(with.selected())).isEqualTo(Lists.refs(without.selected()));
    assertThat(Lists.refs(with.reserves())).isEqualTo(Lists.refs(without.reserves()));
  }

  @Test
  void a_number_is_spread_by_size_and_none_is_lost() {
    assertThat(SampleDraw.spread(7, new int[] {39, 26, 0})).containsExactly(4, 3, 0);
    assertThat(SampleDraw.spread(99, new int[] {3, 2})).containsExactly(3, 2);
    assertThat(SampleDraw.spread(5, new int[] {0, 0})).containsExactly(0, 0);
  }

  @Test
  void a_cap_lowers_the_chances_of_one_case_manager_and_says_so() {
    List<String> lines = new ArrayList<>(List.of(Lists.court(20, "CM01")));
    lines.addAll(List.of(Lists.court(9, "CM02")));
    lines.addAll(List.of(Lists.court(9, "CM03")));
    Sample sample =
        Lists.draw(Lists.list(lines.toArray(String[]::new)), Lists.plan(Lists.YOUTH_2018, 14));
    assertThat(sample.populations().getFirst().size()).isEqualTo(32);
    assertThat(sample.selected()).filteredOn(one -> one.caseManager().equals("CM01")).hasSize(14);
    assertThat(sample.heldBack())
        .extracting(HeldBack::inWords)
        .containsExactly(
            "Case manager CM01 has 20 eligible cases in court, of which 16.8 would be expected; the"
                + " cap leaves room for 14 there, so their chances are lower and those of others"
                + " higher.");
    Map<String, Double> chances =
        Stream.concat(sample.selected().stream(), sample.reserves().stream())
            .collect(
                Collectors.groupingBy(
                    DrawnCase::caseManager, Collectors.averagingDouble(DrawnCase::chance)));
    assertThat(chances.get("CM01")).isLessThan(chances.get("CM02"));
    assertThat(
            Stream.concat(sample.selected().stream(), sample.reserves().stream())
                .mapToDouble(DrawnCase::chance)
                .sum())
        .isCloseTo(32, within(1e-6));
  }

  @Test
  void no_case_manager_has_more_than_six_cases_over_all_domains() {
    for (int seed = 0; seed < 25; seed++) {
      assertThat(
              Lists.draw(Lists.examples(), Lists.YOUTH_2018, seed).selected().stream()
                  .collect(Collectors.groupingBy(DrawnCase::caseManager, Collectors.counting()))
                  .values())
          .allMatch(cases -> cases <= 6);
    }
  }

  @Test
  void a_cap_that_is_too_tight_is_told_with_the_least_that_will_do() {
    List<String> lines = new ArrayList<>(List.of(Lists.court(20, "CM01")));
    lines.addAll(List.of(Lists.court(9, "CM02")));
    assertThat(
            Lists.problems(
                Sample.draw(
                    Lists.list(lines.toArray(String[]::new)),
                    Lists.usual(),
                    Lists.SEED,
                    List.of())))
        .containsExactly(
            "list.csv:1: With at most 6 cases of one case manager, a sample of 25 can’t be drawn"
                + " with a chance for every case: allow more with --per-case-manager 16, the least"
                + " that will do");
  }

  @Test
  void a_margin_that_is_wider_than_planned_is_said_with_both_figures() {
    assertThat(Lists.draw(Lists.examples(), Lists.usual()).notes())
        .filteredOn(note -> note.contains("margin"))
        .containsExactly(
            "The margin of Out-of-court disposal is 8.6 percentage points, wider than the 5 for which"
                + " the framework plans.");
  }

  @Test
  void a_cap_that_keeps_a_margin_from_its_share_is_said() {
    List<String> lines = new ArrayList<>();
    for (String line : Lists.court(20, "CM01")) {
      lines.add(line.replace("female", "male"));
    }
    for (String line : Lists.court(9, "CM02")) {
      lines.add(line.replace(",male", ",female"));
    }
    SamplePlan plan = Lists.plan(Lists.YOUTH_2018, 16);
    assertThat(Lists.draw(Lists.list(lines.toArray(String[]::new)), plan).notes())
        .contains(
            "Court disposal, Gender, Male: 1.2 cases fewer than in proportion, because the cap of 16"
                + " for each case manager leaves no nearer sample.");
    assertThat(Lists.draw(Lists.examples(), Lists.usual()).notes())
        .noneMatch(note -> note.contains("in proportion"));
  }

  @Test
  void a_list_without_case_managers_has_no_cap_and_says_so() {
    String[] lines =
        Arrays.stream(Lists.court(20, "CM01"))
            .map(line -> line.replace(",CM01,", ",,"))
            .toArray(String[]::new);
    assertThat(Lists.draw(Lists.list(lines), Lists.usual()).notes())
        .contains("20 eligible cases name no case manager, so the cap doesn’t bind there.");
  }

  @Test
  void a_further_column_is_matched_too() {
    Sample sample =
        Lists.draw(Lists.examples(), plan(List.of("team"), Optional.empty(), Optional.empty(), 0));
    assertThat(sample.match().rows())
        .filteredOn(row -> row.characteristic().equals("team"))
        .hasSizeGreaterThan(3)
        .allMatch(Match::isWithinOneCase);
  }

  @Test
  void a_column_that_is_not_there_or_has_too_many_values_is_told() {
    assertThat(
            Lists.problems(
                Sample.draw(
                    Lists.examples(),
                    plan(List.of("tem"), Optional.empty(), Optional.empty(), 0),
                    Lists.SEED,
                    List.of())))
        .containsExactly("list.csv:1: The list has no column ‘tem’: did you mean ‘team’?");
    assertThat(
            Lists.problems(
                Sample.draw(
                    Lists.examples(),
                    plan(List.of("ref"), Optional.empty(), Optional.empty(), 0),
                    Lists.SEED,
                    List.of())))
        .containsExactly(
            "list.csv:1: The column ‘ref’ has 97 different values: match by a column with at most"
                + " 30");
  }

  @Test
  void given_chances_are_kept_in_proportion() {
    String header = Lists.HEADER.strip() + ",weight\n";
    String lines =
        Arrays.stream(Lists.court(60, ""))
            .map(line -> line.strip() + (line.contains("female") ? ",2" : ",1"))
            .collect(Collectors.joining("\n"));
    CaseList list = Lists.accepted(Lists.read(header + lines + "\n"));
    Sample sample = Lists.draw(list, plan(List.of(), Optional.of("weight"), Optional.empty(), 0));
    Sample.ChanceRange range = sample.chances("court").orElseThrow();
    assertThat(range.highest()).isCloseTo(1, within(1e-6));
    assertThat(sample.notes())
        .contains(
            "Chances differ by ‘weight’: weight each case by one over its chance before taking"
                + " percentages. The margins printed are those of equal chances.");
    CaseList wrong = Lists.accepted(Lists.read(header + lines.replace(",2\n", ",0\n") + "\n"));
    assertThat(
            Lists.problems(
                Sample.draw(
                    wrong,
                    plan(List.of(), Optional.of("weight"), Optional.empty(), 0),
                    Lists.SEED,
                    List.of())))
        .first()
        .isEqualTo(
            "list.csv:2: ‘weight’ is no relative chance: write a number above 0, such as 1 or 2.5");
  }

  @Test
  void a_day_for_which_nothing_is_eligible_gives_an_empty_sample_that_says_why() {
    SamplePlan early = SamplePlan.of(Lists.YOUTH_2018, LocalDate.of(2020, 3, 2));
    Sample none = Lists.draw(Lists.list(Lists.court("YJ-1")), early);
    assertThat(none.selected()).isEmpty();
    assertThat(none.populations()).allMatch(one -> one.size() == 0 && one.margin().isEmpty());
    assertThat(none.notes())
        .contains(
            "No case of the list is eligible for an announcement on 2 March 2020: check that day, and"
                + " see why under the cases that are left out.");
  }

  @Test
  void the_true_margin_stands_beside_the_planned_one_for_domains_and_sub_samples() {
    Sample sample = Lists.draw(Lists.examples(), Lists.usual());
    Population court = sample.populations().getFirst();
    assertThat(court.plannedMargin()).hasValue(5);
    assertThat(court.margin().orElseThrow()).isBetween(4.5, 5.0);
    assertThat(sample.populations().getLast().plannedMargin()).isEmpty();
    assertThat(sample.match().rows())
        .filteredOn(row -> row.sample() > 0)
        .allMatch(row ->
            row.margin().equals(new Precision(80, 5, 50).marginOf(row.sample(), row.population())));
  }
}
