package plumbline.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What entries are about, as browsers and the database write it.
class SlotTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "answer 2.1.1",
        "answer 2.1.1.a",
        "note 2.1.1",
        "note",
        "classification rosh",
        "classification safety",
        "factor safety",
        "factor others",
        "change desistance",
        "change safety",
        "change others",
        "case-question management-oversight",
        "case-question factors-linked-to-offending substance-misuse",
        "offence",
        "interview"
      })
  void what_is_parsed_prints_as_it_was_written(String text) {
    assertThat(Desk.slot(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "factor saftey | Nothing is said about ‘factor saftey’: did you mean ‘safety’?",
        "classification x | Nothing is said about ‘classification x’: use one of rosh, safety",
        "change | Nothing is said about ‘change’: use answer, note, classification, factor, change,"
            + " case-question, offence or interview, such as answer 2.1.1"
      })
  void what_nobody_can_mean_is_refused_with_a_way_out(String text, String problem) {
    assertThat(Desk.refused(Slot.parse(text))).containsExactly(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "answer",
        "answer 2.1",
        "answer  2.1.1",
        "answer 2.1.1 ",
        "ANSWER 2.1.1",
        "answer 2.1.1 b",
        "note 2.1.1 x",
        "offence x",
        "case-question",
        "case-question A",
        "case-question a b c",
        "case-question a ",
        "classification",
        "factor desistance",
        "\u0000"
      })
  void nearly_right_is_wrong(String text) {
    assertThat(Slot.parse(text)).isInstanceOf(Ruling.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {101, 100_000})
  void a_long_text_is_not_repeated_whole(int length) {
    assertThat(Desk.refused(Slot.parse("x".repeat(length))))
        .allSatisfy(words -> assertThat(words).hasSizeLessThan(400));
  }
}
