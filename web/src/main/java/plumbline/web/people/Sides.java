package plumbline.web.people;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plumbline.web.access.Places;
import plumbline.web.access.Role;

/// Keeps the inspectorate and the services apart: nobody inspects their own service for the other
/// side, and nobody of the inspectorate is in a service’s self-audit.
@Component
class Sides {
  private final JdbcClient database;
  private final Places places;

  Sides(JdbcClient database, Places places) {
    this.database = database;
    this.places = places;
  }

  /// What a role makes somebody.
  ///
  /// @param service whose; empty for a role that reaches everywhere
  /// @param reach how the person came to it
  /// @param ended whether it was once so
  private record Standing(Side side, String service, Role.Reach reach, boolean ended) {
    boolean isAt(String other) {
      return service.equals(other);
    }
  }

  /// The side on which somebody stands, or stood, so that they cannot have this role there.
  Optional<Side> hindrance(UUID account, Role role, String place) {
    return standing(role, place, false).stream()
        .flatMap(
            wanted -> standings(account).filter(has -> excludes(has, wanted)).map(Standing::side))
        .findFirst();
  }

  private static boolean excludes(Standing has, Standing wanted) {
    if (has.side() == wanted.side()) {
      return false;
    }
    if (has.ended()) {
      // Who took part for one side takes no part for the other; other roles end for good.
      return has.reach() == Role.Reach.INSPECTION
          && wanted.reach() == Role.Reach.INSPECTION
          && has.isAt(wanted.service());
    }
    boolean everywhere =
        has.reach() == Role.Reach.EVERYWHERE || wanted.reach() == Role.Reach.EVERYWHERE;
    boolean isSelfAudit = wanted.side() == Side.SERVICE && wanted.reach() == Role.Reach.INSPECTION;
    return everywhere || isSelfAudit || has.isAt(wanted.service());
  }

  private Stream<Standing> standings(UUID account) {
    return database
        .sql(
            """
            select role, place,
              exists (select from role_ended where role_given = role_given.id) as ended
            from role_given where account = :account
            """)
        .param("account", account)
        .query((row, _) ->
            standing(
                Role.of(String.valueOf(row.getString("role"))),
                String.valueOf(row.getString("place")),
                row.getBoolean("ended")))
        .list()
        .stream()
        .flatMap(Optional::stream);
  }

  private Optional<Standing> standing(Role role, String place, boolean ended) {
    return switch (role.reach()) {
      case EVERYWHERE -> Optional.of(new Standing(Side.INSPECTORATE, "", role.reach(), ended));
      case SERVICE -> Optional.of(new Standing(Side.SERVICE, place, role.reach(), ended));
      case INSPECTION ->
          places
              .owner(place)
              .map(owner ->
                  new Standing(
                      owner.selfAudit() ? Side.SERVICE : Side.INSPECTORATE,
                      owner.service(),
                      role.reach(),
                      ended));
    };
  }
}
