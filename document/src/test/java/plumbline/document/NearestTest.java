package plumbline.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> RATINGS =
      List.of("Inadequate", "Requires improvement", "Good", "Outstanding");

  @ParameterizedTest
  @CsvSource({
    "Outstandng, Outstanding",
    "outstanding, Outstanding",
    "Requires inprovement, Requires improvement",
    "Goood, Good",
    "Inadquate, Inadequate"
  })
  void a_slip_of_the_pen_gets_what_was_probably_meant(String written, String meant) {
    assertThat(Nearest.advice(written, RATINGS)).isEqualTo("did you mean ‘%s’?", meant);
  }

  @Test
  void two_letters_that_changed_places_are_one_slip() {
    List<String> domains = List.of("court", "out-of-court", "resettlement");
    assertThat(Nearest.advice("cuort", domains)).isEqualTo("did you mean ‘court’?");
    assertThat(Nearest.advice("courT", domains)).isEqualTo("did you mean ‘court’?");
    assertThat(Nearest.advice("tourc", domains)).startsWith("use one of");
  }

  @ParameterizedTest
  @CsvSource({"Excellent", "Improvement", "G", "''"})
  void a_word_far_from_all_gets_all_in_their_order(String written) {
    assertThat(Nearest.advice(written, RATINGS))
        .isEqualTo("use one of Inadequate, Requires improvement, Good, Outstanding");
  }

  @Test
  void a_single_letter_is_not_a_slip_for_another() {
    assertThat(Nearest.advice("3", List.of("1", "2"))).isEqualTo("use one of 1, 2");
    assertThat(Nearest.advice("2.1.9", List.of("2.1.1"))).isEqualTo("did you mean ‘2.1.1’?");
  }

  @Test
  void the_first_of_two_that_are_as_near_is_offered() {
    assertThat(Nearest.advice("2.1.x", List.of("2.1.2", "2.1.1")))
        .isEqualTo("did you mean ‘2.1.2’?");
  }

  @Test
  void few_choices_are_listed_and_many_are_counted() {
    assertThat(Nearest.advice("x", List.of()))
        .isEqualTo("remove it, as there is nothing to choose from");
    assertThat(Nearest.advice("x", List.of("cases"))).isEqualTo("use cases");
    assertThat(Nearest.advice("x", numbered(40))).startsWith("use one of number 1, number 2, ");
    assertThat(Nearest.advice("x", numbered(117)))
        .isEqualTo("use one of the 117 that the framework has");
  }

  private static List<String> numbered(int choices) {
    return IntStream.rangeClosed(1, choices).mapToObj(number -> "number " + number).toList();
  }

  @Test
  void a_word_of_a_million_letters_costs_nothing() {
    String written = "a".repeat(1_000_000);
    for (int again = 0; again < 1_000; again++) {
      assertThat(Nearest.advice(written, numbered(40))).startsWith("use one of");
    }
  }
}
