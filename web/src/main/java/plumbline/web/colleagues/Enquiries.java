package plumbline.web.colleagues;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import plumbline.framework.QuestionId;
import plumbline.web.access.Person;
import plumbline.web.trail.Trail;

/// The lines of enquiry, their withdrawals and what colleague inspectors answer. All are only
/// added; one that is sent twice in the same words is one.
@Repository
class Enquiries {
  private final JdbcClient database;
  private final Trail trail;

  Enquiries(JdbcClient database, Trail trail) {
    this.database = database;
    this.trail = trail;
  }

  /// Those for a colleague, in the order in which they were written.
  List<Enquiry> of(String inspection, UUID colleague) {
    Map<UUID, List<Enquiry.Answer>> answers = answers(inspection, colleague);
    return database
        .sql(
            """
            select enquiry.*, account.name as writer,
              enquiry_withdrawn.reason, enquiry_withdrawn.at as withdrawn_at,
              withdrawer.name as withdrawer
            from enquiry join account on account.id = enquiry.by
            left join enquiry_withdrawn on enquiry_withdrawn.enquiry = enquiry.id
            left join account as withdrawer on withdrawer.id = enquiry_withdrawn.by
            where inspection = :inspection and colleague = :colleague
            order by enquiry.at, enquiry.id
            """)
        .param("inspection", inspection)
        .param("colleague", colleague)
        .query((row, _) -> {
          UUID id = row.getObject("id", UUID.class);
          @Nullable String question = row.getString("question");
          return new Enquiry(
              id,
              question == null
                  ? new Enquiry.About.OfCase(row.getInt("number"))
                  : new Enquiry.About.OfQuestion(new QuestionId(question)),
              row.getString("words"),
              row.getObject("at", OffsetDateTime.class).toInstant(),
              row.getString("writer"),
              answers.getOrDefault(id, List.of()),
              withdrawal(row));
        })
        .list();
  }

  private static Optional<Enquiry.Withdrawal> withdrawal(ResultSet row) throws SQLException {
    @Nullable String reason = row.getString("reason");
    return reason == null
        ? Optional.empty()
        : Optional.of(
            new Enquiry.Withdrawal(
                reason,
                row.getObject("withdrawn_at", OffsetDateTime.class).toInstant(),
                row.getString("withdrawer")));
  }

  private Map<UUID, List<Enquiry.Answer>> answers(String inspection, UUID colleague) {
    Map<UUID, List<Enquiry.Answer>> answers = new HashMap<>();
    database
        .sql(
            """
            select enquiry_answer.* from enquiry_answer
            join enquiry on enquiry.id = enquiry_answer.enquiry
            where inspection = :inspection and colleague = :colleague
            order by enquiry_answer.at, enquiry_answer.id
            """)
        .param("inspection", inspection)
        .param("colleague", colleague)
        .query(row -> {
          answers
              .computeIfAbsent(row.getObject("enquiry", UUID.class), _ -> new ArrayList<>())
              .add(
                  new Enquiry.Answer(
                      row.getString("words"),
                      row.getObject("at", OffsetDateTime.class).toInstant()));
        });
    return answers;
  }

  @Transactional
  void add(String inspection, Colleague colleague, Enquiry.About about, String words, Person by) {
    holdOthersUp(inspection);
    boolean isThere =
        of(inspection, colleague.id()).stream()
            .filter(Enquiry::isOpen)
            .anyMatch(one -> one.about().equals(about) && one.words().equals(words));
    if (isThere) {
      return;
    }
    @Nullable Integer number = about instanceof Enquiry.About.OfCase(int of) ? of : null;
    @Nullable String question =
        about instanceof Enquiry.About.OfQuestion(QuestionId id) ? id.value() : null;
    database
        .sql(
            """
            insert into enquiry (id, inspection, colleague, number, question, words, by)
            values (:id, :inspection, :colleague, :number, :question, :words, :by)
            """)
        .param("id", UUID.randomUUID())
        .param("inspection", inspection)
        .param("colleague", colleague.id())
        .param("number", number)
        .param("question", question)
        .param("words", words)
        .param("by", by.id())
        .update();
    trail.add(
        inspection,
        by,
        "enquiry-written",
        "%s: line of enquiry for %s".formatted(about.words(), colleague.title()),
        Map.of("about", about.words(), "colleague", colleague.name(), "words", words));
  }

  /// Withdraws a line of enquiry; false where somebody did so before.
  @Transactional
  boolean withdraw(
      String inspection, Colleague colleague, Enquiry enquiry, String reason, Person by) {
    holdOthersUp(inspection);
    boolean first =
        database
                .sql(
                    """
                    insert into enquiry_withdrawn (enquiry, reason, by)
                    values (:enquiry, :reason, :by)
                    on conflict do nothing
                    """)
                .param("enquiry", enquiry.id())
                .param("reason", reason)
                .param("by", by.id())
                .update()
            == 1;
    if (first) {
      trail.add(
          inspection,
          by,
          "enquiry-withdrawn",
          "%s: line of enquiry for %s withdrawn: %s"
              .formatted(enquiry.about().words(), colleague.title(), reason),
          Map.of(
              "about",
              enquiry.about().words(),
              "colleague",
              colleague.name(),
              "words",
              enquiry.words(),
              "reason",
              reason));
    }
    return first;
  }

  /// Adds what a colleague found out; false where the line of enquiry was withdrawn meanwhile.
  @Transactional
  boolean answer(String inspection, Enquiry enquiry, String words, Person by) {
    holdOthersUp(inspection);
    Enquiry now =
        of(inspection, by.id()).stream()
            .filter(one -> one.id().equals(enquiry.id()))
            .findFirst()
            .orElseThrow();
    if (now.answers().stream().anyMatch(answer -> answer.words().equals(words))) {
      return true;
    }
    if (!now.isOpen()) {
      return false;
    }
    database
        .sql(
            """
            insert into enquiry_answer (id, enquiry, words, by)
            values (:id, :enquiry, :words, :by)
            """)
        .param("id", UUID.randomUUID())
        .param("enquiry", enquiry.id())
        .param("words", words)
        .param("by", by.id())
        .update();
    trail.add(
        inspection,
        by,
        "enquiry-answered",
        "%s: line of enquiry answered".formatted(enquiry.about().words()),
        Map.of("about", enquiry.about().words(), "asked", enquiry.words(), "words", words));
    return true;
  }

  private void holdOthersUp(String inspection) {
    database
        .sql("select pg_advisory_xact_lock(hashtext('enquiries'), hashtext(:inspection))")
        .param("inspection", inspection)
        .query((_, _) -> true)
        .single();
  }
}
