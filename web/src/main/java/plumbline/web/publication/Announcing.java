package plumbline.web.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import plumbline.web.planning.Inspections;
import plumbline.web.subscribers.Announcement;
import plumbline.web.subscribers.Subscribers;

/// Tells the subscribers’ room what the public pages show, once they show it.
@Component
class Announcing {
  private final Subscribers subscribers;
  private final Inspections inspections;

  Announcing(Subscribers subscribers, Inspections inspections) {
    this.subscribers = subscribers;
    this.inspections = inspections;
  }

  /// Whether the public pages lead to where people subscribe.
  boolean isOffered() {
    return subscribers.areTold();
  }

  void announce(List<PublishedReport> reports) {
    if (isOffered()) {
      List<Announcement> all = new ArrayList<>();
      reports.forEach(report -> all.addAll(announcements(report, service(report))));
      subscribers.announce(all);
    }
  }

  /// What all reports of one service have in common: its id, where its inspections are run here.
  private String service(PublishedReport report) {
    return inspections
        .find(report.inspection())
        .map(inspection -> inspection.service().id())
        .orElse("inspection " + report.inspection());
  }

  private static List<Announcement> announcements(PublishedReport report, String service) {
    List<Announcement> all = new ArrayList<>();
    report.editions().forEach(edition -> all.add(published(report, edition, service)));
    // Of editions that were withdrawn together, the latest stands for all.
    Map<SignedEdition.Withdrawn, Announcement> withdrawn = new LinkedHashMap<>();
    report
        .withdrawn()
        .forEach(edition -> {
          SignedEdition.Withdrawn why = edition.withdrawn().orElseThrow();
          withdrawn.put(
              why,
              new Announcement(
                  Announcement.Kind.WITHDRAWN,
                  report.inspection(),
                  edition.number(),
                  why.at(),
                  service,
                  report.service(),
                  new Announcement.Words("", "", why.note())));
        });
    all.addAll(withdrawn.values());
    return all;
  }

  private static Announcement published(
      PublishedReport report, PublishedReport.Edition edition, String service) {
    String note = edition.signed().note();
    return new Announcement(
        note.isEmpty() ? Announcement.Kind.PUBLISHED : Announcement.Kind.CORRECTED,
        report.inspection(),
        edition.number(),
        edition.signed().released().orElseThrow(),
        service,
        edition.frozen().service(),
        new Announcement.Words(
            edition.frozen().title(), RatingTag.of(edition.frozen().overall()).name(), note));
  }
}
