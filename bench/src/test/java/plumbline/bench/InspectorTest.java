package plumbline.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What an inspector sends, and what counts afterwards as acknowledged.
class InspectorTest {
  private static final OpenForm FORM = new OpenForm("localhost:1", "plumbline-form=c", "t");

  private final Inspector inspector =
      new Inspector(
          new Inspector.Desk(new UUID(0, 7), "secret", "load-1-2026", 3),
          List.of("answer 2.1.1", "answer 2.1.2"),
          FORM,
          42);

  @Test
  void each_question_is_answered_in_turn_and_then_answered_anew() {
    for (int save = 0; save < 4; save++) {
      inspector.next();
      inspector.answered(200);
    }
    List<Inspector.Sent> said = inspector.acknowledged();
    assertThat(said)
        .extracting(one -> one.slot() + " " + one.value())
        .containsExactly(
            "answer 2.1.1 yes", "answer 2.1.2 yes", "answer 2.1.1 no", "answer 2.1.2 no");
    assertThat(said.get(0).replaces()).isEmpty();
    assertThat(said.get(2).replaces()).isEqualTo(Optional.of(said.get(0).id()));
    assertThat(said.get(3).replaces()).isEqualTo(Optional.of(said.get(1).id()));
    assertThat(said).extracting(Inspector.Sent::id).doesNotHaveDuplicates();
  }

  @Test
  void what_was_not_acknowledged_is_sent_again_as_it_was() {
    byte[] first = inspector.next();
    inspector.answered(503);
    assertThat(inspector.next()).isEqualTo(first);
    assertThat(inspector.acknowledged()).isEmpty();

    inspector.reopen(new OpenForm("localhost:2", "plumbline-form=d", "u"));
    assertThat(text(inspector.next()))
        .contains("Host: localhost:2\r\n", "X-XSRF-TOKEN: u\r\n", body(first));
    UUID id = inspector.pending().orElseThrow().id();
    inspector.answered(200);
    assertThat(inspector.acknowledged()).extracting(Inspector.Sent::id).containsExactly(id);
    assertThat(inspector.pending()).isEmpty();
  }

  @Test
  void a_request_tells_its_length() {
    String request = text(inspector.next());
    assertThat(request)
        .startsWith("POST /work/load-1-2026/cases/3/entries HTTP/1.1\r\n")
        .contains("Cookie: plumbline=secret; plumbline-form=c\r\n")
        .contains("Content-Length: " + body(request.getBytes(UTF_8)).length() + "\r\n\r\n");
  }

  private static String text(byte[] request) {
    return new String(request, UTF_8);
  }

  private static String body(byte[] request) {
    return text(request).split("\r\n\r\n")[1];
  }
}
