package plumbline.web.sampling;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How many eligible cases the sample was drawn from, for those who say how sure a result is.
@Repository
public class EligibleCases {
  private final JdbcClient database;

  EligibleCases(JdbcClient database) {
    this.database = database;
  }

  /// By the code of a domain in the case list, such as `court`, as the proof of the draw that holds
  /// says it; nothing where no sample was drawn.
  public Map<String, Integer> of(String inspection) {
    Map<String, Integer> eligible = new LinkedHashMap<>();
    database
        .sql(
            """
            select population ->> 'domain' as domain, (population ->> 'eligible')::int as eligible
            from (
              select proof from sample_draw where inspection = :inspection
              order by revision desc limit 1
            ) as latest
            cross join lateral jsonb_array_elements(proof::jsonb -> 'populations') as population
            """)
        .param("inspection", inspection)
        .query(row -> {
          eligible.put(row.getString("domain"), row.getInt("eligible"));
        });
    return eligible;
  }
}
