package plumbline.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Every private field of the database and of the inspection file gets a word of its own; none of
/// them is in any public byte.
class CanaryTest extends PublicationSite {
  /// What people keep that is not for the public. A room with a new table adds it here.
  private static final List<String> PRIVATE =
      List.of(
          "account_event",
          "alert",
          "alert_contact",
          "alert_event",
          "assignment",
          "calibration",
          "case_access",
          "case_list",
          "case_move",
          "case_results",
          "case_withdrawn",
          "colleague_agency",
          "conflict_ended",
          "consensus",
          "declared_conflict",
          "discretion_case",
          "enquiry",
          "enquiry_answer",
          "enquiry_withdrawn",
          "entry",
          "evidence_item",
          "evidence_withdrawn",
          "interview_slot",
          "interview_slot_withdrawn",
          "judgement",
          "meeting_note",
          "meeting_revision",
          "panel_action",
          "panel_action_done",
          "panel_decision",
          "panel_interest",
          "panel_note",
          "plan_change",
          "reading_capacity",
          "report_changed_names",
          "report_word_file",
          "report_word_return",
          "sample_draw",
          "sampled_case",
          "service_confirmation",
          "service_document",
          "service_figure",
          "service_message",
          "service_request",
          "share",
          "share_ended",
          "subscriber",
          "subscriber_asked",
          "subscriber_email",
          "subscriber_topic",
          "survey",
          "survey_answer",
          "survey_codes_made",
          "survey_decision",
          "survey_response",
          "survey_template",
          "trail_entry");

  private static final Pattern CANARY = Pattern.compile("zqcanary[0-9]{4}x");
  private static final String SHOWN = "zqshown0000x";

  private final List<String> canaries = new ArrayList<>();

  private String canary() {
    String canary = "zqcanary%04dx".formatted(canaries.size() + 1);
    canaries.add(canary);
    return canary;
  }

  @Test
  void no_private_word_is_in_any_public_byte() throws Exception {
    String id = "can-birds";
    String work = planned(id, published("wirral-2021").framework().hash().hex());
    person(canary(), "panel member", id);
    person("Chair of " + id, "panel member", id);
    String signatoryName = canary();
    Browser signatory = person(signatoryName, "signatory", id);
    String reader = canary();
    person(reader, "service manager", "s-" + id);
    try (Connection database = superuser()) {
      for (String table : PRIVATE) {
        fill(database, table, id);
      }
      draft(database, id);
    }
    checked(id);
    try (Connection database = superuser()) {
      challenge(database, id);
    }
    confirm(id, 1, file(id, this));
    assertThat(canaries).hasSizeGreaterThanOrEqualTo(200);

    done(
        signatory.send(
            work + "/publication/embargo",
            work + "/publication/embargo",
            "person",
            reader + "@example.org"));
    done(signOff(signatory, work, ""));
    assertThat(signatory.get(work + "/embargoed/1/report.pdf").statusCode()).isEqualTo(200);
    done(publishNow(signatory, work, 1));
    soonPublic("/reports/" + id);

    Map<String, String> all = publicWords();
    assertThat(all.keySet())
        .contains(
            "/reports", "/reports/feed.xml", "/sitemap.xml", "/reports/" + id + "/1/report.ods");
    // The search finds what is meant to be found, in every format.
    for (String format :
        List.of(
            "report.html",
            "report.pdf",
            "report.docx",
            "report.ods",
            "report.csv",
            "report.json")) {
      assertThat(all.get("/reports/" + id + "/1/" + format)).as(format).contains(SHOWN);
    }
    String folder = temporary.toString().toLowerCase(Locale.ROOT);
    all.forEach((address, words) -> {
      assertThat(CANARY.matcher(words).results().map(found -> found.group()).toList())
          .as("canaries at %s", address)
          .isEmpty();
      assertThat(words).as("a folder of this machine at %s", address).doesNotContain(folder);
    });
  }

  /// Two rows with a word in every column that holds words.
  private void fill(Connection database, String table, String inspection) throws SQLException {
    Map<String, String> columns = new LinkedHashMap<>();
    try (PreparedStatement asked =
        database.prepareStatement(
            """
            select column_name, udt_name from information_schema.columns
            where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'
              and (identity_generation is null or identity_generation <> 'ALWAYS')
            """)) {
      asked.setString(1, table);
      try (ResultSet rows = asked.executeQuery()) {
        while (rows.next()) {
          columns.put(rows.getString(1), rows.getString(2));
        }
      }
    }
    assertThat(columns).as("columns of %s", table).isNotEmpty();
    for (int row = 1; row <= 2; row++) {
      List<String> values = new ArrayList<>();
      for (Map.Entry<String, String> column : columns.entrySet()) {
        values.add(value(column.getKey(), column.getValue(), inspection, row));
      }
      try (Statement insert = database.createStatement()) {
        insert.execute(
            "insert into %s (%s) values (%s)"
                .formatted(table, String.join(", ", columns.keySet()), String.join(", ", values)));
      }
    }
  }

  /// A section that was written and given back to the figures, and what was said about it.
  private void draft(Connection database, String inspection) throws SQLException {
    try (Statement insert = database.createStatement()) {
      insert.execute(
          """
          insert into report_section (inspection, section, revision, text, printed, came, by)
          select '%1$s', 'foreword', number, text, repeat('1', 64), 'typed', gen_random_uuid()
          from (values (1, '%2$s'), (2, '')) as revisions (number, text)
          """
              .formatted(inspection, canary()));
      insert.execute(
          """
          with said as (
            insert into report_comment
              (id, inspection, section, words, quoted, proposed, origin, by)
            values
              (gen_random_uuid(), '%s', 'foreword', '%s', '%s', '%s', 'word', gen_random_uuid())
            returning id)
          insert into report_comment_settled (comment, outcome, words, by)
          select id, 'refused', '%s', gen_random_uuid() from said
          """
              .formatted(inspection, canary(), canary(), canary(), canary()));
    }
  }

  /// A paragraph that the service challenged with a file, and what it was answered.
  private void challenge(Connection database, String inspection) throws SQLException {
    try (Statement insert = database.createStatement()) {
      insert.execute(
          """
          insert into factual_passage
            (inspection, round, place, number, address, chapter, title, words, html)
          values ('%s', 1, 1, 1, 'chapter-foreword.1', '%s', '%s', '%s', '%s')
          """
              .formatted(inspection, canary(), canary(), canary(), canary()));
      insert.execute(
          """
          insert into factual_due (inspection, round, revision, due, reason, by)
          values ('%s', 1, 1, date '2026-04-01', '%s', gen_random_uuid())
          """
              .formatted(inspection, canary()));
      insert.execute(
          """
          with made as (
            insert into factual_challenge
              (id, inspection, round, passage, kind, wrong, instead, evidence, by)
            values
              (gen_random_uuid(), '%s', 1, 1, 'error', '%s', '%s', '%s', gen_random_uuid())
            returning id),
          sent as (
            insert into factual_document (challenge, file_name, kind, content, sha256, scan)
            select id, '%s', 'pdf', convert_to('%s', 'UTF8'), repeat('1', 64), 'none' from made)
          insert into factual_answer (challenge, revision, outcome, change, reason, by)
          select id, 1, 'refused', '%s', '%s', gen_random_uuid() from made
          """
              .formatted(
                  inspection,
                  canary(),
                  canary(),
                  canary(),
                  canary(),
                  canary(),
                  canary(),
                  canary()));
    }
  }

  private String value(String column, String type, String inspection, int row) {
    if (column.equals("inspection")) {
      return "'" + inspection + "'";
    }
    if (column.matches(".*(hash|sha256)")) {
      return "repeat('%d', 64)".formatted(row);
    }
    return switch (type) {
      case "text" -> "'" + canary() + "'";
      case "_text" -> "array['" + canary() + "', '" + canary() + "']";
      case "jsonb" -> "'{\"" + canary() + "\": \"" + canary() + "\"}'";
      case "bytea" -> "convert_to('" + canary() + "', 'UTF8')";
      case "uuid" -> "'" + UUID.randomUUID() + "'";
      case "_uuid" -> "'{}'";
      case "bool" -> "true";
      case "timestamptz", "date", "time" -> "now()";
      default -> String.valueOf(row);
    };
  }

  /// May write what no rule allows.
  private static Connection superuser() throws Exception {
    Connection database = as("postgres");
    try (Statement rules = database.createStatement()) {
      rules.execute("set session_replication_role = replica");
      rules.execute(
          """
          do $$ declare one record; begin
            for one in select conrelid::regclass as on_table, conname from pg_constraint
              where contype = 'c' and connamespace = 'public'::regnamespace
            loop
              execute format('alter table %s drop constraint %I', one.on_table, one.conname);
            end loop;
          end $$
          """);
    } catch (SQLException problem) {
      database.close();
      throw problem;
    }
    return database;
  }

  /// With cases, as an inspection that is run here has them.
  private static String file(String id, CanaryTest words) {
    ObjectNode file = (ObjectNode) JsonMapper.shared().readTree(file(id));
    ((ObjectNode) file.get("recommendations").get(0)).put("summary", "Help with " + SHOWN);
    file.putArray("notes").add(words.canary()).add(words.canary());
    for (int at = 0; at < 3; at++) {
      ObjectNode one = file.withArray("cases").addObject();
      one.put("ref", words.canary());
      one.putObject("facts")
          .put("domain", "court")
          .put("case_manager", words.canary())
          .put("team", words.canary());
    }
    return file.toString();
  }

  /// All that the public addresses answer, by address: what a program reads out of it, in small
  /// letters.
  private static Map<String, String> publicWords() throws Exception {
    String list =
        Files.readString(temporary.resolve("data of a test").resolve("public/addresses.json"));
    Map<String, String> words = new LinkedHashMap<>();
    for (var answer : JsonMapper.shared().readTree(list)) {
      String address = answer.get("address").asString();
      HttpResponse<byte[]> got = asked(start, address);
      StringBuilder all = new StringBuilder(got.headers().map().toString());
      read(got.body(), all);
      words.put(address, all.toString().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  private static void read(byte[] bytes, StringBuilder words) throws IOException {
    words.append(new String(bytes, ISO_8859_1)).append(new String(bytes, UTF_8));
    if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K') {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          words.append(entry.getName()).append(entry.getComment()).append('\n');
          read(zip.readAllBytes(), words);
        }
      }
    } else if (new String(bytes, 0, Math.min(5, bytes.length), ISO_8859_1).startsWith("%PDF")) {
      pdf(bytes, words);
    }
  }

  /// The text of the pages, and every object, unpacked.
  private static void pdf(byte[] bytes, StringBuilder words) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      words.append(new PDFTextStripper().getText(document));
      for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
        COSBase object = document.getDocument().getObjectFromPool(key).getObject();
        strings(object, words);
        if (object instanceof COSStream stream) {
          try (var unpacked = stream.createInputStream()) {
            words.append(new String(unpacked.readAllBytes(), ISO_8859_1));
          }
        }
      }
    }
  }

  /// What stands in an object itself; what it refers to is an object of its own.
  private static void strings(@Nullable COSBase object, StringBuilder words) {
    switch (object) {
      case COSString string -> words.append(string.getString()).append('\n');
      case COSName name -> words.append(name.getName()).append('\n');
      case COSArray array -> array.forEach(item -> strings(item, words));
      case COSDictionary dictionary ->
          dictionary
              .entrySet()
              .forEach(entry -> {
                strings(entry.getKey(), words);
                strings(entry.getValue(), words);
              });
      case null, default -> {
        // a number, or a reference
      }
    }
  }
}
