package plumbline.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words without a figure are held only against what they are clearly like.
class LinkedAmountsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "In all cases, the assessment | 1",
        "In all cases, records of other agencies and of diversity issues | 0",
        "In 20 out of 22 cases, records of other agencies and of diversity issues | 1"
      })
  void a_word_of_quantity_needs_a_clear_link(String said, int findings) {
    assertThat(Examples.said("linked-amounts", "In 17 out of 22 cases, the assessment", said))
        .hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "In all cases, the assessment | ‘a reasonable majority’ would agree.",
        "In a minority of cases, the assessment | ‘a reasonable majority’ would agree.",
        "In 20 out of 22 cases, the assessment | 17 of 22 would agree."
      })
  void advice_on_words_is_in_words(String said, String advice) {
    assertThat(Examples.said("linked-amounts", "In 17 out of 22 cases, the assessment", said))
        .singleElement()
        .asString()
        .endsWith("; " + advice);
  }

  @ParameterizedTest
  @CsvSource({
    "82, a large majority",
    "65, a reasonable majority",
    "55, a majority",
    "40, a minority",
    "0, no cases",
    "100, in every case"
  })
  void a_share_has_its_words(int percent, String words) {
    assertThat(Quantifiers.shipped().words(BigFraction.of(percent, 100))).hasValue(words);
  }
}
