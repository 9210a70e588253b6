package plumbline.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.figures.Checker;
import plumbline.framework.FrameworkLibrary;

/// Trafford’s standard 2.1: safety of others Yes in 4 of 8 cases.
class TypedFiguresTest {
  private static final Desk DESK = new Desk(Checker.with(FrameworkLibrary.shipped()));
  private static final String WRONG =
      "Assessment sufficiently analysed how to keep other people safe in seven of eight cases.";

  private static List<Remark> remarks(String section, Map<String, String> texts) {
    return DESK.review(NotationTest.TRAFFORD, texts, Set.of()).stream()
        .filter(one -> one.id().equals(section))
        .flatMap(one -> one.remarks().stream())
        .filter(remark -> remark.kind().name().startsWith("FIGURE"))
        .toList();
  }

  private static List<Remark> remarks(String text) {
    return remarks("standard-2.1", Map.of("standard-2.1", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "**Strong.** %s",
        "- Another.\n- %s",
        "3. Another.\n4. %s",
        "1200. Another.\n1201. %s",
        "> %s",
        "> [!GOOD PRACTICE] A title\n> %s",
        "> [!GOOD PRACTICE] A title\n> - %s",
        "Table: What we found\n\n| What | Words |\n|---|---|\n| Safety | %s |",
        "Seen.[^a]\n\n[^a]: %s",
        "%s[^a]\n\n[^a]: The service’s plan.",
        "As planned,[^a] we looked.[^a] %s\n\n[^a]: The service’s plan.",
      })
  void a_wrong_figure_is_found_in_every_kind_of_block(String notation) {
    assertThat(remarks(notation.formatted(WRONG)))
        .as(notation)
        .filteredOn(remark -> remark.kind() == Remark.Kind.FIGURE_DIFFERS)
        .singleElement()
        .satisfies(remark -> assertThat(remark.words()).startsWith("seven of eight"));
    assertThat(remarks(notation.formatted(WRONG)))
        .extracting(Remark::kind)
        .doesNotContain(Remark.Kind.FIGURE_UNCHECKED);
  }

  @Test
  void a_placed_figure_that_is_read_as_anothers_is_told_and_holds_nothing_up() {
    String text = "In three of 7 cases planning kept the child safe. {2.2.1:of} were fine.";
    Map<String, String> texts = Map.of("standard-2.2", text);

    assertThat(remarks("standard-2.2", texts))
        .extracting(Remark::kind)
        .containsExactlyInAnyOrder(Remark.Kind.FIGURE_AGREES, Remark.Kind.FIGURE_READ_OTHERWISE);
    assertThat(remarks("standard-2.2", texts))
        .filteredOn(remark -> remark.kind().standsInTheWay())
        .isEmpty();
    assertThat(findings(texts))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.isPlaced()).isTrue();
          assertThat(found.section())
              .hasValueSatisfying(section -> assertThat(section.id()).isEqualTo("standard-2.2"));
          assertThat(found.message()).contains("3 of 7 for 2.2.2");
        });
  }

  @Test
  void a_wrong_rating_is_found_with_its_section() {
    Map<String, String> texts = Map.of("standard-2.2", "We rated planning as ‘Good’.");

    assertThat(remarks("standard-2.2", texts))
        .extracting(Remark::kind)
        .containsExactly(Remark.Kind.FIGURE_DIFFERS);
    assertThat(findings(texts))
        .singleElement()
        .matches(found -> !found.isPlaced() && found.section().isPresent());
  }

  private static List<Found> findings(Map<String, String> texts) {
    return Desk.findings(
        Desk.edition(NotationTest.TRAFFORD, "", texts),
        NotationTest.TRAFFORD,
        Checker.with(FrameworkLibrary.shipped()));
  }

  @Test
  void a_figure_of_two_words_in_a_cell_is_looked_at() {
    assertThat(
            remarks(
                "| Safety | Safety of seven of eight |\n|---|---|\n| Analysed | seven of eight |"))
        .extracting(Remark::words)
        .containsExactly("seven of eight", "seven of eight");
  }

  @Test
  void a_number_alone_in_a_cell_needs_a_note_in_its_cell_or_in_the_one_that_heads_its_row() {
    String table =
        """
        | Group | Staff | Volunteers |
        |---|--:|--:|
        | Now | 47 | 31[^a] |
        | Then[^a] | 53 | 29 |

        [^a]: The service’s plan.
        """;
    assertThat(remarks(table))
        .extracting(Remark::kind, Remark::words)
        .containsExactly(
            tuple(Remark.Kind.FIGURE_NOT_EXPLAINED, "47"),
            tuple(Remark.Kind.FIGURE_HAS_SOURCE, "31"),
            tuple(Remark.Kind.FIGURE_HAS_SOURCE, "53"),
            tuple(Remark.Kind.FIGURE_HAS_SOURCE, "29"));
  }

  @Test
  void the_same_sentence_is_judged_by_the_section_that_it_stands_in() {
    Set<List<Remark.Kind>> truths = new HashSet<>();
    for (String number : List.of("four", "five", "six", "seven")) {
      String text =
          "Of the cases, we saw enough done to keep other people safe in %s of eight."
              .formatted(number);
      Map<String, String> both = Map.of("standard-2.1", text, "standard-2.3", text);
      for (String section : both.keySet()) {
        assertThat(remarks(section, both))
            .as("%s in %s", number, section)
            .isNotEmpty()
            .isEqualTo(remarks(section, Map.of(section, text)));
      }
      truths.add(
          both.keySet().stream()
              .sorted()
              .map(section -> remarks(section, both).getFirst().kind())
              .toList());
    }
    assertThat(truths).contains(List.of(Remark.Kind.FIGURE_AGREES, Remark.Kind.FIGURE_DIFFERS));
  }

  @Test
  void words_that_many_sections_repeat_are_no_running_heads() {
    Map<String, String> all =
        Desk.sections(NotationTest.TRAFFORD, Map.of()).stream()
            .collect(
                Collectors.toMap(
                    Reviewed::id, _ -> "There are 47 volunteers.\n\n- There are 47 volunteers."));

    assertThat(DESK.review(NotationTest.TRAFFORD, all, Set.of()))
        .hasSizeGreaterThan(10)
        .allSatisfy(section ->
            assertThat(section.standing())
                .extracting(Remark::words)
                .containsExactly("47 volunteers", "47 volunteers"));
  }

  @Test
  void what_the_checker_does_not_read_is_said_to_be_unchecked() {
    String head = "In this inspection we counted staff: 47";

    assertThat(remarks(head + "\n\n" + head + "\n\nWords."))
        .extracting(Remark::kind, Remark::words)
        .containsExactly(
            tuple(Remark.Kind.FIGURE_UNCHECKED, head), tuple(Remark.Kind.FIGURE_UNCHECKED, head));
  }

  @Test
  void a_figure_that_is_placed_by_half_is_typed() {
    String safe = "Assessment sufficiently analysed how to keep other people safe in ";

    assertThat(remarks(safe + "{2.1.3:yes} of nine cases."))
        .extracting(Remark::kind, Remark::instead)
        .containsExactly(tuple(Remark.Kind.FIGURE_DIFFERS, Optional.empty()));
    assertThat(remarks(safe + "{2.1.3:of} cases.")).isEmpty();
    assertThat(remarks(safe + "{2.1.3:yes} out of the {2.1.3:base} cases.")).isEmpty();
  }

  @Test
  void a_note_speaks_for_the_figure_before_it_alone() {
    assertThat(
            remarks(
                "The service has 47 volunteers and 31 children.[^a] It had 29 children.\n\n[^a]: Its plan."))
        .extracting(Remark::kind, Remark::words)
        .containsExactly(
            tuple(Remark.Kind.FIGURE_NOT_EXPLAINED, "47 volunteers"),
            tuple(Remark.Kind.FIGURE_HAS_SOURCE, "31 children"),
            tuple(Remark.Kind.FIGURE_NOT_EXPLAINED, "29 children"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Yes in {2.1.3:of}",
        "> [!GOOD PRACTICE] Yes in {2.1.3:of}\n> Words.",
        "Table: Yes in {2.1.3:of}\n\n| Who | What |\n|---|---|\n| We | Words |",
        "| Who | Yes in {2.1.3:of} |\n|---|---|\n| We | Words |",
      })
  void no_figure_is_placed_where_words_stand_alone(String text) {
    assertThat(remarks(text))
        .extracting(Remark::kind, Remark::words)
        .containsExactly(tuple(Remark.Kind.FIGURE_MISPLACED, "{2.1.3:of}"));
  }

  @Test
  void odd_letters_and_spaces_leave_no_line_unchecked() {
    assertThat(
            remarks(
                "We\u00a0saw \u200b\u202e\u0007 \t it  – ‘😀’ <b>&amp;</b> \ud800 x\u00ad.\n\n- \\- y\n- \n\n\\# [1] z"))
        .isEmpty();
  }
}
