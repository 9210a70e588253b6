package plumbline.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who read or changed what is known about cases, and who tried. Rows are only added.
@Repository
public class CaseAccesses {
  private static final int LONGEST_ADDRESS = 300;
  private static final String READING = "reading";
  private static final Pattern OTHER_READING = Pattern.compile("second|calibration-[0-9a-f-]{36}");

  private final JdbcClient database;

  CaseAccesses(JdbcClient database) {
    this.database = database;
  }

  /// Which accesses of an inspection are asked for.
  ///
  /// @param number of a case; empty for all
  /// @param person an account; empty for all
  /// @param before the id below which they are
  public record Asked(
      String inspection, Optional<Integer> number, Optional<UUID> person, long before) {}

  /// @param onAndOn whether it need not be added where it was added just before
  void add(
      Person person,
      String inspection,
      Optional<String> number,
      Deed deed,
      String address,
      boolean allowed,
      boolean onAndOn) {
    database
        .sql(
            """
            insert into case_access (account, inspection, number, deed, address, allowed)
            select :account, :inspection, :number, :deed, :address, :allowed
            where not (:onAndOn and exists (
              select from case_access
              where account = :account and address = :address and allowed = :allowed
                and at > now() - interval '10 minutes'
            ))
            """)
        .param("account", person.id())
        .param("inspection", inspection)
        .param("number", number.flatMap(CaseAccesses::number).orElse(null))
        .param("deed", deed.code())
        .param("address", address)
        .param("allowed", allowed)
        .param("onAndOn", onAndOn)
        .update();
  }

  /// Somebody whose role allows a deed was refused it for a record’s sake, such as a reading that
  /// is blind to them. Asked again and again, it is one row in ten minutes.
  public void refused(
      Person person, String inspection, int number, Deed deed, HttpServletRequest request) {
    add(
        person,
        inspection,
        Optional.of(String.valueOf(number)),
        deed,
        address(request),
        false,
        true);
  }

  /// With the method, and without a query but for the reading that is asked for: all readings of a
  /// case have one address.
  static String address(HttpServletRequest request) {
    String asked = request.getParameter(READING);
    String reading =
        asked != null && OTHER_READING.matcher(asked).matches() ? "?reading=" + asked : "";
    String path = request.getMethod() + " " + request.getRequestURI();
    return path.substring(0, Math.min(path.length(), LONGEST_ADDRESS - reading.length())) + reading;
  }

  /// The number of a case, as an address writes it.
  public static Optional<Integer> number(String written) {
    return written.matches("[1-9][0-9]{0,8}")
        ? Optional.of(Integer.valueOf(written))
        : Optional.empty();
  }

  /// The latest first, as many as asked for.
  public List<CaseAccess> find(Asked asked, int atMost) {
    return database
        .sql(
            """
            select case_access.*, account.name as person
            from case_access join account on account.id = case_access.account
            where inspection = :inspection and case_access.id < :before
              and (cast(:number as integer) is null or number = :number)
              and (cast(:person as uuid) is null or case_access.account = :person)
            order by case_access.id desc limit :atMost
            """)
        .param("inspection", asked.inspection())
        .param("before", asked.before())
        .param("number", asked.number().orElse(null))
        .param("person", asked.person().orElse(null))
        .param("atMost", atMost)
        .query(CaseAccesses::read)
        .list();
  }

  /// Everybody who appears in the accesses of an inspection, by name.
  public Map<UUID, String> people(String inspection) {
    Map<UUID, String> people = new LinkedHashMap<>();
    database
        .sql(
            """
            select id, name from account
            where exists (
              select from case_access where case_access.account = account.id and inspection = :inspection
            ) order by lower(name), id
            """)
        .param("inspection", inspection)
        .query(row -> {
          people.put(row.getObject("id", UUID.class), String.valueOf(row.getString("name")));
        });
    return people;
  }

  private static CaseAccess read(ResultSet row, int index) throws SQLException {
    return new CaseAccess(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("person"),
        Optional.ofNullable(row.getObject("number", Integer.class)),
        row.getString("deed"),
        row.getString("address"),
        row.getBoolean("allowed"));
  }
}
