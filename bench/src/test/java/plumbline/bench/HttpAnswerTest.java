package plumbline.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.channels.Channels;
import org.junit.jupiter.api.Test;

class HttpAnswerTest {
  private final HttpAnswer answer = new HttpAnswer();

  private boolean receive(String text) throws IOException {
    return answer.readFrom(
        Channels.newChannel(new ByteArrayInputStream(text.getBytes(ISO_8859_1))));
  }

  @Test
  void an_answer_may_come_in_pieces() throws IOException {
    assertThat(receive("HTTP/1.1 422 \r\nContent-Le")).isFalse();
    assertThat(receive("ngth: 4\r\n\r\n{")).isFalse();
    assertThat(receive("...")).isTrue();
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.isLast()).isFalse();
  }

  @Test
  void an_answer_may_be_longer_than_what_is_read_at_once() throws IOException {
    assertThat(receive("HTTP/1.1 200 \r\nContent-Length: 100000\r\n\r\n")).isFalse();
    assertThat(receive("x".repeat(99_999))).isFalse();
    assertThat(receive("x")).isTrue();
    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void the_next_answer_begins_anew() throws IOException {
    receive("HTTP/1.1 200 \r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    assertThat(answer.isLast()).isTrue();
    answer.clear();
    assertThat(receive("HTTP/1.1 200 \r\ncontent-length: 0\r\n\r\n")).isTrue();
    assertThat(answer.isLast()).isFalse();
  }

  @Test
  void a_server_that_hangs_up_or_tells_no_length_is_no_answer() {
    assertThatThrownBy(() -> receive("")).isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> receive("HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\n\r\n"))
        .isInstanceOf(ProtocolException.class);
  }
}
