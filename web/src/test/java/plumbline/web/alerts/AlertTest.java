package plumbline.web.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.AlertSide;

/// When an e-mail is due, how far an alert is, and what its form takes.
class AlertTest {
  private static final String LEAD = "lead@example.org";
  private static final Instant NOON = Instant.parse("2026-05-04T11:00:00Z");

  private static Alert alert(AlertEvent... events) {
    return new Alert(
        UUID.randomUUID(),
        "millbrook-2026",
        Optional.empty(),
        "A risk",
        NOON,
        UUID.randomUUID(),
        "Ivy",
        List.of(events));
  }

  private static AlertEvent[] failures(int count) {
    AlertEvent[] events = new AlertEvent[count];
    Arrays.fill(
        events, new AlertEvent(AlertEvent.Kind.NOT_SENT, LEAD, "Connection refused", NOON, ""));
    return events;
  }

  private static AlertEvent event(AlertEvent.Kind kind) {
    return new AlertEvent(kind, kind.isAnswer() ? "" : LEAD, "", NOON, "");
  }

  @Test
  void an_alert_is_due_at_once_and_until_it_is_sent() {
    assertThat(alert().isDue(LEAD, NOON)).isTrue();
    assertThat(alert(event(AlertEvent.Kind.SENT)).isDue(LEAD, NOON.plusSeconds(99_999))).isFalse();
    assertThat(alert(event(AlertEvent.Kind.SENT)).isDue("new.lead@example.org", NOON)).isTrue();
    assertThat(alert(event(AlertEvent.Kind.ACKNOWLEDGED)).isDue(LEAD, NOON)).isTrue();
    assertThat(alert(event(AlertEvent.Kind.OUTCOME)).isDue(LEAD, NOON)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1, 30", "2, 60", "3, 120", "5, 480", "12, 61440", "13, 86400", "1000, 86400"})
  void after_failures_it_is_tried_again_ever_later_but_never_given_up(int failures, int seconds) {
    Alert alert = alert(failures(failures));

    assertThat(alert.isDue(LEAD, NOON.plusSeconds(seconds - 1))).isFalse();
    assertThat(alert.isDue(LEAD, NOON.plusSeconds(seconds))).isTrue();
    assertThat(alert.deliveries())
        .singleElement()
        .satisfies(one -> assertThat(one.failures()).isEqualTo(failures));
  }

  @Test
  void after_five_failures_nobody_waits_for_it_any_more() {
    assertThat(alert(failures(4)).deliveries().getFirst().mustTelephone()).isFalse();
    assertThat(alert(failures(5)).deliveries().getFirst().mustTelephone()).isTrue();
    Delivery sent = alert(failures(5)).deliveries().getFirst().then(event(AlertEvent.Kind.SENT));
    assertThat(sent.mustTelephone()).isFalse();
  }

  @Test
  void that_the_service_knows_of_it_tells_nothing_of_the_inspection() {
    Alert alert = alert(event(AlertEvent.Kind.ACKNOWLEDGED_BY_SERVICE));
    assertThat(alert.state()).isEqualTo(Alert.State.WAITING);
    assertThat(alert.isAcknowledged(AlertSide.SERVICE)).isTrue();
    assertThat(alert.isAcknowledged(AlertSide.INSPECTION)).isFalse();
  }

  @Test
  void an_e_mail_is_no_answer() {
    assertThat(alert(event(AlertEvent.Kind.SENT)).state()).isEqualTo(Alert.State.WAITING);
    assertThat(alert(event(AlertEvent.Kind.NOTED)).state()).isEqualTo(Alert.State.WAITING);
    assertThat(alert(event(AlertEvent.Kind.ACKNOWLEDGED)).state())
        .isEqualTo(Alert.State.ACKNOWLEDGED);
    assertThat(alert(event(AlertEvent.Kind.ACKNOWLEDGED), event(AlertEvent.Kind.OUTCOME)).state())
        .isEqualTo(Alert.State.CLOSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "five", "99999999999", "5; drop", "٥", "3"})
  void a_number_that_is_no_case_of_the_sample_is_told(String number) {
    FormProblems problems = new AlertForm("", number, "A risk").problems(one -> one == 5);
    assertThat(problems.at("case")).startsWith("There is no case of this number");
  }

  @Test
  void words_are_required_and_plain() {
    assertThat(new AlertForm("", "", " \r\n ").problems(_ -> true).at("words"))
        .isEqualTo("Say what the risk is and what must happen now");
    assertThat(new AlertForm("", "", "turned \u202E text").problems(_ -> true).any()).isTrue();
    assertThat(new AlertForm("", "", "x".repeat(2_001)).problems(_ -> true).any()).isTrue();
    assertThat(new AlertForm("", " 5 ", "One line\r\nand another").problems(one -> one == 5).any())
        .isFalse();
  }
}
