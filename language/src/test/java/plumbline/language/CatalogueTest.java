package plumbline.language;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
  private static final Catalogue WELSH = Catalogue.of("cy");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Good | Da
          ‘Requires improvement’ | ‘Angen gwella’
          five of eight | 5 o 8
          none of seven | dim un o 7
          86 per cent | 86 y cant
          17 out of 36 | 17 allan o 36
          17/36 | 17/36
          12 standards | 12 o safonau
          2.1 Assessment | 2.1 Asesu
          19 to 22 October 2020 | 19 i 22 Hydref 2020
          {2.1:rating} | {2.1:rating}
          Yes in {2.1.1:of} cases ({2.1.1:per-cent}): ‘Assessment’ | Ateb ‘Ie’ mewn {2.1.1:of} achos ({2.1.1:per-cent}): ‘Asesu’
          """)
  void a_text_of_a_report_is_said_in_welsh(String english, String welsh) {
    assertThat(WELSH.find(english)).contains(welsh);
  }

  @Test
  void a_paragraph_is_known_by_its_sentences() {
    assertThat(
            WELSH.find(
                "Question 2.1.2 has the lowest percentage: {2.1.2:per-cent}, which is {2.1.2:words}."
                    + " A standard takes the band of its lowest key question."
                    + " So the standard is rated {2.1:rating}."))
        .contains(
            "Cwestiwn 2.1.2 sydd â’r ganran isaf: {2.1.2:per-cent}, sef {2.1.2:words}."
                + " Mae safon yn cymryd band ei chwestiwn allweddol isaf."
                + " Felly gradd y safon yw {2.1:rating}.");
  }

  @Test
  void nothing_is_translated_by_halves() {
    assertThat(WELSH.find("Staff from Ambridge is rated {1.2:rating}.")).isEmpty();
    assertThat(WELSH.say("Good work in Ambridge")).isEqualTo("Good work in Ambridge");
  }

  @Test
  void what_is_lacking_is_as_small_as_it_can_be() {
    assertThat(WELSH.lacking("Good")).isEmpty();
    assertThat(WELSH.lacking("2.7 Gardening")).containsExactly("Gardening");
    assertThat(WELSH.lacking("Yes in {2.7.1:of} cases ({2.7.1:per-cent}): ‘Is it green?’"))
        .containsExactly("Is it green?");
    assertThat(WELSH.lacking("**Residents are safe.**")).containsExactly("Residents are safe.");
    assertThat(WELSH.lacking("Gardening is rated {2.7:rating}.")).containsExactly("Gardening");
    assertThat(WELSH.lacking("Ratings of 2. The home")).containsExactly("The home");
    assertThat(WELSH.lacking("Bars: 2.1.1: 63%. Lines: 40 (Poor), 60 (Good) and 75 (Fine)."))
        .containsExactly("Poor", "Fine");
    String reason = "Two cases were read again. Both were better.";
    assertThat(
            WELSH.lacking(
                "The ratings panel considered this rating again, since another judgement in one case"
                    + " would have changed it. "
                    + reason
                    + " It exercised its professional discretion and rated the standard"
                    + " {2.1:rating}."))
        .containsExactly(reason);
  }

  @Test
  void what_is_lacking_is_enough_once_it_is_translated() {
    String line =
        IntStream.range(2000, 2015).mapToObj(String::valueOf).collect(joining(", ")) + ", zebra";
    Map<String, String> given = new HashMap<>();
    WELSH.lacking(line).forEach(text -> given.put(text, text.replace("zebra", "sebra")));
    assertThat(given).isNotEmpty();
    assertThat(WELSH.with(given).find(line)).contains(line.replace("zebra", "sebra"));
    assertThat(WELSH.with(given).lacking(line)).isEmpty();
  }

  @Test
  void a_writers_own_sentence_is_lacking_whole() {
    String sentence =
        "The board, its chair and Ambridge’s police meet in {sample:meetings} places.";
    assertThat(WELSH.lacking(sentence)).containsExactly(sentence);
  }

  @Test
  void what_was_translated_for_a_report_goes_first() {
    Catalogue own = WELSH.with(Map.of("Good", "Gwych", "Ambridge is well led", "Arweinir yn dda"));
    assertThat(own.say("Good")).isEqualTo("Gwych");
    assertThat(own.say("Ambridge is well led.")).as("where it ends a sentence").endsWith("dda.");
    assertThat(WELSH.say("Good")).isEqualTo("Da");
  }

  @Test
  void english_says_everything_as_it_stands() {
    assertThat(Catalogue.of("en").find("Good")).contains("Good");
    assertThatThrownBy(() -> Catalogue.of("fr")).hasMessageContaining("fr");
  }

  @Test
  void a_line_that_nests_for_ever_ends() {
    String deep = "‘".repeat(5_000) + "x" + "’".repeat(5_000);
    assertThat(WELSH.find(deep)).isEmpty();
    assertThat(WELSH.find("Good and ".repeat(3_000) + "Good")).isEmpty();
    assertThat(WELSH.lacking("Good and ".repeat(3_000) + "Good")).isNotEqualTo(List.of());
    // Each comma and colon could divide it.
    for (int times : new int[] {400, 5_000}) {
      String divided = "1: Good, (2) of 3; ".repeat(times) + "Ambridge";
      assertThat(WELSH.find(divided)).isEmpty();
      assertThat(WELSH.lacking(divided)).isNotEmpty();
    }
  }
}
