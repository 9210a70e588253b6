package plumbline.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plumbline.fieldwork.CaseState.IN_PROGRESS;
import static plumbline.fieldwork.CaseState.SUBMITTED;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Case C1, read by several inspectors.
class CalibrationReadTest {
  private static CalibrationRead read(Desk... desks) {
    return new CalibrationRead(
        IntStream.range(0, desks.length)
            .mapToObj(at -> new CaseReading(Desk.person(at + 1), desks[at].assessment(), SUBMITTED))
            .toList());
  }

  private static Desk complete() {
    return Desk.courtCase().complete();
  }

  @Test
  void what_three_said_stands_in_the_order_of_their_readings() {
    CalibrationRead read = read(complete(), complete().says("answer 2.1.1", "no"), complete());
    assertThat(read.inspectors()).containsExactly(Desk.person(1), Desk.person(2), Desk.person(3));
    assertThat(read.rows())
        .extracting(row -> row.slot().text())
        .startsWith("classification rosh")
        .contains("answer 2.1.1", "answer 2.4.3.d")
        .doesNotContain("note", "offence", "interview");
    assertThat(read.differences())
        .containsExactly(
            new CalibrationRead.Row(
                Desk.slot("answer 2.1.1"),
                List.of(Optional.of("yes"), Optional.of("no"), Optional.of("yes"))));
  }

  @Test
  void a_question_that_one_of_them_does_not_ask_is_a_difference() {
    CalibrationRead read = read(complete(), complete(), complete().says("factor safety", "no"));
    assertThat(read.differences())
        .extracting(row -> row.slot().text())
        .startsWith("factor safety", "answer 2.2.2");
    assertThat(read.differences().get(1).said())
        .containsExactly(Optional.of("yes"), Optional.of("yes"), Optional.empty());
  }

  @Test
  void one_reading_is_compared_with_nothing() {
    assertThat(read(complete()).rows()).isEmpty();
    assertThat(read().rows()).isEmpty();
  }

  @Test
  void readings_are_finished_of_one_case_and_by_different_people() {
    CaseReading ann = new CaseReading(Desk.ANN, complete().assessment(), SUBMITTED);
    assertThatThrownBy(() -> new CalibrationRead(List.of(ann, ann)))
        .hasMessage("An inspector reads a calibration case once.");
    CaseReading working = new CaseReading(Desk.BEN, complete().assessment(), IN_PROGRESS);
    assertThatThrownBy(() -> new CalibrationRead(List.of(ann, working)))
        .hasMessage("Only finished readings are compared.");
    CaseReading other =
        new CaseReading(
            Desk.BEN, Desk.of(Library.YOUTH_2018, "C2", Map.of()).assessment(), SUBMITTED);
    assertThatThrownBy(() -> new CalibrationRead(List.of(ann, other)))
        .hasMessage("A calibration is of one case.");
  }
}
