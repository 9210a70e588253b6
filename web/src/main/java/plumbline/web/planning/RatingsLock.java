package plumbline.web.planning;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import plumbline.web.layout.LondonTime;

/// Whether the ratings of an inspection are confirmed: then nothing changes any more that they rest
/// on. The database refuses it too; whoever asks here first can say so in plain words.
@Repository
public class RatingsLock {
  /// How a refused change is mended.
  public static final String MEND = "ask the panel’s chair to reopen them";

  private final JdbcClient database;

  RatingsLock(JdbcClient database) {
    this.database = database;
  }

  /// Why nothing may change; empty where something may, to the end of the transaction: who confirms
  /// the ratings waits for it. To be asked before any other lock is taken.
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<String> refusal(String inspection) {
    lock("pg_advisory_xact_lock_shared", inspection);
    return why(inspection);
  }

  /// Holds up who would confirm the ratings, to the end of the transaction: for what changes
  /// without them, but must be known to have changed before they were confirmed or after.
  @Transactional(propagation = Propagation.MANDATORY)
  void delay(String inspection) {
    lock("pg_advisory_xact_lock_shared", inspection);
  }

  /// As a page says it before anything is sent.
  public Optional<String> why(String inspection) {
    return confirmed(inspection).map(at -> words(at) + ": " + MEND);
  }

  /// Waits for every change that is under way, and holds up every other to the end of the
  /// transaction.
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(String inspection) {
    lock("pg_advisory_xact_lock", inspection);
  }

  /// When the ratings that hold now were confirmed.
  public Optional<Instant> confirmed(String inspection) {
    return database
        .sql(
            """
            select at from (
              select step, at from ratings_step where inspection = :inspection
              order by revision desc limit 1
            ) where step = 'confirmed'
            """)
        .param("inspection", inspection)
        .query((row, _) -> row.getObject("at", OffsetDateTime.class).toInstant())
        .optional();
  }

  /// `The ratings were confirmed on 2 March 2026, 14:05`.
  public static String words(Instant confirmed) {
    return "The ratings were confirmed on " + LondonTime.minute(confirmed);
  }

  private void lock(String function, String inspection) {
    database
        .sql("select %s(hashtext('ratings'), hashtext(:inspection))".formatted(function))
        .param("inspection", inspection)
        .query((_, _) -> true)
        .single();
  }
}
