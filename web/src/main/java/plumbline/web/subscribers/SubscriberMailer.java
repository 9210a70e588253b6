package plumbline.web.subscribers;

import jakarta.annotation.PreDestroy;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import plumbline.web.access.Token;
import plumbline.web.mail.Mail;
import plumbline.web.mail.MailServer;
import plumbline.web.mail.NotSent;

/// Sends what waits, one e-mail a transaction, on a thread of its own. What waits is rows of the
/// database: a restart forgets none, and an e-mail is sent twice only where the program died
/// between sending it and noting that. The second then has the id of the first, by which many mail
/// programs know it.
@Component
class SubscriberMailer {
  private static final Logger LOG = LoggerFactory.getLogger(SubscriberMailer.class);

  private static final int SECONDS_TO_STOP = 5;

  private final Announcements announcements;
  private final AnnouncementQueue queue;
  private final Subscriptions subscriptions;
  private final Optional<MailServer> server;
  private final TransactionTemplate transaction;
  private final Letters letters;
  private final ExecutorService sending =
      Executors.newSingleThreadExecutor(
          Thread.ofVirtual().name("e-mails to subscribers").factory());
  private final AtomicBoolean asked = new AtomicBoolean();

  /// What surely has its e-mails in the database: a look there saved. Of the one thread alone.
  private final Set<Announcement> spread = new HashSet<>();

  SubscriberMailer(
      Announcements announcements,
      AnnouncementQueue queue,
      Subscriptions subscriptions,
      Optional<MailServer> server,
      TransactionTemplate transaction,
      @Value("${plumbline.url:}") String site) {
    this.announcements = announcements;
    this.queue = queue;
    this.subscriptions = subscriptions;
    this.server = server;
    this.transaction = transaction;
    this.letters = new Letters(site);
  }

  boolean isSetUp() {
    return server.isPresent();
  }

  /// Sends what is due; nobody waits for it.
  @Scheduled(fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
  void sendSoon() {
    if (server.isPresent() && !sending.isShutdown() && asked.compareAndSet(false, true)) {
      sending.execute(() -> sendAll(server.get()));
    }
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
  void forgetUnconfirmed() {
    subscriptions.forgetUnconfirmed();
  }

  /// Lets the e-mail go that is on its way, so that it is not sent again.
  @PreDestroy
  void stop() throws InterruptedException {
    sending.shutdown();
    if (!sending.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
      sending.shutdownNow();
    }
  }

  private void sendAll(MailServer to) {
    asked.set(false);
    try {
      do {
        // Before each, so that nobody is told of what was withdrawn meanwhile.
        spread();
      } while (!sending.isShutdown()
          && Boolean.TRUE.equals(transaction.execute(_ -> sendNext(to))));
    } catch (RuntimeException problem) {
      // The kind of it alone: its words may name an address.
      LOG.warn("E-mails to subscribers wait: {}", problem.getClass().getSimpleName());
    }
  }

  private void spread() {
    for (Announcement one : announcements.all()) {
      if (!spread.contains(one)) {
        queue.spread(one, Letters.subject(one), letters.words(one));
        spread.add(one);
      }
    }
  }

  /// Whoever asked waits at a screen, and comes first. False where nothing is due, or the mail
  /// server takes nothing now.
  private boolean sendNext(MailServer to) {
    return subscriptions
        .nextToWriteTo()
        .map(next -> sendLink(to, next))
        .orElseGet(() -> queue.next().map(next -> send(to, next)).orElse(false));
  }

  private boolean sendLink(MailServer to, Subscriptions.Asked next) {
    Token token = Token.random();
    try {
      to.send(letters.confirm(next.email(), announcements.about(next.service()), token));
      subscriptions.linkSent(next, token);
      return true;
    } catch (NotSent problem) {
      subscriptions.linkFailed(next);
      return tell(problem);
    }
  }

  private boolean send(MailServer to, AnnouncementQueue.Waiting next) {
    Mail mail = letters.of(next);
    try {
      to.send(mail);
      queue.sent(next);
      return true;
    } catch (NotSent problem) {
      queue.failed(next);
      return tell(problem);
    }
  }

  /// Never with the words of the mail server, which repeat the address. True where only this one
  /// was refused.
  private static boolean tell(NotSent problem) {
    LOG.warn(
        problem.isOfTheRecipient()
            ? "The mail server refused a subscriber’s address; it is tried again"
            : "The mail server takes no e-mail to subscribers now; they wait");
    return problem.isOfTheRecipient();
  }
}
