package plumbline.web.subscribers;

import java.net.URI;
import java.util.Map;
import plumbline.web.access.Token;
import plumbline.web.layout.LondonTime;
import plumbline.web.mail.Mail;

/// The words of every e-mail to a subscriber, in plain text.
///
/// @param site where people reach this site, without a stroke at the end
record Letters(String site) {
  static String subject(Announcement announcement) {
    return Mail.line(
        switch (announcement.kind()) {
              case PUBLISHED -> "Inspection report published: ";
              case CORRECTED -> "Inspection report corrected: ";
              case WITHDRAWN -> "Inspection report withdrawn: ";
            }
            + announcement.name());
  }

  String words(Announcement announcement) {
    String address = site + "/reports/" + announcement.inspection();
    String day = LondonTime.day(announcement.at().atZone(LondonTime.ZONE).toLocalDate());
    Announcement.Words said = announcement.words();
    return switch (announcement.kind()) {
      case PUBLISHED ->
          """
          %s

          Service: %s
          Overall rating: %s
          Published on %s

          Read the report:
          %s
          """
              .formatted(
                  Mail.line(said.title()),
                  Mail.line(announcement.name()),
                  Mail.line(said.rating()),
                  day,
                  address);
      case CORRECTED ->
          """
          %s

          Service: %s
          Overall rating: %s
          Edition %d, published on %s

          What was corrected: %s

          Read the report, and what changed:
          %s
          """
              .formatted(
                  Mail.line(said.title()),
                  Mail.line(announcement.name()),
                  Mail.line(said.rating()),
                  announcement.number(),
                  day,
                  Mail.line(said.note()),
                  address);
      case WITHDRAWN ->
          """
          The inspection report of this service was withdrawn on %s.

          Service: %s
          Why it was withdrawn: %s

          What stands there now:
          %s
          """
              .formatted(day, Mail.line(announcement.name()), Mail.line(said.note()), address);
    };
  }

  /// With the link by which mail programs offer to end them (RFC 8058).
  Mail of(AnnouncementQueue.Waiting waiting) {
    String end = site + "/unsubscribe?token=" + waiting.token();
    String host = URI.create(site).getHost();
    return new Mail(
        waiting.email(),
        waiting.subject(),
        """
        %s
        --
        You asked for e-mails about inspection reports. To end them and have your address deleted:
        %s
        """
            .formatted(waiting.words(), end),
        Map.of(
            "Message-ID",
            "<%s@%s>".formatted(waiting.id(), host),
            "List-Id",
            "<reports.%s>".formatted(host),
            "List-Unsubscribe",
            "<%s>".formatted(end),
            "List-Unsubscribe-Post",
            "List-Unsubscribe=One-Click"));
  }

  /// @param about the service, or all of them, in words
  Mail confirm(String email, String about, Token token) {
    return new Mail(
        email,
        "Confirm that you want e-mails about inspection reports",
        """
        Somebody, we hope you, asked us to send this address an e-mail when an inspection report is
        published, corrected or withdrawn.

        Reports of: %s

        If it was you, open this link within %d days and confirm it there:
        %s/subscribe/confirm?token=%s

        If it was not you, do nothing: nothing more is sent, and the address is deleted after %d days.
        """
            .formatted(
                Mail.line(about),
                Subscriptions.VALID.toDays(),
                site,
                token.secret(),
                Subscriptions.VALID.toDays()));
  }
}
