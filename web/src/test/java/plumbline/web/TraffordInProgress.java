package plumbline.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import plumbline.document.Parsed;
import plumbline.document.Place;
import plumbline.fieldwork.AssessedQuestion;
import plumbline.fieldwork.CaseFacts;
import plumbline.framework.Framework;
import plumbline.framework.FrameworkLibrary;
import plumbline.framework.QuestionId;
import plumbline.framework.Tally;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.inspection.ShippedInspections;
import plumbline.web.cases.AssessedCase;
import plumbline.web.cases.Assessments;
import plumbline.web.cases.Cases;
import plumbline.web.cases.Reading;
import plumbline.web.planning.Inspections;
import plumbline.web.planning.PlannedInspection;

/// An inspection with cases that give exactly what was published of Trafford in 2020: 8 court cases
/// and 6 out-of-court ones, submitted; and one more court case that is in progress.
final class TraffordInProgress {
  /// As a draw proves it: 9 court cases were eligible and all were drawn, 6 of 20 others.
  private static final String PROOF =
      """
      {"populations": [{"domain": "court", "eligible": 9}, {"domain": "out-of-court", "eligible": 20}]}
      """;

  static final String ID = "trafford-2026";
  static final String HOSTILE_REF = "=HYPERLINK(\"http://evil.example\")";

  static final int UNFINISHED = 15;
  static final FrameworkLibrary LIBRARY = FrameworkLibrary.shipped();

  private final ApplicationContext program;
  private final JdbcClient database;
  private final UUID by;

  TraffordInProgress(ApplicationContext program, UUID by) {
    this.program = program;
    this.database = program.getBean(JdbcClient.class);
    this.by = by;
  }

  static <T> T accepted(Parsed<T> read) {
    return switch (read) {
      case Parsed.Accepted<T>(T value) -> value;
      case Parsed.Refused<T>(var problems) -> throw new AssertionError(problems.toString());
    };
  }

  static Framework framework() {
    return accepted(LIBRARY.find("youth-2018", new Place("test", 1, 1)));
  }

  static Inspection published() {
    return ShippedInspections.sources().stream()
        .filter(source -> source.name().endsWith("trafford-2020.json"))
        .map(source -> accepted(InspectionReader.read(source, LIBRARY)))
        .findFirst()
        .orElseThrow();
  }

  void begin() {
    planned(ID, "Trafford");
    database
        .sql(
            """
            insert into case_list (inspection, revision, file_name, content, sha256, cases)
            values (:id, 1, 'cases.csv', :content, encode(sha256(:content), 'hex'), 15)
            """)
        .param("id", ID)
        .param("content", "ref".getBytes(UTF_8))
        .update();
    database
        .sql(
            """
            insert into sample_draw
              (inspection, revision, case_list, plan, seed, proof, proof_sha256, reason)
            values (:id, 1, 1, '{}', '7', :proof, encode(sha256(convert_to(:proof, 'UTF8')), 'hex'), '')
            """)
        .param("id", ID)
        .param("proof", PROOF)
        .update();
    Cases cases = program.getBean(Cases.class);
    for (int at = 0; at < 8; at++) {
      cases.add(ID, court(at), false, false, 1, Optional.of(by));
    }
    for (int at = 0; at < 6; at++) {
      cases.add(ID, outOfCourt(at), false, false, 1, Optional.of(by));
    }
    cases.add(ID, court(8), false, false, 1, Optional.of(by));
    says();
  }

  void planned(String id, String name) {
    String service = id.replaceFirst("-\\d+$", "");
    database.sql("insert into service (id) values (?)").param(service).update();
    database
        .sql(
            """
            insert into service_revision
              (service, revision, name, aliases, authorities, region, police_area, country)
            values (?, 1, ?, '{}', '{}', 'North West', '', 'England')
            """)
        .params(service, name)
        .update();
    database
        .sql(
            """
            insert into inspection (id, service, framework_hash, type, announced)
            values (?, ?, ?, 'single', date '2026-03-02')
            """)
        .params(id, service, framework().hash().hex())
        .update();
  }

  private static CaseFacts court(int at) {
    return new CaseFacts(
        at == 0 ? HOSTILE_REF : "C" + at,
        Map.of(
            "domain",
            "court",
            "disposal",
            "referral-order",
            "gender",
            at < 3 ? "female" : "male",
            "age",
            16,
            "rosh",
            at < 2 ? "low" : "medium"));
  }

  private static CaseFacts outOfCourt(int at) {
    return new CaseFacts(
        "O" + at,
        Map.of(
            "domain", "out-of-court",
            "disposal", at < 4 ? "youth-conditional-caution" : "community-resolution",
            "gender", "male"));
  }

  /// As `FieldworkTallyTest` enters them: the first cases have what only some have.
  private void says() {
    Map<String, Integer> court = new LinkedHashMap<>();
    court.put("factor safety", 7);
    court.put("factor others", 5);
    court.put("change desistance", 8);
    court.put("change safety", 7);
    court.put("change others", 5);
    Map<String, Integer> outOfCourt = Map.of("factor safety", 5, "factor others", 5);
    for (int at = 0; at < 8; at++) {
      particulars(at + 1, at, court);
    }
    for (int at = 0; at < 6; at++) {
      particulars(at + 9, at, outOfCourt);
    }
    published()
        .tallies()
        .forEach((id, tally) -> {
          Tally.Counted counted = (Tally.Counted) tally;
          answer(id, counted.yes(), counted.relevant());
        });
    for (int number = 1; number <= 14; number++) {
      submitted(number);
    }
  }

  private void particulars(int number, int at, Map<String, Integer> with) {
    says(number, "classification rosh", "medium", "");
    says(number, "classification safety", "medium", "");
    says(number, "interview", "done", "");
    for (String slot :
        List.of(
            "factor safety",
            "factor others",
            "change desistance",
            "change safety",
            "change others")) {
      says(number, slot, at < with.getOrDefault(slot, 0) ? "yes" : "no", "");
    }
    says(number, "case-question management-oversight", at < 4 ? "yes" : "no", "");
  }

  private final Map<Integer, AssessedCase> before = new LinkedHashMap<>();

  private void answer(QuestionId id, int yes, int relevant) {
    if (before.isEmpty()) {
      PlannedInspection planned = program.getBean(Inspections.class).find(ID).orElseThrow();
      program
          .getBean(Assessments.class)
          .of(planned, Reading.FIRST)
          .forEach(one -> before.put(one.sampled().number(), one));
      before.remove(UNFINISHED);
    }
    List<Integer> asked = new ArrayList<>();
    before.forEach((number, one) -> {
      if (one.assessment().question(id).filter(AssessedQuestion::isAsked).isPresent()) {
        asked.add(number);
      }
    });
    for (int at = 0; at < asked.size(); at++) {
      String value = at < yes ? "yes" : at < relevant ? "no" : "na";
      says(asked.get(at), "answer " + id, value, value.equals("na") ? "None in this case" : "");
    }
  }

  UUID says(int number, String slot, String value, String reason, UUID... replaced) {
    return says(by, number, slot, value, reason, replaced);
  }

  UUID says(UUID who, int number, String slot, String value, String reason, UUID... replaced) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            insert into entry (id, inspection, number, reading, slot, value, reason, replaces, by)
            values (:id, :inspection, :number, 'first', :slot, :value, :reason,
              cast(:replaces as uuid[]), :by)
            """)
        .param("id", id)
        .param("inspection", ID)
        .param("number", number)
        .param("slot", slot)
        .param("value", value)
        .param("reason", reason)
        .param("replaces", "{" + String.join(",", texts(replaced)) + "}")
        .param("by", who)
        .update();
    return id;
  }

  private static List<String> texts(UUID... ids) {
    return List.of(ids).stream().map(UUID::toString).toList();
  }

  private void submitted(int number) {
    database
        .sql(
            """
            insert into case_move (inspection, number, reading, from_state, to_state, reason, by)
            values (?, ?, 'first', 'in-progress', 'submitted', '', ?)
            """)
        .params(ID, number, by)
        .update();
  }
}
