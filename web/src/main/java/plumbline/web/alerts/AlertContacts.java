package plumbline.web.alerts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whom the services named, for each inspection.
@Repository
class AlertContacts {
  private final JdbcClient database;

  AlertContacts(JdbcClient database) {
    this.database = database;
  }

  Optional<AlertContact> of(String inspection) {
    return database
        .sql(
            """
            select revision, name, email from alert_contact where inspection = :inspection
            order by revision desc limit 1
            """)
        .param("inspection", inspection)
        .query((row, _) ->
            new AlertContact(
                row.getInt(1), String.valueOf(row.getString(2)), String.valueOf(row.getString(3))))
        .optional();
  }

  /// Adds who is named under a revision; false where somebody took that revision in between.
  boolean add(String inspection, AlertContact contact, UUID by) {
    return database
            .sql(
                """
                insert into alert_contact (inspection, revision, name, email, named_by)
                values (:inspection, :revision, :name, :email, :by) on conflict do nothing
                """)
            .param("inspection", inspection)
            .param("revision", contact.revision())
            .param("name", contact.name())
            .param("email", contact.email())
            .param("by", by)
            .update()
        == 1;
  }
}
