package plumbline.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ResponseTest {
  private static final SurveyTemplate CHILDREN =
      SurveyTemplates.shipped().find("children-text").orElseThrow();
  private static final SurveyTemplate STAFF = SurveyTemplates.shipped().find("staff").orElseThrow();

  @Test
  void any_question_may_be_left_out_but_not_all() {
    assertThat(Response.read(CHILDREN, Map.of("overall", "8")).isTaken()).isTrue();
    assertThat(Response.read(CHILDREN, Map.of("words", " \r\n ")).faults())
        .containsExactly(Map.entry("", PageWord.FAULT_NOTHING));
  }

  @Test
  void only_what_is_offered_can_be_chosen() {
    assertThat(Response.read(CHILDREN, Map.of("overall", "11", "listens", "<b>")).faults())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("overall", PageWord.FAULT_CHOICE, "listens", PageWord.FAULT_CHOICE));
    assertThat(Response.read(CHILDREN, Map.of("overall", "0")).isTaken()).isFalse();
    assertThat(Response.read(CHILDREN, Map.of("role", "manager")).isTaken()).isFalse();
  }

  @Test
  void words_are_taken_without_what_hides_or_turns_text() {
    Response.Form form =
        Response.read(CHILDREN, Map.of("words", "a\u0000b\u202e\ud800 \r\n<i>Ŵyn</i> 👍\n"));
    assertThat(form.response().answers()).containsEntry("words", "ab \n<i>Ŵyn</i> 👍");
    assertThat(Response.read(CHILDREN, Map.of("words", "x".repeat(501))).faults())
        .containsEntry("words", PageWord.FAULT_LONG);
    assertThat(Response.read(CHILDREN, Map.of("words", "x".repeat(500))).isTaken()).isTrue();
  }

  @Property
  void whatever_is_typed_what_is_taken_can_be_kept(@ForAll String words) {
    Response.Form form = Response.read(CHILDREN, Map.of("words", words, "overall", words));
    form.response()
        .answers()
        .values()
        .forEach(value -> assertThat(value).doesNotContain("\0").hasSizeBetween(1, 500));
  }

  @Test
  void the_answer_to_the_question_that_divides_is_ones_group() {
    assertThat(new Response(Map.of("role", "manager")).division(STAFF)).isEqualTo("manager");
    assertThat(new Response(Map.of("workload", "very")).division(STAFF)).isEmpty();
    assertThat(new Response(Map.of("overall", "8")).division(CHILDREN)).isEmpty();
  }

  @Test
  void a_code_is_known_however_it_is_typed_and_never_by_its_hash_alone() {
    OneTimeCode code = OneTimeCode.random(new Random(7));
    assertThat(code.written()).matches("[a-hj-km-np-z2-9]{5}-[a-hj-km-np-z2-9]{5}");
    for (String typed :
        List.of(
            code.written(),
            code.letters(),
            " " + code.written().toUpperCase(java.util.Locale.ROOT) + "\t",
            code.written().replace("-", " – "))) {
      assertThat(OneTimeCode.typed(typed)).contains(code);
    }
    assertThat(code.hash("a")).hasSize(64).isNotEqualTo(code.hash("b"));
    assertThat(code.toString()).doesNotContain(code.letters());
    assertThat(List.of("", "abc", "<script>", "aaaaa-aaaa0", "a".repeat(5_000)))
        .allSatisfy(typed -> assertThat(OneTimeCode.typed(typed)).isEqualTo(Optional.empty()));
  }
}
