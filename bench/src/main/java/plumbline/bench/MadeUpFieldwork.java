package plumbline.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import plumbline.document.ContentHash;
import plumbline.document.Parsed;
import plumbline.document.Place;
import plumbline.fieldwork.CaseAssessment;
import plumbline.fieldwork.CaseFacts;
import plumbline.fieldwork.CaseRecord;
import plumbline.fieldwork.Slot;
import plumbline.framework.Framework;
import plumbline.framework.FrameworkLibrary;

/// Inspections with inspectors who have signed in and have a case each, written straight into the
/// database of a server.
final class MadeUpFieldwork {
  private static final String FRAMEWORK = "youth-2018";
  private static final String LEAD = "lead inspector";
  private static final String FACTS =
      "{\"age\":15,\"case_manager\":\"CM-1\",\"disposal\":\"referral-order\",\"domain\":\"court\","
          + "\"rosh\":\"medium\",\"safety\":\"medium\"}";
  private static final CaseAssessment EMPTY =
      CaseAssessment.of(
          framework(),
          new CaseFacts(
              "", Map.of("domain", "court", "rosh", "medium", "safety", "medium", "age", 15)),
          CaseRecord.of(List.of()));

  private final Connection database;

  MadeUpFieldwork(Connection database) {
    this.database = database;
  }

  private static Framework framework() {
    return switch (FrameworkLibrary.shipped().find(FRAMEWORK, new Place("bench", 1, 1))) {
      case Parsed.Accepted<Framework>(Framework framework) -> framework;
      case Parsed.Refused<Framework>(var problems) ->
          throw new IllegalStateException(problems.toString());
    };
  }

  /// The questions of a court case, key questions and prompts alike.
  static List<String> questions() {
    return EMPTY.questions().stream().map(question -> question.slot().text()).toList();
  }

  /// @param inspections how many share the inspectors evenly
  List<Inspector.Desk> inspectors(int count, int inspections) throws SQLException {
    List<Inspector.Desk> desks = new ArrayList<>();
    for (int at = 0; at < inspections; at++) {
      String inspection = inspection("load-" + (at + 1));
      for (int number = 1; number <= count / inspections; number++) {
        desks.add(desk(inspection, number, "inspector"));
      }
    }
    return desks;
  }

  /// An inspection with so many court cases, all answered; returns one of its inspectors.
  Inspector.Desk answered(int cases) throws SQLException {
    String inspection = inspection("answered");
    Inspector.Desk first = desk(inspection, 1, LEAD);
    answer(first);
    for (int number = 2; number <= cases; number++) {
      answer(desk(inspection, number, LEAD));
    }
    return first;
  }

  private String inspection(String service) throws SQLException {
    String id = service + "-2026";
    insert("insert into service (id) values (?)", service);
    insert(
        """
        insert into service_revision
          (service, revision, name, aliases, authorities, region, police_area, country)
        values (?, 1, ?, '{}', '{}', '', '', 'England')
        """,
        service,
        service);
    insert(
        """
        insert into inspection (id, service, framework_hash, type, announced)
        values (?, ?, ?, 'single', date '2026-03-02')
        """,
        id,
        service,
        framework(FRAMEWORK));
    insert(
        """
        insert into case_list (inspection, revision, file_name, content, sha256, cases)
        values (?, 1, 'cases.csv', '', encode(sha256(''), 'hex'), 0)
        """,
        id);
    insert(
        """
        insert into sample_draw
          (inspection, revision, case_list, plan, seed, proof, proof_sha256, reason)
        values (?, 1, 1, '{}', 'made up', '{}', encode(sha256('{}'), 'hex'), '')
        """,
        id);
    return id;
  }

  private String framework(String id) throws SQLException {
    try (PreparedStatement statement =
        database.prepareStatement("select hash from framework_version where id = ?")) {
      statement.setString(1, id);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return String.valueOf(row.getString(1));
      }
    }
  }

  private Inspector.Desk desk(String inspection, int number, String role) throws SQLException {
    UUID person = UUID.randomUUID();
    String secret = UUID.randomUUID().toString();
    insert(
        "insert into account (id, sign_in_name, name) values (?, ?, 'Inspector')",
        person,
        person + "@example.org");
    insert(
        "insert into role_given (id, account, role, place) values (?, ?, ?, ?)",
        UUID.randomUUID(),
        person,
        role,
        inspection);
    insert(
        "insert into sign_in (token_hash, account, browser) values (?, ?, 'bench')",
        ContentHash.of(secret.getBytes(UTF_8)).hex(),
        person);
    insert(
        """
        insert into sampled_case
          (inspection, number, ref, facts, second_read, for_colleagues, draw)
        values (?, ?, ?, cast(? as jsonb), false, false, 1)
        """,
        inspection,
        number,
        "C%03d".formatted(number),
        FACTS);
    insert(
        """
        insert into assignment (inspection, number, revision, reader, reason)
        values (?, ?, 1, ?, '')
        """,
        inspection,
        number,
        person);
    return new Inspector.Desk(person, secret, inspection, number);
  }

  private void answer(Inspector.Desk desk) throws SQLException {
    try (PreparedStatement statement =
        database.prepareStatement(
            """
            insert into entry (id, inspection, number, reading, slot, value, reason, replaces, by)
            values (gen_random_uuid(), ?, ?, 'first', ?, ?, '', '{}', ?)
            """)) {
      List<Slot> slots =
          Stream.concat(
                  EMPTY.particulars().stream().map(one -> one.slot()),
                  EMPTY.questions().stream().map(one -> one.slot()))
              .toList();
      for (Slot slot : slots) {
        statement.setString(1, desk.inspection());
        statement.setInt(2, desk.number());
        statement.setString(3, slot.text());
        statement.setString(4, value(slot, desk.number()));
        statement.setObject(5, desk.person());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /// Every fifth answer is a no.
  private static String value(Slot slot, int number) {
    return switch (slot) {
      case Slot.AnswerTo(var question) -> (question.hashCode() + number) % 5 == 0 ? "no" : "yes";
      case Slot.Factor _, Slot.Change _ -> "yes";
      case Slot.Classification _ -> "medium";
      case Slot.Interview _ -> "done";
      case Slot.NoteOn _, Slot.Note _, Slot.Offence _, Slot.CaseQuestionAnswer _ ->
          "Seen in the file, and said in the interview.";
    };
  }

  private void insert(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int at = 0; at < values.length; at++) {
        statement.setObject(at + 1, values[at]);
      }
      statement.executeUpdate();
    }
  }
}
