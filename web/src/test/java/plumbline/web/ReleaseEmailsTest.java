package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// Subscribers are told of a release, a correction and a withdrawal, once and not before.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReleaseEmailsTest extends SubscriberSite {
  private static final String ID = "mail-one";
  private static final String WORK = "/work/" + ID;
  private static final String OTHER = "mail-two";
  private static FakeMailServer fake;

  static {
    try {
      fake = new FakeMailServer();
    } catch (IOException problem) {
      throw new AssertionError(problem);
    }
  }

  @BeforeAll
  static void listen() {
    runAgain(mail());
  }

  @AfterAll
  static void close() throws Exception {
    fake.close();
  }

  private static Browser signatory() throws Exception {
    return person("Sig " + UUID.randomUUID(), "signatory", ID);
  }

  @Test
  @Order(1)
  void a_release_is_told_once_to_whoever_asked_for_it_and_to_nobody_before() throws Exception {
    confirmed(ID);
    Browser signatory = signatory();
    subscribed("all@example.org", "");
    subscribed("own@example.org", "s-" + ID);
    subscribed("both@example.org", "");
    database
        .sql(
            "insert into subscriber_topic (subscriber, service) select id, ? from subscriber where email like 'both%'")
        .param("s-" + ID)
        .update();
    subscribed("other@example.org", "s-" + OTHER);
    done(signOff(signatory, WORK, ""));
    done(
        signatory.send(
            WORK + "/publication",
            WORK + "/publication/plan",
            "revision",
            "1",
            "number",
            "1",
            "day",
            "2099-07-01",
            "time",
            "09:30"));
    Thread.sleep(2500);
    assertThat(MAIL.getReceivedMessages()).as("embargoed").isEmpty();
    assertThat(count("subscriber_announcement")).isZero();
    assertThat(page("/subscribe?report=" + ID)).doesNotContain("Service of " + ID);

    done(publishNow(signatory, WORK, 1));

    MimeMessage mail = soonReceived("own@example.org", 1);
    assertThat(status("/reports/" + ID)).as("what the e-mail leads to").isEqualTo(200);
    soonReceived("all@example.org", 1);
    soonReceived("both@example.org", 1);
    assertThat(mail.getSubject()).isEqualTo("Inspection report published: Service of " + ID);
    String token =
        database
            .sql("select token from subscriber where email = 'own@example.org'")
            .query(String.class)
            .single();
    assertThat(words(mail))
        .contains(
            "Service: Service of " + ID,
            "Overall rating: ",
            "https://plumbline.example.org/reports/" + ID + "\n",
            "https://plumbline.example.org/unsubscribe?token=" + token);
    assertThat(mail.getContentType()).startsWith("text/plain");
    assertThat(mail.getHeader("List-Unsubscribe"))
        .containsExactly("<https://plumbline.example.org/unsubscribe?token=" + token + ">");
    assertThat(mail.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(mail.getHeader("List-Id")).containsExactly("<reports.plumbline.example.org>");
    assertThat(mail.getMessageID()).matches("<[0-9a-f-]{36}@plumbline\\.example\\.org>");
    soon("nothing waits", () -> count("subscriber_email") == 0);
    assertThat(signatory.get(WORK + "/publication").body())
        .contains("Edition 1 published: 3 e-mails sent")
        .doesNotContain("own@", "all@", "both@");
    assertThat(MAIL.getReceivedMessages()).hasSize(3);
  }

  /// With the mail server away a release is as quick as ever; two nodes send what waited, each
  /// e-mail once.
  @Test
  @Order(2)
  void a_mail_server_that_is_away_holds_nothing_up_and_all_go_once_it_is_back(@TempDir Path another)
      throws Exception {
    MAIL.reset();
    int nobody;
    try (ServerSocket free = new ServerSocket(0)) {
      nobody = free.getLocalPort();
    }
    for (int at = 0; at < 40; at++) {
      subscribed("many%d@example.org".formatted(at), "");
    }
    runAgain(mailAt(nobody));
    Browser signatory = signatory();
    reopen(ID, 2);
    confirm(ID, 3, otherAnswer(ID));
    done(signOff(signatory, WORK, "A percentage was wrong"));
    done(publishNow(signatory, WORK, 2));
    soonPublic("/reports/" + ID + "/2/");
    soon("they wait", () -> count("subscriber_email") == 43);
    soon("one was tried", () -> count("subscriber_email where failures > 0") > 0);
    assertThat(signatory.get(WORK + "/publication").body())
        .contains("Edition 2 published as a correction: 0 e-mails sent, 43 to go");

    owner("update subscriber_email set next_at = clock_timestamp()");
    runAgain(mail());
    try (Running second = new Running()) {
      node(second, another, mail());
      soon("all went", () -> count("subscriber_email") == 0);
    }
    List<String> told =
        Arrays.stream(MAIL.getReceivedMessages()).map(SubscriberSite::recipient).toList();
    assertThat(told).hasSize(43).doesNotContain("other@example.org");
    assertThat(new HashSet<>(told)).hasSize(43);
    MimeMessage mail = received("own@example.org").getFirst();
    assertThat(mail.getSubject()).isEqualTo("Inspection report corrected: Service of " + ID);
    assertThat(words(mail)).contains("What was corrected: A percentage was wrong", "Edition 2");
  }

  /// Whoever waits for the e-mail about a report that is withdrawn meanwhile hears that alone; one
  /// address that is refused keeps nobody else from it, and stands in no log.
  @Test
  @Order(3)
  void a_withdrawal_is_told_in_place_of_what_did_not_go() throws Exception {
    owner("delete from subscriber where email like 'many%'");
    subscribed("refused@example.org", "");
    fake.busy(true);
    runAgain(mailAt(fake.port()));
    // Each start sets the log up anew.
    ListAppender<ILoggingEvent> logged = new ListAppender<>();
    logged.start();
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(logged);
    confirmed(OTHER);
    Browser signatory = person("Sig Two", "signatory", OTHER);
    published(OTHER, signatory);
    soon("they wait", () -> count("subscriber_email where kind = 'published'") == 4);
    String publication = "/work/" + OTHER + "/publication";
    done(withdraw(signatory, "/work/" + OTHER, 1, "A child could be known"));
    soon("the withdrawal waits", () -> count("subscriber_email where kind = 'withdrawn'") == 4);
    assertThat(count("subscriber_email")).isEqualTo(4);
    assertThat(fake.taken()).isEmpty();
    assertThat(
            database
                .sql("select words from subscriber_announcement where kind = 'withdrawn'")
                .query(String.class)
                .single())
        .contains("Why it was withdrawn: A child could be known", "/reports/" + OTHER);
    done(
        signatory.send(
            publication,
            publication + "/note",
            "number",
            "1",
            "about",
            "WITHDRAWAL",
            "revision",
            "1",
            "note-1-withdrawal",
            "A wrong file"));
    soon(
        "what waits has the new words",
        () -> count("subscriber_announcement where words like '%withdrawn: A wrong file%'") == 1);
    assertThat(count("subscriber_email where kind = 'withdrawn'")).isEqualTo(4);

    fake.busy(false);
    owner("update subscriber_email set next_at = clock_timestamp()");
    soon("all others went", () -> count("subscriber_email") == 1);
    assertThat(fake.taken())
        .containsExactlyInAnyOrder("all@example.org", "both@example.org", "other@example.org");
    soon(
        "the refused one is tried again later",
        () -> count("subscriber_email where failures > 0 and next_at > clock_timestamp()") == 1);
    assertThat(signatory.get(publication).body())
        .contains("Edition 1 withdrawn: 3 e-mails sent, 1 to go");

    owner("update subscriber_email set next_at = clock_timestamp(), at = at - interval '4 days'");
    soon("it is given up", () -> count("subscriber_email") == 0);
    assertThat(signatory.get(publication).body())
        .contains("Edition 1 withdrawn: 3 e-mails sent, 1 that the mail server would not take");
    assertThat(fake.asked()).contains("refused@example.org");
    assertThat(List.copyOf(logged.list))
        .extracting(ILoggingEvent::getFormattedMessage)
        .anyMatch(line -> line.contains("The mail server refused a subscriber’s address"))
        .noneMatch(line -> line.contains("@example.org"));
  }

  /// As where no mail server was set for a while.
  @Test
  @Order(4)
  void what_nobody_was_told_for_a_week_is_no_news() throws Exception {
    running.close();
    MAIL.reset();
    run(java.util.Map.of());
    owner("delete from subscriber_email");
    owner("delete from subscriber_announcement");
    owner("update subscriber_topic set since = timestamptz '2020-01-01 00:00Z'");
    owner("update edition_release set at = at - interval '8 days' where number = 1");
    runAgain(mail());
    soon("all is told", () -> count("subscriber_announcement") == 3);
    soon("what is news went", () -> count("subscriber_email") == 0);
    List<String> subjects = new java.util.ArrayList<>();
    for (MimeMessage message : received("all@example.org")) {
      subjects.add(message.getSubject());
    }
    assertThat(subjects)
        .containsExactlyInAnyOrder(
            "Inspection report corrected: Service of " + ID,
            "Inspection report withdrawn: Service of " + OTHER);
  }
}
