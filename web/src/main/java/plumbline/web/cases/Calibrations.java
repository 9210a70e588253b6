package plumbline.web.cases;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which cases are read for calibration. One is begun once and closed once: whoever has seen how
/// others read it reads it no more by themselves.
@Repository
public class Calibrations {
  private static final String BEGUN = "begun";
  private static final String CLOSED = "closed";

  private final JdbcClient database;

  Calibrations(JdbcClient database) {
    this.database = database;
  }

  /// Those of an inspection, in the order of their cases.
  public List<Calibration> of(String inspection) {
    Map<Integer, Calibration> calibrations = new TreeMap<>();
    database
        .sql(
            """
            select calibration.*, account.name
            from calibration join account on account.id = calibration.by
            where inspection = :inspection order by number, step
            """)
        .param("inspection", inspection)
        .query(row -> {
          int number = row.getInt("number");
          Calibration.Step step =
              new Calibration.Step(
                  row.getString("reason"),
                  row.getObject("at", OffsetDateTime.class).toInstant(),
                  row.getString("name"));
          calibrations.compute(
              number,
              (_, begun) ->
                  begun == null
                      ? new Calibration(number, step, Optional.empty())
                      : new Calibration(number, begun.begun(), Optional.of(step)));
        });
    return List.copyOf(calibrations.values());
  }

  public Optional<Calibration> of(String inspection, int number) {
    return of(inspection).stream().filter(one -> one.number() == number).findFirst();
  }

  /// Holds up saves, steps and calibration of a case, to the end of the transaction.
  public void hold(String inspection, int number) {
    database
        .sql("select pg_advisory_xact_lock(hashtext(:inspection), :number)")
        .param("inspection", inspection)
        .param("number", number)
        .query((_, _) -> true)
        .single();
  }

  /// False where it was begun already.
  public boolean begin(String inspection, int number, String reason, UUID by) {
    return add(inspection, number, BEGUN, reason, by);
  }

  /// False where it was closed already.
  public boolean close(String inspection, int number, String reason, UUID by) {
    return add(inspection, number, CLOSED, reason, by);
  }

  private boolean add(String inspection, int number, String step, String reason, UUID by) {
    return database
            .sql(
                """
                insert into calibration (inspection, number, step, reason, by)
                values (:inspection, :number, :step, :reason, :by) on conflict do nothing
                """)
            .param("inspection", inspection)
            .param("number", number)
            .param("step", step)
            .param("reason", reason)
            .param("by", by)
            .update()
        == 1;
  }
}
