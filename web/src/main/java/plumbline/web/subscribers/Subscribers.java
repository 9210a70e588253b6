package plumbline.web.subscribers;

import java.util.List;
import org.springframework.stereotype.Component;

/// The door to the subscribers: they are told what happened in public, and counted.
@Component
public class Subscribers {
  private final Announcements announcements;
  private final SubscriberMailer mailer;
  private final AnnouncementQueue queue;

  Subscribers(Announcements announcements, SubscriberMailer mailer, AnnouncementQueue queue) {
    this.announcements = announcements;
    this.mailer = mailer;
    this.queue = queue;
  }

  /// How many were told of an edition.
  ///
  /// @param waiting how many e-mails are still to go
  /// @param failed how many the mail server would not take for days
  public record Told(Announcement.Kind kind, int number, int told, int waiting, int failed) {}

  /// Whether anybody can subscribe: an administrator named a mail server.
  public boolean areTold() {
    return mailer.isSetUp();
  }

  /// Says what is public now. Each announcement is told once, however often it is said, and by
  /// whichever node is first; nobody waits for it here.
  ///
  /// @param now all of it; nothing of an edition that is withdrawn but the withdrawal
  public void announce(List<Announcement> now) {
    announcements.set(now);
    mailer.sendSoon();
  }

  /// What was told of a report, the latest first.
  public List<Told> told(String inspection) {
    return queue.told(inspection);
  }
}
