package plumbline.web.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import plumbline.web.FakeMailServer;

/// Whether one recipient was refused, or nobody gets anything now.
class MailServerTest {
  private static MailServer at(int port) {
    return new MailServer(URI.create("smtp://127.0.0.1:" + port), "", "", "plumbline@example.org");
  }

  private static void send(MailServer server, String to) throws NotSent {
    server.send(new Mail(to, "About", "Words"));
  }

  @Test
  void a_recipient_who_is_refused_for_good_is_told_from_a_server_that_takes_nothing()
      throws Exception {
    int port;
    try (FakeMailServer fake = new FakeMailServer()) {
      port = fake.port();
      MailServer server = at(port);
      send(server, "ann@example.org");
      assertThat(fake.taken()).containsExactly("ann@example.org");

      assertThatThrownBy(() -> send(server, "refused@example.org"))
          .isInstanceOfSatisfying(
              NotSent.class,
              problem -> {
                assertThat(problem.isOfTheRecipient()).isTrue();
                assertThat(problem.reason()).contains("no such user").doesNotContain("\n");
              });
      fake.busy(true);
      assertThatThrownBy(() -> send(server, "ann@example.org"))
          .isInstanceOfSatisfying(
              NotSent.class, problem -> assertThat(problem.isOfTheRecipient()).isFalse());
    }
    assertThatThrownBy(() -> send(at(port), "ann@example.org"))
        .isInstanceOfSatisfying(
            NotSent.class, problem -> assertThat(problem.isOfTheRecipient()).isFalse());
  }
}
