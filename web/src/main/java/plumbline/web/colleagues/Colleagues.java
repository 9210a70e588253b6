package plumbline.web.colleagues;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import plumbline.web.access.Person;
import plumbline.web.access.Role;
import plumbline.web.people.Teams;
import plumbline.web.trail.Trail;

/// The colleague inspectors of the inspections, and which inspectorates they come from.
@Repository
public class Colleagues {
  private final JdbcClient database;
  private final Teams teams;
  private final Trail trail;

  Colleagues(JdbcClient database, Teams teams, Trail trail) {
    this.database = database;
    this.teams = teams;
    this.trail = trail;
  }

  private record Said(int revision, String agency) {}

  /// Those who have the role now, by name.
  List<Colleague> of(String inspection) {
    Map<UUID, Said> said = said(inspection);
    return teams.of(inspection).stream()
        .filter(member -> member.role().role() == Role.COLLEAGUE_INSPECTOR)
        .map(Teams.Member::account)
        .distinct()
        .map(account -> {
          Optional<Said> latest = Optional.ofNullable(said.get(account.id()));
          return new Colleague(
              account.id(),
              account.name(),
              latest.map(Said::revision).orElse(0),
              latest.map(Said::agency));
        })
        .sorted(Comparator.comparing(Colleague::name).thenComparing(Colleague::id))
        .toList();
  }

  Optional<Colleague> find(String inspection, UUID id) {
    return of(inspection).stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /// Which inspectorates take part or took part, by name: also those whose inspectors have left.
  public List<TookPart> tookPart(String inspection) {
    return database
        .sql(
            """
            select agency, count(*) as colleagues from (
              select distinct on (colleague) agency from colleague_agency
              where inspection = :inspection order by colleague, revision desc
            ) as latest
            group by agency order by lower(agency), agency
            """)
        .param("inspection", inspection)
        .query((row, _) -> new TookPart(row.getString("agency"), row.getInt("colleagues")))
        .list();
  }

  private Map<UUID, Said> said(String inspection) {
    Map<UUID, Said> said = new HashMap<>();
    database
        .sql(
            """
            select distinct on (colleague) colleague, revision, agency from colleague_agency
            where inspection = :inspection order by colleague, revision desc
            """)
        .param("inspection", inspection)
        .query(row -> {
          said.put(
              row.getObject("colleague", UUID.class),
              new Said(row.getInt("revision"), row.getString("agency")));
        });
    return said;
  }

  /// Says where a colleague comes from; false where somebody else was quicker.
  ///
  /// @param colleague as the person who says it saw them
  @Transactional
  boolean comesFrom(String inspection, Colleague colleague, String agency, Person by) {
    boolean first =
        database
                .sql(
                    """
                    insert into colleague_agency (inspection, colleague, revision, agency, by)
                    values (:inspection, :colleague, :revision, :agency, :by)
                    on conflict do nothing
                    """)
                .param("inspection", inspection)
                .param("colleague", colleague.id())
                .param("revision", colleague.revision() + 1)
                .param("agency", agency)
                .param("by", by.id())
                .update()
            == 1;
    if (first) {
      trail.add(
          inspection,
          by,
          "colleague-agency",
          "%s takes part for: %s".formatted(colleague.name(), agency),
          Map.of("colleague", colleague.name(), "agency", agency));
    }
    return first;
  }
}
