package plumbline.web.subscribers;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import plumbline.web.mail.RetryPause;

/// The e-mails about reports that wait. An announcement becomes one for each subscriber, once; an
/// e-mail is taken by one node, and its row deleted when it went.
@Repository
class AnnouncementQueue {
  /// What nobody was told for so long, as while no mail server was set, is no news any more.
  private static final Duration NEWS = Duration.ofDays(7);

  /// How long an e-mail is tried.
  private static final Duration TRIED = Duration.ofDays(3);

  private final JdbcClient database;

  AnnouncementQueue(JdbcClient database) {
    this.database = database;
  }

  /// An e-mail that is due.
  ///
  /// @param token that lets its reader end them
  record Waiting(UUID id, String email, String token, String subject, String words, int failures) {
    @Override
    public String toString() {
      return "Waiting[" + id + "]";
    }
  }

  /// Makes an e-mail for everybody who asked for it before it happened, where nobody did so yet.
  /// Whoever waits for news of an edition that is withdrawn meanwhile is told of that alone.
  @Transactional
  public void spread(Announcement announcement, String subject, String words) {
    database
        .sql("select pg_advisory_xact_lock(hashtext('subscribers'), hashtext(:inspection))")
        .param("inspection", announcement.inspection())
        .query((_, _) -> true)
        .single();
    if (isNew(announcement, subject, words)) {
      if (announcement.isWithdrawal()) {
        takeBack(announcement);
      }
      queue(announcement);
    }
  }

  /// E-mails that wait say what is public now: a note may be in other words since, for a child’s
  /// sake.
  private boolean isNew(Announcement announcement, String subject, String words) {
    return of(
            announcement,
            """
            insert into subscriber_announcement as before (kind, inspection, number, subject, words)
            values (:kind, :inspection, :number, :subject, :words)
            on conflict (kind, inspection, number)
            do update set subject = excluded.subject, words = excluded.words
            where (before.subject, before.words) is distinct from (excluded.subject, excluded.words)
              and exists (
                select from subscriber_email as waiting
                where (waiting.kind, waiting.inspection, waiting.number)
                  = (before.kind, before.inspection, before.number)
              )
            returning xmax = 0
            """)
        .param("subject", subject)
        .param("words", words)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  private void takeBack(Announcement withdrawal) {
    of(
            withdrawal,
            """
            delete from subscriber_email
            where inspection = :inspection and number <= :number and kind <> :kind
            """)
        .update();
  }

  private void queue(Announcement announcement) {
    of(
            announcement,
            """
            insert into subscriber_email (subscriber, kind, inspection, number)
            select distinct subscriber, :kind, :inspection, cast(:number as integer)
            from subscriber_topic
            where service in ('', :service) and since < :at
              and :at > clock_timestamp() - make_interval(secs => :news)
              and (:kind = 'withdrawn' or not exists (
                select from subscriber_announcement
                where kind = 'withdrawn' and inspection = :inspection and number >= :number
              ))
            """)
        .param("service", announcement.service())
        .param("at", announcement.at().atOffset(ZoneOffset.UTC))
        .param("news", NEWS.toSeconds())
        .update();
  }

  private JdbcClient.StatementSpec of(Announcement announcement, String sql) {
    return database
        .sql(sql)
        .param("kind", announcement.kind().code())
        .param("inspection", announcement.inspection())
        .param("number", announcement.number());
  }

  /// The e-mail that is due longest, for this transaction alone.
  Optional<Waiting> next() {
    return database
        .sql(
            """
            select waiting.id, waiting.failures, subscriber.email, subscriber.token,
              announcement.subject, announcement.words
            from subscriber_email as waiting
            join subscriber on subscriber.id = waiting.subscriber
            join subscriber_announcement as announcement using (kind, inspection, number)
            where waiting.next_at <= clock_timestamp()
            order by waiting.next_at limit 1
            for update of waiting skip locked
            """)
        .query(Waiting.class)
        .optional();
  }

  void sent(Waiting waiting) {
    end(waiting, "told");
  }

  /// It is tried again, but not for ever.
  void failed(Waiting waiting) {
    boolean isTriedAgain =
        database
                .sql(
                    """
                    update subscriber_email set failures = failures + 1,
                      next_at = clock_timestamp() + make_interval(secs => :pause)
                    where id = :id and at > clock_timestamp() - make_interval(secs => :tried)
                    """)
                .param("id", waiting.id())
                .param("pause", RetryPause.after(waiting.failures() + 1).toSeconds())
                .param("tried", TRIED.toSeconds())
                .update()
            == 1;
    if (!isTriedAgain) {
      end(waiting, "failed");
    }
  }

  /// @param count the column in which it is counted
  private void end(Waiting waiting, String count) {
    database
        .sql(
            """
            with gone as (
              delete from subscriber_email where id = :id returning kind, inspection, number
            )
            update subscriber_announcement as announcement set %1$s = %1$s + 1 from gone
            where announcement.kind = gone.kind and announcement.inspection = gone.inspection
              and announcement.number = gone.number
            """
                .formatted(count))
        .param("id", waiting.id())
        .update();
  }

  List<Subscribers.Told> told(String inspection) {
    return database
        .sql(
            """
            select kind, number, told, failed, (
              select count(*) from subscriber_email as waiting
              where waiting.kind = announcement.kind
                and waiting.inspection = announcement.inspection
                and waiting.number = announcement.number
            ) as waiting
            from subscriber_announcement as announcement where inspection = :inspection
            order by at desc
            """)
        .param("inspection", inspection)
        .query((row, _) ->
            new Subscribers.Told(
                Announcement.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getInt("number"),
                row.getInt("told"),
                row.getInt("waiting"),
                row.getInt("failed")))
        .list();
  }
}
