package plumbline.figures;

import static org.assertj.core.api.Assertions.assertThat;

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
}
