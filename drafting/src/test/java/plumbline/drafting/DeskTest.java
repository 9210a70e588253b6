package plumbline.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.edition.Figures;
import plumbline.figures.Checker;
import plumbline.framework.FrameworkLibrary;
import plumbline.rating.RatedInspection;

/// Trafford’s standard 2.1: desistance Yes in 4 of 8 cases, safety of others in 4 of 8.
class DeskTest {
  private static final RatedInspection TRAFFORD = NotationTest.TRAFFORD;
  private static final Figures FIGURES = Figures.of(TRAFFORD);
  private static final Desk DESK = new Desk(Checker.with(FrameworkLibrary.shipped()));
  private static final String STANDARD = "standard-2.1";

  private static Reviewed review(String section, String text, String... changed) {
    return DESK.review(TRAFFORD, Map.of(section, text), Set.of(changed)).stream()
        .filter(one -> one.id().equals(section))
        .findFirst()
        .orElseThrow();
  }

  private static List<Remark> remarks(String text, Remark.Kind kind, String... changed) {
    return review(STANDARD, text, changed).remarks().stream()
        .filter(remark -> remark.kind() == kind)
        .toList();
  }

  @Test
  void a_section_that_nobody_wrote_says_what_follows_from_the_figures() {
    List<Reviewed> sections = Desk.sections(TRAFFORD, Map.of());

    assertThat(sections)
        .filteredOn(section -> section.id().equals(STANDARD))
        .singleElement()
        .satisfies(section -> {
          assertThat(section.isWritten()).isFalse();
          assertThat(section.text()).contains("{2.1:computed}");
        });
  }

  @Test
  void a_wrong_typed_figure_differs_and_says_what_the_evidence_has() {
    String right = FIGURES.find("2.1.3:of").orElseThrow().text();
    String wrong =
        "Assessment sufficiently analysed how to keep other people safe in seven of eight cases.";

    assertThat(remarks(wrong, Remark.Kind.FIGURE_DIFFERS))
        .singleElement()
        .satisfies(remark -> {
          assertThat(remark.words()).contains("seven");
          assertThat(remark.message()).isNotBlank();
        });
    assertThat(right).isEqualTo("four of eight");
  }

  @Test
  void a_right_typed_figure_agrees_and_can_be_placed() {
    String typed =
        "Assessment sufficiently analysed how to keep other people safe in four of eight cases.";

    Remark remark = remarks(typed, Remark.Kind.FIGURE_AGREES).getFirst();

    assertThat(remark.words()).startsWith("four of");
    assertThat(
            Desk.mended(
                STANDARD,
                typed,
                FIGURES,
                remark.line(),
                "four of eight",
                remark.from(),
                "{2.1.3:of}"))
        .contains(
            "Assessment sufficiently analysed how to keep other people safe in {2.1.3:of} cases.");
  }

  @Test
  void a_placed_figure_is_nobodys_typing() {
    assertThat(review(STANDARD, "Yes in {2.1.3:of} cases, {2.1.3:per-cent}.").remarks()).isEmpty();
  }

  @Test
  void a_figure_from_elsewhere_needs_a_note() {
    String bare = "The service has a budget for 47 volunteers.";

    assertThat(remarks(bare, Remark.Kind.FIGURE_NOT_EXPLAINED)).isNotEmpty();
    String noted = bare + "[^a]\n\n[^a]: The service’s plan.";
    assertThat(remarks(noted, Remark.Kind.FIGURE_NOT_EXPLAINED)).isEmpty();
    assertThat(remarks(noted, Remark.Kind.FIGURE_HAS_SOURCE))
        .extracting(Remark::words)
        .containsExactly("47 volunteers");
  }

  @Test
  void a_figure_that_is_not_there_stands_in_the_way() {
    assertThat(review(STANDARD, "In {9.9.9:of} cases.").standing())
        .extracting(Remark::kind, Remark::words)
        .containsExactly(tuple(Remark.Kind.FIGURE_UNKNOWN, "{9.9.9:of}"));
  }

  @Test
  void house_style_and_spelling_offer_what_to_write_instead() {
    String text = "A young person’s plan was recieved on the 3rd May and rated Good.";

    assertThat(review("foreword", text).remarks())
        .extracting(Remark::kind, Remark::words, Remark::instead)
        .contains(
            tuple(Remark.Kind.STYLE, "young person", Optional.empty()),
            tuple(Remark.Kind.STYLE, "3rd", Optional.of("3")),
            tuple(Remark.Kind.STYLE, "Good", Optional.of("‘Good’")),
            tuple(Remark.Kind.SPELLING, "recieved", Optional.of("received")));
  }

  @Test
  void what_could_lead_to_a_child_is_told_but_not_a_changed_name() {
    String text = "Callum, who goes to Greenfield High School, lives at 12 Mill Lane.";

    assertThat(remarks(text, Remark.Kind.PRIVATE))
        .extracting(Remark::words)
        .containsExactlyInAnyOrder("Callum", "Greenfield High School", "12 Mill Lane");
    assertThat(remarks(text, Remark.Kind.PRIVATE, "Callum"))
        .extracting(Remark::words)
        .doesNotContain("Callum");
  }

  @Test
  void words_typed_elsewhere_are_looked_at_for_children_too() {
    assertThat(DESK.plain(List.of("Nothing.", "Ask Callum at a.b@c.org."), Set.of()))
        .extracting(Remark::kind, Remark::line, Remark::words)
        .containsExactly(
            tuple(Remark.Kind.PRIVATE, 1, "Callum"), tuple(Remark.Kind.PRIVATE, 1, "a.b@c.org."));
    assertThat(DESK.plain(List.of("Ask Callum."), Set.of("Callum"))).isEmpty();
  }

  @Test
  void captions_and_heads_of_tables_are_looked_at() {
    String table = "Table: What Callum said\n\n| Callum | Words |\n|---|---|\n| We | recieved |";

    assertThat(remarks(table, Remark.Kind.PRIVATE))
        .extracting(Remark::line, Remark::words)
        .containsExactly(tuple(0, "Callum"), tuple(1, "Callum"));
    assertThat(remarks(table, Remark.Kind.SPELLING)).extracting(Remark::line).containsExactly(4);
    assertThat(Desk.mended(STANDARD, table, FIGURES, 1, "Callum", 0, "Who"))
        .hasValueSatisfying(text -> assertThat(text).contains("| Who | Words |"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> It helped.",
        "- It helped.",
        "## It helped.",
        "It **helped.**",
        "Table: Said\n\n| It helped. |\n|---|",
        "Table: Done\n\n| It helped. |\n|---|"
      })
  void what_a_section_prints_is_more_than_its_words(String other) {
    assertThat(review("foreword", other).printed())
        .isNotEqualTo(review("foreword", "It helped.").printed())
        .isNotEqualTo(review("foreword", "Table: Other\n\n| It helped. |\n|---|").printed())
        .isEqualTo(review("foreword", other + "\n").printed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "X", "A.", "A’", "1", "0", "@", "a@", "!", "{", "-", "a-", "(", " "})
  void a_long_word_keeps_nobody_waiting(String part) {
    String word = part.repeat(60_000 / part.length());

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertThat(DESK.plain(List.of(word, word + "x", "1 " + word), Set.of())).isNotNull();
          assertThat(review("foreword", word + "x")).isNotNull();
        });
  }
}
