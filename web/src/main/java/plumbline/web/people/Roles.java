package plumbline.web.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import plumbline.web.access.Role;

/// Who was given which role where, and which were ended.
@Repository
class Roles {
  private final JdbcClient database;
  private final Sides sides;

  Roles(JdbcClient database, Sides sides) {
    this.database = database;
    this.sides = sides;
  }

  List<GivenRole> of(UUID account) {
    return database
        .sql("select * from current_role_given where account = :account order by role, place")
        .param("account", account)
        .query(Roles::read)
        .list();
  }

  List<GivenRole> all() {
    return database
        .sql("select * from current_role_given order by role, place")
        .query(Roles::read)
        .list();
  }

  /// Gives a role; a role that the person has there already stays as it is. Every role is given
  /// here, so that the two sides are kept apart whoever gives it.
  ///
  /// @return the side of which the person is, so that the role is not given; empty where it is
  @Transactional
  Optional<Side> give(UUID account, Role role, String place, Optional<UUID> by) {
    // Two who give roles of both sides at once would each see neither.
    database
        .sql("select pg_advisory_xact_lock(hashtext('plumbline roles'), hashtext(:account))")
        .param("account", account.toString())
        .query((_, _) -> true)
        .single();
    Optional<Side> hindrance = sides.hindrance(account, role, place);
    if (hindrance.isPresent()) {
      return hindrance;
    }
    database
        .sql(
            """
            insert into role_given (id, account, role, place, given_by)
            select :id, :account, :role, :place, :by
            where not exists (
              select from current_role_given
              where account = :account and role = :role and place = :place
            )
            """)
        .param("id", UUID.randomUUID())
        .param("account", account)
        .param("role", role.code())
        .param("place", place)
        .param("by", by.orElse(null))
        .update();
    return Optional.empty();
  }

  /// Ends a role of this person; false where there is none to end.
  boolean end(UUID account, UUID given, String reason, UUID by) {
    return database
            .sql(
                """
                insert into role_ended (role_given, ended_by, reason)
                select id, :by, :reason from role_given where id = :given and account = :account
                on conflict do nothing
                """)
            .param("given", given)
            .param("account", account)
            .param("by", by)
            .param("reason", reason)
            .update()
        == 1;
  }

  private static GivenRole read(ResultSet row, int number) throws SQLException {
    return new GivenRole(
        row.getObject("id", UUID.class),
        row.getObject("account", UUID.class),
        Role.of(row.getString("role")),
        row.getString("place"));
  }
}
