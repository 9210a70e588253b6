package plumbline.web.colleagues;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import plumbline.framework.Framework;
import plumbline.web.cases.AssessedCase;
import plumbline.web.cases.Cases;
import plumbline.web.cases.Reading;
import plumbline.web.cases.Readings;
import plumbline.web.cases.SampledCase;
import plumbline.web.frameworks.Frameworks;
import plumbline.web.judgement.EvidenceItems;
import plumbline.web.judgement.KeptItem;
import plumbline.web.judgement.Meeting;
import plumbline.web.judgement.PlannedMeetings;
import plumbline.web.layout.LondonTime;
import plumbline.web.planning.PlannedInspection;

/// What can be shared with colleague inspectors. What is shared and cannot be shared now, such as a
/// case whose readers are blind to each other again, is closed until it can.
@Component
class Shareables {
  private static final int LONGEST = 120;

  private final Cases cases;
  private final Readings readings;
  private final EvidenceItems items;
  private final PlannedMeetings meetings;
  private final Frameworks frameworks;
  private final Sharings shares;

  Shareables(
      Cases cases,
      Readings readings,
      EvidenceItems items,
      PlannedMeetings meetings,
      Frameworks frameworks,
      Sharings shares) {
    this.cases = cases;
    this.readings = readings;
    this.items = items;
    this.meetings = meetings;
    this.frameworks = frameworks;
    this.shares = shares;
  }

  /// Cases first, then evidence items and meetings.
  List<Shareable> of(PlannedInspection inspection) {
    List<Shareable> all = new ArrayList<>();
    cases.all(inspection.id()).forEach(one -> all.add(shareable(one)));
    items.all(inspection.id()).forEach(kept -> all.add(shareable(kept)));
    Framework framework = frameworks.of(inspection.framework()).framework();
    meetings.all(inspection.id()).forEach(meeting -> all.add(shareable(meeting, framework)));
    return all;
  }

  private Shareable shareable(SampledCase one) {
    return new Shareable(
        new What.Case(one.number()),
        "Case " + one.number(),
        one.ref() + (one.forColleagues() ? ", drawn for colleagues" : ""),
        hindrance(one));
  }

  private String hindrance(SampledCase one) {
    if (!one.isInspected()) {
      return "it is no longer in the sample";
    }
    return one.secondRead() && !isReadTwice(one)
        ? "it is read twice, and not both readings are finished"
        : "";
  }

  private boolean isReadTwice(SampledCase one) {
    return readings
        .find(one.inspection(), one.number(), Reading.FIRST)
        .filter(first -> readings.sight(first).isOpen())
        .isPresent();
  }

  private static Shareable shareable(KeptItem kept) {
    String words = kept.item().says().words();
    return new Shareable(
        new What.Item(kept.item().id()),
        kept.item().label(),
        words.length() <= LONGEST ? words : words.substring(0, LONGEST).strip() + " …",
        kept.counts() ? "" : "it was withdrawn");
  }

  private static Shareable shareable(Meeting meeting, Framework framework) {
    return new Shareable(
        new What.Meeting(meeting.id()),
        meeting.name(framework),
        LondonTime.day(meeting.when().day()),
        meeting.takesPlace() ? "" : "it does not take place");
  }

  /// The first reading of a case, which counts, where it is shared with a colleague and open.
  Optional<AssessedCase> sharedCase(String inspection, UUID colleague, int number) {
    return isShared(inspection, colleague, new What.Case(number))
        ? readings
            .find(inspection, number, Reading.FIRST)
            .filter(one -> hindrance(one.sampled()).isEmpty())
        : Optional.empty();
  }

  Optional<KeptItem> sharedItem(String inspection, UUID colleague, UUID id) {
    return isShared(inspection, colleague, new What.Item(id))
        ? items.find(inspection, id).filter(KeptItem::counts)
        : Optional.empty();
  }

  Optional<Meeting> sharedMeeting(String inspection, UUID colleague, UUID id) {
    return isShared(inspection, colleague, new What.Meeting(id))
        ? meetings.find(inspection, id).filter(Meeting::takesPlace)
        : Optional.empty();
  }

  private boolean isShared(String inspection, UUID colleague, What what) {
    return shares.of(inspection, colleague).stream().anyMatch(share -> share.what().equals(what));
  }
}
