package plumbline.language;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TranslatingTest {
  @Example
  void figures_may_change_their_places_but_not_be_lost_doubled_or_made_up() {
    String english = "Rated {1.1:rating}, with a score of {score:of}.";
    assertThat(Translating.problem(english, "Sgôr {score:of}, gradd {1.1:rating}.")).isEmpty();
    assertThat(Translating.problem(english, "Gradd {1.1:rating}.")).isPresent();
    assertThat(Translating.problem(english, english + " {score:of}")).isPresent();
    assertThat(Translating.problem("Good", "{overall}")).isPresent();
  }

  @Example
  void a_typed_number_stays_the_same_number() {
    assertThat(Translating.problem("34 of 61 children", "34 o 61 o blant")).isEmpty();
    assertThat(Translating.problem("34 of 61 children", "43 o 61 o blant")).isPresent();
    assertThat(Translating.problem("in three domains", "mewn 3 maes")).isEmpty();
    assertThat(Translating.problem("in three domains", "mewn 4 maes")).isPresent();
    assertThat(Translating.problem("a score of 1,234", "sgôr o 1,243")).isPresent();
  }

  @Example
  void marks_of_notes_and_bold_words_stay_whole() {
    assertThat(Translating.problem("Staff said so.[^1]", "Yn ôl y staff.[^1]")).isEmpty();
    assertThat(Translating.problem("Staff said so.[^1]", "Yn ôl y staff.")).isPresent();
    assertThat(Translating.problem("**All**", "**Pawb")).isPresent();
    String bold = "**In **{2.1.1:of}** cases**";
    assertThat(Translating.problem(bold, "**Mewn **{2.1.1:of}** achos**")).isEmpty();
    assertThat(Translating.problem(bold, "**Mewn {2.1.1:of} achos**")).isPresent();
  }

  @Example
  void nothing_hidden_comes_in() {
    for (String hidden : new String[] {"\u202E", "\u200B", "\n", "\u0000", "\uE000"}) {
      assertThat(Translating.problem("Good", "D" + hidden + "a")).isPresent();
    }
    assertThat(Translating.problem("Good", "x".repeat(TextPairs.LONGEST + 1))).isPresent();
  }

  @Property
  void any_other_number_is_found(
      @ForAll @IntRange(max = 999) int one, @ForAll @IntRange(max = 999) int other) {
    assertThat(
            Translating.problem("We saw " + one + " cases", "Gwelsom " + other + " achos")
                .isEmpty())
        .isEqualTo(one == other);
  }
}
