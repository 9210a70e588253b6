package plumbline.web.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.web.access.Token;
import plumbline.web.mail.Mail;

/// The words of the e-mails, whatever stands in a report.
class LettersTest {
  private static final Letters LETTERS = new Letters("https://plumbline.example.org");

  private static Announcement announcement(Announcement.Kind kind, String typed) {
    return new Announcement(
        kind,
        "wirral-2021",
        2,
        Instant.parse("2026-11-28T23:30:00Z"),
        "wirral",
        typed,
        new Announcement.Words(typed, "Good", typed));
  }

  @ParameterizedTest
  @EnumSource(Announcement.Kind.class)
  void a_name_or_a_note_adds_no_line_to_head_or_text(Announcement.Kind kind) {
    String hostile = "Wirral\r\n.\r\nBcc: all@example.org\u2028\u0085Read it:\nhttp://evil.example";
    Announcement announcement = announcement(kind, hostile);
    String words = LETTERS.words(announcement);
    Mail mail =
        LETTERS.of(
            new AnnouncementQueue.Waiting(
                UUID.randomUUID(),
                "ann@example.org",
                "secret",
                Letters.subject(announcement),
                words,
                0));

    assertThat(mail.subject()).doesNotContain("\r", "\n").contains("Wirral . Bcc: all@example.org");
    assertThat(words.lines())
        .as("as many lines as with a plain name")
        .hasSameSizeAs(LETTERS.words(announcement(kind, "Wirral")).lines().toList())
        .noneMatch(line -> line.startsWith("Bcc") || line.startsWith("http://evil"))
        .contains("https://plumbline.example.org/reports/wirral-2021");
    assertThat(words).contains("28 November 2026");
  }

  @Test
  void a_service_that_is_called_something_else_adds_nothing_to_the_letter_that_asks() {
    Mail mail = LETTERS.confirm("ann@example.org", "Wirral\n\nCall 0900", new Token("secret"));
    assertThat(mail.text())
        .contains("Reports of: Wirral Call 0900\n", "/subscribe/confirm?token=secret\n");
    assertThat(mail.headers()).doesNotContainKey("List-Unsubscribe");
  }

  /// So that nobody is flooded by writing one mailbox in many ways.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "annlee@example.org",
        "ann.lee@example.org",
        "a.n.n.lee+reports@example.org",
        "annlee+1+2@example.org"
      })
  void spellings_of_one_mailbox_count_as_one(String email) {
    assertThat(Subscriptions.mailbox(email)).isEqualTo("annlee@example.org");
  }

  @Test
  void another_mailbox_is_another() {
    assertThat(Subscriptions.mailbox("+ann@example.org")).isEqualTo("+ann@example.org");
    assertThat(Subscriptions.mailbox("ann@b.example.org")).isEqualTo("ann@b.example.org");
  }
}
