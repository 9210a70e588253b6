package plumbline.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.document.ContentHash;

/// The case lists in `examples/`: up to date, and drawn as the issue asks.
class ExampleCasesTest {
  private static final Path EXAMPLES = Path.of("../examples");
  private static final String MEND = "write it anew with -Dplumbline.write=true";

  @Test
  void the_shipped_lists_are_those_that_are_made_here() throws IOException {
    if (Boolean.getBoolean("plumbline.write")) {
      Files.writeString(EXAMPLES.resolve("cases.csv"), ExampleCases.list());
      Files.writeString(EXAMPLES.resolve("cases-with-faults.csv"), ExampleCases.faulty());
    }
    assertThat(EXAMPLES.resolve("cases.csv")).as(MEND).hasContent(ExampleCases.list());
    assertThat(EXAMPLES.resolve("cases-with-faults.csv"))
        .as(MEND)
        .hasContent(ExampleCases.faulty());
  }

  @Test
  void every_one_of_the_400_cases_is_sampled_in_reserve_or_left_out_with_its_reason() {
    Sample sample = announced();
    assertThat(sample.listed()).isEqualTo(400);
    assertThat(sample.eligible() + sample.excluded().size()).isEqualTo(400);
    assertThat(sample.selected().size() + sample.reserves().size()).isEqualTo(sample.eligible());
    assertThat(
            Stream.of(
                    sample.selected().stream().map(DrawnCase::line),
                    sample.reserves().stream().map(DrawnCase::line),
                    sample.excluded().stream().map(Excluded::line))
                .flatMap(lines -> lines)
                .sorted())
        .as("each line once")
        .isEqualTo(Stream.iterate(2, line -> line + 1).limit(400).toList());
    assertThat(sample.excluded())
        .extracting(Excluded::reason)
        .allMatch(reason -> !reason.isBlank())
        .contains(
            "the same disposal as YJ-0023 on line 24, which is kept: all but the reference agrees",
            "the same reference as line 31, which is kept",
            "received on 11 March 2026, after the announcement: not started",
            "no date received",
            "youth-2018 draws no sample of the domain resettlement");
  }

  /// On every machine. Should this fail, the algorithm needs a new name too.
  @Test
  void the_seed_of_the_list_and_the_day_draws_these_cases() {
    Sample sample = announced();
    String refs =
        Stream.concat(sample.selected().stream(), sample.reserves().stream())
            .map(DrawnCase::ref)
            .collect(Collectors.joining(" "));
    assertThat(sample.algorithm()).isEqualTo("plumbline-cube-1");
    assertThat(refs).startsWith("YJ-0009 YJ-0023 YJ-0025 YJ-0041");
    assertThat(ContentHash.of(refs.getBytes(StandardCharsets.UTF_8)).hex())
        .startsWith("19dadb62f67539d8");
  }

  @Test
  void sizes_are_the_formula_s_and_two_for_three() {
    assertThat(announced().populations())
        .extracting(one -> one.domain() + " " + one.size() + " of " + one.eligible())
        .containsExactly("court 38 of 49", "out-of-court 26 of 48");
  }

  @Test
  void every_margin_is_within_one_case_of_proportional() {
    assertThat(announced().match().rows()).hasSizeGreaterThan(25).allMatch(Match::isWithinOneCase);
  }

  /// Whole cases don't always allow it: the cap binds for a case manager here, and once in some
  /// hundreds of draws no mixture of the cases that are left open keeps all chances and all
  /// margins. Then safety, the least important, is let go first; gender never was.
  @ParameterizedTest
  @ValueSource(strings = {"youth-2018", "youth-2021"})
  void so_it_is_with_nearly_every_other_seed(String id) {
    CaseList list = Lists.examples();
    int further = 0;
    for (int seed = 0; seed < 150; seed++) {
      Sample sample =
          Lists.draw(list, id.equals("youth-2018") ? Lists.YOUTH_2018 : Lists.YOUTH_2021, seed);
      further += sample.match().rows().stream().allMatch(Match::isWithinOneCase) ? 0 : 1;
      assertThat(sample.match().rows())
          .filteredOn(row -> row.characteristic().equals("gender"))
          .allMatch(Match::isWithinOneCase);
    }
    assertThat(further).isLessThanOrEqualTo(3);
  }

  @Test
  void the_faulty_list_shows_every_fault_with_its_line() {
    List<String> problems = Lists.problems(Lists.read(ExampleCases.faulty()));
    assertThat(problems)
        .extracting(problem -> problem.replaceFirst("^[^:]*:(\\d+).*", "$1"))
        .containsSubsequence(
            "1", "1", "1", "1", "4", "5", "5", "6", "7", "8", "9", "10", "11", "12", "13", "17",
            "17");
  }

  private static Sample announced() {
    return Lists.accepted(
        Sample.draw(
            Lists.examples(),
            SamplePlan.of(Lists.YOUTH_2018, LocalDate.of(2026, 3, 2)),
            Optional.empty(),
            List.of()));
  }
}
