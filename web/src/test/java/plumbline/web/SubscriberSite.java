package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A site for tests of e-mails about reports, with a mail server that can be read.
abstract class SubscriberSite extends PublicationSite {
  static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());

  @BeforeAll
  static void startMail() {
    MAIL.start();
  }

  @AfterAll
  static void stopMail() {
    MAIL.stop();
  }

  static Path folder() {
    return temporary.resolve("data of a test");
  }

  /// Starts the site, with the data that it had.
  static void run(Map<String, String> environment) {
    running = new Running();
    Settings settings = new Settings(Map.of(), environment);
    Serve.Start wanted =
        Serve.read(settings, "--data-dir", folder().toString(), "--port", "0").orElseThrow();
    start = URI.create(running.start(wanted, settings).address());
    database = running.context().getBean(JdbcClient.class);
  }

  static void runAgain(Map<String, String> environment) {
    running.close();
    run(environment);
  }

  static Map<String, String> mailAt(int port) {
    return Map.of(
        "PLUMBLINE_SMTP",
        "smtp://127.0.0.1:" + port,
        "PLUMBLINE_SMTP_FROM",
        "plumbline@example.org",
        "PLUMBLINE_URL",
        "https://plumbline.example.org/");
  }

  static Map<String, String> mail() {
    return mailAt(MAIL.getSmtp().getPort());
  }

  static List<MimeMessage> received(String recipient) {
    return Arrays.stream(MAIL.getReceivedMessages())
        .filter(message -> recipient(message).equals(recipient))
        .toList();
  }

  static String recipient(MimeMessage message) {
    try {
      assertThat(message.getAllRecipients()).hasSize(1);
      return message.getAllRecipients()[0].toString();
    } catch (jakarta.mail.MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  static MimeMessage soonReceived(String recipient, int number) throws InterruptedException {
    soon("e-mail to " + recipient, () -> received(recipient).size() >= number);
    assertThat(received(recipient)).hasSize(number);
    return received(recipient).get(number - 1);
  }

  static String words(MimeMessage message) throws Exception {
    return String.valueOf(message.getContent()).replace("\r\n", "\n");
  }

  static String head(MimeMessage message) {
    return GreenMailUtil.getHeaders(message);
  }

  /// What follows the token of a link in an e-mail.
  static String token(MimeMessage message) throws Exception {
    return Browser.between(words(message), "token=", "\n");
  }

  /// Asks for e-mails in the way of somebody who has never been here.
  static HttpResponse<String> ask(String email, String reports) throws Exception {
    return new Browser(start).send("/subscribe", "/subscribe", "email", email, "reports", reports);
  }

  /// As a program sends it, without a cookie.
  static HttpResponse<String> post(String address, String... fields) throws Exception {
    List<String> form = new ArrayList<>();
    for (int at = 0; at < fields.length; at += 2) {
      form.add(fields[at] + "=" + Browser.encoded(fields[at + 1]));
    }
    return new Browser(start)
        .send(
            HttpRequest.newBuilder(start.resolve(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", form))));
  }

  /// Somebody who confirmed, without the way there.
  static void subscribed(String email, String service) {
    database
        .sql("insert into subscriber (email, token) values (?, 'token-' || ?)")
        .params(email, email)
        .update();
    database
        .sql(
            "insert into subscriber_topic (subscriber, service) select id, ? from subscriber where email = ?")
        .params(service, email)
        .update();
  }

  static int count(String sql) {
    return database.sql("select count(*) from " + sql).query(Integer.class).single();
  }

  /// A report that is public.
  static Browser published(String id, Browser signatory) throws Exception {
    done(signOff(signatory, "/work/" + id, ""));
    done(publishNow(signatory, "/work/" + id, 1));
    soonPublic("/reports/" + id);
    return signatory;
  }
}
