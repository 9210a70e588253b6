package plumbline.web.subscribers;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import plumbline.web.access.Token;
import plumbline.web.mail.EmailAddress;
import plumbline.web.mail.RetryPause;

/// Who asked for e-mails, and who confirmed that the address is theirs.
@Repository
class Subscriptions {
  /// How long a link to confirm works, and what was not confirmed is kept.
  static final Duration VALID = Duration.ofDays(3);

  /// How many e-mails with a link one mailbox gets in a day.
  static final int MOST_IN_A_DAY = 3;

  private final JdbcClient database;

  Subscriptions(JdbcClient database) {
    this.database = database;
  }

  /// @param service empty for all
  record Asked(UUID id, String email, String service, int failures) {
    @Override
    public String toString() {
      return "Asked[" + id + "]";
    }
  }

  /// Notes that somebody asked, unless their mailbox was written to often enough today. Whether it
  /// was, and whether the address is subscribed already, nobody is told.
  @Transactional
  public void ask(EmailAddress address, String service) {
    String email = address.text().toLowerCase(Locale.ROOT);
    String mailbox = mailbox(email);
    database
        .sql("select pg_advisory_xact_lock(hashtext('subscribers asked'), hashtext(:mailbox))")
        .param("mailbox", mailbox)
        .query((_, _) -> true)
        .single();
    database
        .sql(
            """
            insert into subscriber_asked (email, mailbox, service)
            select :email, :mailbox, :service
            where (
              select count(*) from subscriber_asked
              where mailbox = :mailbox and at > clock_timestamp() - interval '1 day'
            ) < :most
            """)
        .param("email", email)
        .param("mailbox", mailbox)
        .param("service", service)
        .param("most", MOST_IN_A_DAY)
        .update();
  }

  /// Many mail servers bring `ann.lee+reports@` to `annlee@`: who wants to flood a mailbox would
  /// write it in ever other ways.
  static String mailbox(String email) {
    int at = email.lastIndexOf('@');
    return email.substring(0, at).replaceFirst("(?<=.)\\+.*", "").replace(".", "")
        + email.substring(at);
  }

  /// Whoever waits longest for the e-mail with the link, for this transaction alone.
  Optional<Asked> nextToWriteTo() {
    return database
        .sql(
            """
            select id, email, service, failures from subscriber_asked
            where token_hash is null and next_at <= clock_timestamp()
              and at > clock_timestamp() - make_interval(secs => :valid)
            order by next_at limit 1
            for update skip locked
            """)
        .param("valid", VALID.toSeconds())
        .query(Asked.class)
        .optional();
  }

  void linkSent(Asked asked, Token token) {
    database
        .sql("update subscriber_asked set token_hash = :hash where id = :id")
        .param("hash", token.hash())
        .param("id", asked.id())
        .update();
  }

  void linkFailed(Asked asked) {
    database
        .sql(
            """
            update subscriber_asked set failures = failures + 1,
              next_at = clock_timestamp() + make_interval(secs => :pause)
            where id = :id
            """)
        .param("id", asked.id())
        .param("pause", RetryPause.after(asked.failures() + 1).toSeconds())
        .update();
  }

  /// What was asked for with a link, as long as it works.
  Optional<Asked> asked(Token link) {
    return database
        .sql(
            """
            select id, email, service, failures from subscriber_asked
            where token_hash = :hash and at > clock_timestamp() - make_interval(secs => :valid)
            """)
        .param("hash", link.hash())
        .param("valid", VALID.toSeconds())
        .query(Asked.class)
        .optional();
  }

  /// Subscribes whoever has the link; false where it does not work, or no longer.
  @Transactional
  public boolean confirm(Token link) {
    Optional<Asked> asked = asked(link);
    if (asked.isEmpty() || !delete(asked.get())) {
      return false;
    }
    database
        .sql("insert into subscriber (email, token) values (:email, :token) on conflict do nothing")
        .param("email", asked.get().email())
        .param("token", Token.random().secret())
        .update();
    database
        .sql(
            """
            insert into subscriber_topic (subscriber, service)
            select id, :service from subscriber where email = :email on conflict do nothing
            """)
        .param("email", asked.get().email())
        .param("service", asked.get().service())
        .update();
    return true;
  }

  private boolean delete(Asked asked) {
    return database
            .sql("delete from subscriber_asked where id = :id")
            .param("id", asked.id())
            .update()
        == 1;
  }

  boolean isSubscribed(String token) {
    return database
        .sql("select exists (select from subscriber where token = :token)")
        .param("token", token)
        .query(Boolean.class)
        .single();
  }

  /// Forgets the address, and all that was to be sent to it; false where the link is nobody’s.
  @Transactional
  public boolean unsubscribe(String token) {
    database
        .sql(
            """
            delete from subscriber_asked
            where email = (select email from subscriber where token = :token)
            """)
        .param("token", token)
        .update();
    return database
            .sql("delete from subscriber where token = :token")
            .param("token", token)
            .update()
        == 1;
  }

  void forgetUnconfirmed() {
    database
        .sql(
            """
            delete from subscriber_asked
            where at <= clock_timestamp() - make_interval(secs => :valid)
            """)
        .param("valid", VALID.toSeconds())
        .update();
  }
}
