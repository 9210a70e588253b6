package plumbline.web.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an e-mail may be, whatever people type.
class MailTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ann@example.org",
        "pasted@example.org\r\n",
        "  ann.o'neill+reports@service.example.gov.uk ",
        "a@xn--bcher-kva.example",
        "ANN_B%c@EXAMPLE.ORG"
      })
  void addresses_that_people_have_are_taken(String typed) {
    assertThat(EmailAddress.typed(typed).orElseThrow().text()).isEqualTo(typed.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ann",
        "ann@localhost",
        "@example.org",
        "ann@example.org\r\nBcc: all@example.org",
        "ann\u0085@example.org",
        "ann@example.org,bob@example.org",
        "ann@example.org bob@example.org",
        "Ann <ann@example.org>",
        "\"a b\"@example.org",
        "ann..b@example.org",
        ".ann@example.org",
        "ann@-example.org",
        "ann@example..org",
        "ann@[127.0.0.1]",
        "ann@example.org%0d%0aBcc:x@example.org",
        "änn@example.org",
        "ann@exаmple.org"
      })
  void what_is_no_address_or_more_than_one_is_refused(String typed) {
    assertThat(EmailAddress.typed(typed)).isEmpty();
  }

  @Test
  void an_address_is_not_longer_than_mail_servers_take() {
    assertThat(EmailAddress.typed("a".repeat(64) + "@example.org")).isPresent();
    assertThat(EmailAddress.typed("a".repeat(65) + "@example.org")).isEmpty();
    assertThat(EmailAddress.typed("a@" + "b.".repeat(130) + "org")).isEmpty();
  }

  @Test
  void the_subject_is_one_line_whatever_a_service_is_called() {
    assertThat(new Mail("a@b.org", "Wirral\r\nBcc: all@example.org\u2028x\u202ey", "").subject())
        .isEqualTo("Wirral Bcc: all@example.org x y");
    assertThat(new Mail("a@b.org", "😀".repeat(300), "").subject()).isEqualTo("😀".repeat(200));
  }

  @Test
  void what_would_add_a_line_to_the_head_is_a_fault_of_ours() {
    assertThatThrownBy(() -> new Mail("a@b.org\r\nBcc: c@d.org", "x", "y"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("d.org");
    assertThatThrownBy(() -> new Mail("a@b.org, c@d.org", "x", "y"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Mail("a@b.org", "x", "y", Map.of("List-Id", "a\nBcc: c@d.org")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Mail("a@b.org", "x", "y", Map.of("Bcc: c@d.org\nX", "a")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothing_that_is_written_into_a_log_tells_an_address() {
    assertThat(EmailAddress.typed("ann@example.org").orElseThrow().toString())
        .doesNotContain("ann");
    assertThat(new Mail("ann@example.org", "x", "y").toString()).doesNotContain("ann");
  }

  @Test
  void the_pause_doubles_up_to_a_day() {
    assertThat(RetryPause.after(1)).isEqualTo(Duration.ofSeconds(30));
    assertThat(RetryPause.after(2)).isEqualTo(Duration.ofMinutes(1));
    assertThat(RetryPause.after(5)).isEqualTo(Duration.ofMinutes(8));
    assertThat(RetryPause.after(1_000_000)).isEqualTo(Duration.ofDays(1));
  }
}
