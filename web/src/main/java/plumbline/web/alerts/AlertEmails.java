package plumbline.web.alerts;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import plumbline.web.access.Role;
import plumbline.web.mail.Mail;
import plumbline.web.mail.MailServer;
import plumbline.web.mail.NotSent;
import plumbline.web.people.Teams;
import plumbline.web.planning.Inspections;
import plumbline.web.planning.PlannedInspection;

/// Tells the leads and the service’s contact of an alert by e-mail. What is still to be sent
/// follows from the rows of the database, so that a restart forgets none. An e-mail is sent twice
/// only where the program died between sending it and noting that.
@Component
class AlertEmails {
  private static final Logger LOG = LoggerFactory.getLogger(AlertEmails.class);
  private static final String SUBJECT = "Plumbline: an alert about a child at imminent risk";

  private final Alerts alerts;
  private final AlertContacts contacts;
  private final Teams teams;
  private final Inspections inspections;
  private final Optional<MailServer> server;
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final String site;
  private final ExecutorService sending =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("alert e-mails").factory());
  private final AtomicBoolean asked = new AtomicBoolean();

  AlertEmails(
      Alerts alerts,
      AlertContacts contacts,
      Teams teams,
      Inspections inspections,
      Optional<MailServer> server,
      JdbcClient database,
      TransactionTemplate transaction,
      @Value("${plumbline.url:}") String site) {
    this.alerts = alerts;
    this.contacts = contacts;
    this.teams = teams;
    this.inspections = inspections;
    this.server = server;
    this.database = database;
    this.transaction = transaction;
    this.site = site;
  }

  boolean areSetUp() {
    return server.isPresent();
  }

  /// Sends what is due, on a thread of its own: nobody waits for a mail server.
  @Scheduled(fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
  void sendSoon() {
    if (server.isPresent() && asked.compareAndSet(false, true)) {
      sending.execute(() -> sendAll(server.get()));
    }
  }

  @PreDestroy
  void stop() {
    sending.shutdownNow();
  }

  private void sendAll(MailServer to) {
    asked.set(false);
    try {
      while (!sending.isShutdown() && Boolean.TRUE.equals(transaction.execute(_ -> sendNext(to)))) {
        // one e-mail a transaction, so that each is noted as soon as it went
      }
    } catch (RuntimeException problem) {
      LOG.warn("E-mails about alerts wait: {}", problem.getMessage());
    }
  }

  private record Due(Alert alert, String recipient) {}

  /// False where nothing is due, or another node is at it.
  private boolean sendNext(MailServer to) {
    boolean alone =
        database
            .sql("select pg_try_advisory_xact_lock(hashtext('plumbline alert e-mails'))")
            .query(Boolean.class)
            .single();
    Optional<Due> due = alone ? due(Instant.now()) : Optional.empty();
    due.ifPresent(next -> send(to, next));
    return due.isPresent();
  }

  private Optional<Due> due(Instant now) {
    return alerts.open().stream()
        .flatMap(alert ->
            recipients(alert.inspection()).stream()
                .filter(recipient -> alert.isDue(recipient, now))
                .map(recipient -> new Due(alert, recipient)))
        .findFirst();
  }

  private Set<String> recipients(String inspection) {
    Set<String> recipients = new LinkedHashSet<>();
    List<Teams.Member> team = teams.of(inspection);
    team.stream()
        .filter(member -> member.role().role() == Role.LEAD_INSPECTOR)
        .forEach(member -> recipients.add(member.account().signInName()));
    contacts.of(inspection).ifPresent(contact -> recipients.add(contact.email()));
    return recipients;
  }

  private void send(MailServer to, Due due) {
    Alert alert = due.alert();
    try {
      to.send(new Mail(due.recipient(), SUBJECT, text(alert)));
      alerts.delivered(alert.id(), AlertEvent.Kind.SENT, due.recipient(), "");
    } catch (NotSent refused) {
      alerts.delivered(alert.id(), AlertEvent.Kind.NOT_SENT, due.recipient(), refused.reason());
      LOG.warn("An e-mail about an alert did not go: {}", refused.reason());
    }
  }

  /// Nothing about the case or the child: an e-mail is read by more people than it is sent to.
  private String text(Alert alert) {
    String service =
        inspections
            .find(alert.inspection())
            .map(PlannedInspection::service)
            .map(found -> found.name())
            .orElse(alert.inspection());
    return """
    In the inspection of %s an alert was raised on %s: a child may be at imminent risk of harm.

    Read and acknowledge it now:
    %s/work/%s/alerts

    For the child’s sake this e-mail says no more. If you cannot sign in, telephone the lead inspector.
    """
        .formatted(service, alert.time(), site, alert.inspection());
  }
}
