package plumbline.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import plumbline.document.ContentHash;

/// How somebody comes to get e-mails about reports, and to get none any more.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SubscribingTest extends SubscriberSite {
  private static final String ID = "sub-public";

  @Test
  @Order(1)
  void without_a_mail_server_nobody_can_subscribe_but_everybody_can_end_it() throws Exception {
    confirmed(ID);
    published(ID, person("Sig Public", "signatory", ID));

    assertThat(page("/reports")).contains("feed.xml").doesNotContain("subscribe");
    assertThat(page("/reports/" + ID)).doesNotContain("subscribe");
    for (String address :
        List.of("/subscribe", "/subscribe/asked", "/subscribe/confirm", "/subscribe/confirmed")) {
      assertThat(status(address)).as(address).isEqualTo(404);
    }
    assertThat(post("/subscribe/confirm", "token", "x").statusCode()).isEqualTo(404);
    subscribed("gone@example.org", "");
    assertThat(page("/unsubscribe?token=token-gone@example.org")).contains("End the e-mails");
    assertThat(post("/unsubscribe", "token", "token-gone@example.org").statusCode()).isEqualTo(303);
    assertThat(count("subscriber")).isZero();
  }

  @Test
  @Order(2)
  void with_a_mail_server_the_public_pages_lead_to_the_form() throws Exception {
    runAgain(mail());
    soon(
        "the list of reports leads to the form",
        () -> {
          try {
            return page("/reports").contains("href=\"/subscribe\"");
          } catch (Exception problem) {
            throw new AssertionError(problem);
          }
        });
    assertThat(page("/reports/" + ID)).contains("href=\"/subscribe?report=" + ID + "\"");
    assertThat(page("/subscribe?report=" + ID))
        .contains(
            "<option value=\"" + ID + "\" selected>Service of " + ID,
            "What your address is used for",
            "deleted");
    assertThat(page("/subscribe?report=%22%3E%3Cscript%3E")).doesNotContain("\"><script>");
    assertThat(page("/sitemap.xml")).doesNotContain("subscribe");
  }

  @Test
  @Order(3)
  void what_is_no_address_or_no_report_is_refused_with_what_was_typed() throws Exception {
    for (String hostile :
        List.of(
            "",
            "ann",
            "ann@example.org\r\nBcc: all@example.org",
            "ann@example.org, all@example.org",
            "<script>@example.org",
            "Ann <ann@example.org>")) {
      HttpResponse<String> refused = ask(hostile, "");
      assertThat(refused.statusCode()).as(hostile).isEqualTo(422);
      assertThat(refused.body())
          .contains("Error: Get e-mails", "Enter an e-mail address, like name@example.org")
          .doesNotContain("<script>@");
    }
    HttpResponse<String> unknown = ask("ann@example.org", "never-published");
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.body())
        .contains("Choose all services or one of the list", "value=\"ann@example.org\"");
    assertThat(post("/subscribe", "email", "ann@example.org").statusCode())
        .as("a form that is not ours")
        .isEqualTo(403);
    assertThat(count("subscriber_asked")).isZero();
  }

  @Test
  @Order(4)
  void an_address_is_subscribed_only_once_its_owner_pressed_the_button_behind_the_link()
      throws Exception {
    HttpResponse<String> asked = ask(" Ann.Lee@Example.org ", ID);
    assertThat(asked.statusCode()).isEqualTo(303);
    assertThat(asked.headers().firstValue("Location")).contains("/subscribe/asked");
    assertThat(page("/subscribe/asked")).contains("Check your e-mail").doesNotContain("Ann");

    MimeMessage mail = soonReceived("ann.lee@example.org", 1);
    assertThat(mail.getSubject())
        .isEqualTo("Confirm that you want e-mails about inspection reports");
    assertThat(head(mail)).contains("Auto-Submitted: auto-generated");
    assertThat(words(mail))
        .contains(
            "Reports of: Service of " + ID,
            "https://plumbline.example.org/subscribe/confirm?token=",
            "If it was not you, do nothing");
    String token = token(mail);
    assertThat(token).hasSize(43);
    String kept =
        database.sql("select token_hash from subscriber_asked").query(String.class).single();
    assertThat(kept).isEqualTo(ContentHash.of(token.getBytes(UTF_8)).hex());

    // As a program does that looks through e-mails.
    HttpResponse<byte[]> opened = asked(start, "/subscribe/confirm?token=" + token);
    assertThat(opened.statusCode()).isEqualTo(200);
    assertThat(opened.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(opened.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(new String(opened.body(), UTF_8))
        .contains("Service of " + ID, "name=\"token\" value=\"" + token)
        .doesNotContain("ann.lee");
    assertThat(count("subscriber")).isZero();

    HttpResponse<String> confirmed = post("/subscribe/confirm", "token", token);
    assertThat(confirmed.statusCode()).isEqualTo(303);
    assertThat(page("/subscribe/confirmed")).contains("You are subscribed");
    assertThat(count("subscriber where email = 'ann.lee@example.org'")).isOne();
    assertThat(count("subscriber_topic where service = 's-" + ID + "'")).isOne();
    assertThat(count("subscriber_asked")).isZero();

    for (String used : List.of(token, "", "x".repeat(43), kept)) {
      assertThat(post("/subscribe/confirm", "token", used).statusCode()).isEqualTo(410);
      assertThat(page("/subscribe/confirm?token=" + used)).contains("does not work any more");
    }
  }

  @Test
  @Order(5)
  void a_link_ends_after_three_days() throws Exception {
    done(ask("late@example.org", ""));
    String token = token(soonReceived("late@example.org", 1));
    soon("the link is noted", () -> count("subscriber_asked where token_hash is not null") == 1);
    owner("update subscriber_asked set at = at - interval '73 hours'");
    assertThat(post("/subscribe/confirm", "token", token).statusCode()).isEqualTo(410);
    assertThat(count("subscriber where email like 'late%'")).isZero();
  }

  /// The answer is the same, and the owner of the address alone learns anything.
  @Test
  @Order(6)
  void nobody_learns_whether_an_address_is_known_and_nobody_is_flooded() throws Exception {
    HttpResponse<String> known = ask("ann.lee@example.org", "");
    HttpResponse<String> unknown = ask("nobody@example.org", "");
    assertThat(known.statusCode()).isEqualTo(unknown.statusCode());
    assertThat(known.headers().firstValue("Location"))
        .isEqualTo(unknown.headers().firstValue("Location"));
    soonReceived("ann.lee@example.org", 2);
    soonReceived("nobody@example.org", 1);

    // With the one above and in other spellings: three go to one mailbox.
    for (String same :
        List.of("Nobody@example.org", "no.body+1@example.org", "nobody+2@EXAMPLE.org")) {
      done(ask(same, ""));
    }
    soonReceived("no.body+1@example.org", 1);
    done(ask("last@example.org", ""));
    soonReceived("last@example.org", 1);
    assertThat(received("nobody@example.org")).hasSize(2);
    assertThat(received("nobody+2@example.org")).isEmpty();
    assertThat(count("subscriber_asked where mailbox = 'nobody@example.org'")).isEqualTo(3);
  }

  @Test
  @Order(7)
  void who_asks_on_and_on_from_one_network_waits() throws Exception {
    int before = count("subscriber_asked");
    HttpResponse<String> answer = ask("more0@example.org", "");
    for (int at = 1; at <= 10 && answer.statusCode() == 303; at++) {
      answer = ask("more%d@example.org".formatted(at), "");
    }
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body()).contains("try again in a quarter of an hour");
    assertThat(count("subscriber_asked")).isLessThan(before + 10);
  }

  @Test
  @Order(8)
  void one_click_or_one_button_ends_it_and_deletes_the_address() throws Exception {
    String token =
        database
            .sql("select token from subscriber where email = 'ann.lee@example.org'")
            .query(String.class)
            .single();
    String link = "/unsubscribe?token=" + token;
    assertThat(page(link)).contains("End the e-mails about reports").doesNotContain("ann.lee");
    assertThat(count("subscriber")).as("opening it ends nothing").isOne();

    HttpResponse<String> byProgram = post(link, "List-Unsubscribe", "One-Click");
    assertThat(byProgram.statusCode()).isEqualTo(200);
    assertThat(byProgram.body()).contains("The e-mails have ended");
    assertThat(count("subscriber")).isZero();
    assertThat(count("subscriber_topic")).isZero();
    assertThat(count("subscriber_asked where email = 'ann.lee@example.org'")).isZero();
    assertThat(post(link, "List-Unsubscribe", "One-Click").statusCode()).isEqualTo(200);
    assertThat(page(link)).contains("This link ends no e-mails");

    subscribed("bob@example.org", "");
    HttpResponse<String> byHand = post("/unsubscribe", "token", "token-bob@example.org");
    assertThat(byHand.headers().firstValue("Location")).contains("/unsubscribe/done");
    assertThat(count("subscriber")).isZero();
  }

  @Test
  @Order(9)
  void what_was_not_confirmed_is_forgotten_after_three_days() throws Exception {
    assertThat(count("subscriber_asked where email like 'late%'")).isOne();
    int others = count("subscriber_asked where email not like 'late%'");
    assertThat(others).isPositive();
    runAgain(mail());
    soon("it is forgotten", () -> count("subscriber_asked where email like 'late%'") == 0);
    assertThat(count("subscriber_asked")).isEqualTo(others);
  }

  @Test
  @Order(10)
  void the_program_cannot_read_into_it_what_it_is_not() {
    for (String change :
        List.of(
            "update subscriber set email = 'x@example.org'",
            "update subscriber_asked set email = 'x@example.org'",
            "update subscriber_announcement set number = number + 1",
            "delete from subscriber_announcement")) {
      assertThatThrownBy(() -> database.sql(change).update())
          .rootCause()
          .hasMessageContaining("permission denied");
    }
    assertThatThrownBy(() -> subscribed("two@example.org\r\nBcc: a@b.org", ""))
        .rootCause()
        .hasMessageContaining("check constraint");
  }

  /// Every address and link of this test, in every file of the data folder but the database’s own,
  /// and in every table but those of subscribers.
  @Test
  @Order(11)
  void no_address_and_no_link_is_anywhere_else() throws Exception {
    List<String> secrets =
        List.of("lee@", "nobody", "late@", "more1", "bob@", "last@", "confirm?token", "token=");
    try (Stream<Path> files = Files.walk(folder())) {
      for (Path file :
          files
              .filter(Files::isRegularFile)
              .filter(it -> !it.startsWith(folder().resolve("database")))
              .filter(it -> !it.startsWith(folder().resolve("postgresql")))
              .toList()) {
        String all =
            new String(Files.readAllBytes(file), ISO_8859_1).toLowerCase(java.util.Locale.ROOT);
        assertThat(secrets).as(file.toString()).noneMatch(all::contains);
      }
    }
    List<String> tables =
        database
            .sql(
                """
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE'
                  and table_name not in ('subscriber', 'subscriber_topic', 'subscriber_asked',
                    'flyway_schema_history')
                """)
            .query((row, _) -> String.valueOf(row.getString(1)))
            .list();
    assertThat(tables).contains("subscriber_announcement", "trail_entry", "case_access");
    for (String table : tables) {
      for (String secret : secrets.subList(0, 6)) {
        assertThat(count(table + " as one where one::text ilike '%" + secret + "%'"))
            .as("%s in %s", secret, table)
            .isZero();
      }
    }
  }
}
