package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import plumbline.framework.QuestionId;
import plumbline.judgement.Direction;
import plumbline.judgement.Evidence;
import plumbline.judgement.EvidenceSource;
import plumbline.judgement.Place;
import plumbline.judgement.Strength;
import plumbline.web.access.Person;
import plumbline.web.judgement.EvidenceItems;

/// A joint inspection with three cases, two evidence items and two meetings; its lead, Lee; a
/// colleague from the police, Pat, and one from health, Hal; and Oz, a colleague in another.
final class JointInspection implements AutoCloseable {
  static final String INSPECTION = "weaver-2026";
  static final String WORK = "/work/" + INSPECTION;
  static final String COLLEAGUES = WORK + "/colleagues";
  static final String SHARED = COLLEAGUES + "/shared";

  static final int OPEN = 1;
  static final int UNSHARED = 2;
  static final int READ_TWICE = 3;

  static final UUID MEETING = UUID.randomUUID();
  static final UUID OTHER_MEETING = UUID.randomUUID();

  final Site site;
  final UUID lee;
  final UUID pat;
  final UUID hal;
  final Browser lead;
  final Browser police;
  final Browser health;
  final Browser foreign;
  final UUID item;
  final UUID otherItem;

  JointInspection(Path temporary) throws Exception {
    site = Site.in(temporary);
    site.inspection("weaver", "youth-2018", "joint");
    site.inspection("mersey", "youth-2018", "joint");
    lee = site.account("Lee", "lead inspector", INSPECTION);
    pat = site.account("Pat", "colleague inspector", INSPECTION);
    hal = site.account("Hal", "colleague inspector", INSPECTION);
    site.account("Oz", "colleague inspector", "mersey-2026");
    UUID ann = site.account("Ann", "inspector", INSPECTION);
    UUID ben = site.account("Ben", "inspector", INSPECTION);
    lead = site.signedIn("Lee");
    police = site.signedIn("Pat");
    health = site.signedIn("Hal");
    foreign = site.signedIn("Oz");
    assertThat(site.courtCase(INSPECTION, false, Optional.of(ann), Optional.empty()))
        .isEqualTo(OPEN);
    assertThat(site.courtCase(INSPECTION, false, Optional.of(ann), Optional.empty()))
        .isEqualTo(UNSHARED);
    assertThat(site.courtCase(INSPECTION, true, Optional.of(ann), Optional.of(ben)))
        .isEqualTo(READ_TWICE);
    item = found("The plan names <b>no</b> police officer");
    otherItem = found("Kept to ourselves");
    meeting(MEETING);
    meeting(OTHER_MEETING);
    Said.of("answer 2.1.1", "no")
        .save(site, site.signedIn("Ann"), WORK + "/cases/" + OPEN, ann, "first");
  }

  UUID found(String words) {
    return site.bean(EvidenceItems.class)
        .add(
            INSPECTION,
            UUID.randomUUID(),
            new Evidence(
                List.of(new QuestionId("1.1.1")),
                EvidenceSource.DOCUMENTS,
                Direction.AGAINST,
                Strength.STRONG,
                new Place(Place.Kind.DOCUMENT, "Page 4"),
                Optional.empty(),
                List.of(),
                words),
            "",
            new Person(lee, "Lee", List.of()))
        .item()
        .id();
  }

  void meeting(UUID id) {
    site.database
        .sql(
            """
            insert into meeting_revision
              (meeting, revision, inspection, kind, met, attendees, source, questions, day, begins,
               ends, way, cancelled, by)
            values (?, 1, ?, 'focus-group', '', 'Partners', 'partners', '{1.1.1}',
              date '2026-04-14', time '09:00', time '10:00', 'on-site', '', ?)
            """)
        .params(id, INSPECTION, lee)
        .update();
  }

  @Override
  public void close() {
    site.close();
  }

  String of(UUID colleague) {
    return COLLEAGUES + "/" + colleague;
  }

  HttpResponse<String> share(UUID with, String... what) throws Exception {
    List<String> fields = new ArrayList<>();
    for (String one : what) {
      fields.addAll(List.of("what", one));
    }
    return lead.send(of(with), of(with) + "/shares", fields.toArray(String[]::new));
  }

  HttpResponse<String> end(UUID with, String column, Object record, String reason)
      throws Exception {
    UUID share =
        site.database
            .sql(
                "select id from share where colleague = ? and %s = ? order by at limit 1"
                    .formatted(column))
            .params(with, record)
            .query(UUID.class)
            .single();
    return lead.send(of(with), "%s/shares/%s/end".formatted(of(with), share), "reason", reason);
  }

  HttpResponse<String> ask(String about, String words) throws Exception {
    return lead.send(of(pat), of(pat) + "/enquiries", "about", about, "words", words);
  }

  UUID enquiry(String words) {
    return site.database
        .sql("select id from enquiry where words = ?")
        .param(words)
        .query(UUID.class)
        .single();
  }

  UUID finding(String words) {
    return site.database
        .sql("select id from evidence_item where words = ?")
        .param(words)
        .query(UUID.class)
        .single();
  }

  HttpResponse<String> answer(Browser by, UUID enquiry, String words) throws Exception {
    return by.send(
        "/account", "%s/enquiries/%s/answers".formatted(SHARED, enquiry), "words", words);
  }

  HttpResponse<String> find(Browser by, String words) throws Exception {
    return by.send(
        "/account",
        SHARED + "/findings",
        "questions",
        "1.1.1",
        "source",
        "partners",
        "direction",
        "against",
        "strength",
        "strong",
        "placeKind",
        "note",
        "place",
        "Custody record",
        "words",
        words);
  }

  List<String> told() {
    return site.database
        .sql(
            """
            select line::jsonb ->> 'words' from trail_entry
            where inspection = ? and line::jsonb ->> 'what' <> 'evidence-added' order by number
            """)
        .param(INSPECTION)
        .query((row, _) -> String.valueOf(row.getString(1)))
        .list();
  }

  void moved(String reading, String from, String to) {
    site.database
        .sql(
            """
            insert into case_move (inspection, number, reading, from_state, to_state, reason, by)
            values (?, ?, ?, ?, ?, 'by a test', ?)
            """)
        .params(INSPECTION, READ_TWICE, reading, from, to, lee)
        .update();
  }
}
