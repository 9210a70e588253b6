package plumbline.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// 2.1.1 has seven prompts, of which d and f may be not applicable.
class GentleQuestionTest {
  /// @param prompts a letter for each prompt: y, n, - (not applicable) or a space (unanswered)
  private static Desk answered(String key, String prompts, String reason) {
    Desk desk = Desk.courtCase();
    for (int at = 0; at < prompts.length(); at++) {
      String value =
          switch (prompts.charAt(at)) {
            case 'y' -> "yes";
            case 'n' -> "no";
            case '-' -> "na";
            default -> "";
          };
      desk.says("answer 2.1.1." + (char) ('a' + at), value, value.equals("na") ? "None" : "");
    }
    return desk.says("answer 2.1.1", key, reason);
  }

  private static List<String> asked(String key, String prompts) {
    return asked(answered(key, prompts, ""));
  }

  private static List<String> asked(Desk desk) {
    return desk.assessment().gentleQuestions().stream().map(GentleQuestion::sentence).toList();
  }

  @Test
  void six_of_seven_prompts_are_no_and_the_key_question_is_yes() {
    Desk desk = answered("yes", "nnnnnny", "");
    assertThat(desk.assessment().gentleQuestions())
        .containsExactly(
            new GentleQuestion(
                desk.question("2.1.1").id(),
                "Six of seven prompts are no: is 2.1.1 (desistance) still yes? Why?",
                "2.1.1 is yes; yes: 2.1.1.g; no: 2.1.1.a, 2.1.1.b, 2.1.1.c, 2.1.1.d, 2.1.1.e,"
                    + " 2.1.1.f. Asked where at least three quarters of the prompts point the other"
                    + " way and no reason is given; the answer is yours."));
  }

  @Test
  void and_the_other_way_round() {
    assertThat(asked("no", "yyyyyyy"))
        .containsExactly("Seven of seven prompts are yes: is 2.1.1 (desistance) still no? Why?");
  }

  @Test
  void prompts_that_do_not_apply_are_left_out() {
    assertThat(asked("yes", "nnn-n-y"))
        .containsExactly("Four of five prompts are no: is 2.1.1 (desistance) still yes? Why?");
  }

  @Test
  void three_quarters_are_asked_about_and_less_is_not() {
    assertThat(asked("yes", "nnn-y--")).hasSize(1);
    assertThat(asked("yes", "nnn-yy-")).isEmpty();
    assertThat(asked("yes", "nnnnnyy")).isEmpty();
  }

  @Test
  void nothing_is_asked_while_prompts_are_unanswered_that_could_turn_it() {
    assertThat(asked("yes", "nnnn   ")).isEmpty();
    assertThat(asked("yes", "nnnnnn ")).hasSize(1);
  }

  @Test
  void one_prompt_alone_says_little() {
    assertThat(asked("yes", "n------")).isEmpty();
  }

  @Test
  void a_reason_has_answered_it_already() {
    assertThat(asked(answered("yes", "nnnnnnn", "The work itself was strong"))).isEmpty();
  }

  @Test
  void a_clash_is_settled_first() {
    assertThat(asked(answered("yes", "nnnnnnn", "").benSays("answer 2.1.1", "no"))).isEmpty();
  }
}
