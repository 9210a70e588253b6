package plumbline.web.people;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plumbline.web.access.Token;

/// Links that let choose a password once: for the first administrator, for a new person, for one
/// who forgot it.
@Repository
class Links {
  static final Duration VALID = Duration.ofDays(3);

  private final JdbcClient database;

  Links(JdbcClient database) {
    this.database = database;
  }

  /// Makes a link, and the ones before it for the same account void.
  ///
  /// @param account whose password it lets choose; nobody's: the first administrator's
  Token make(Optional<UUID> account, Optional<UUID> by) {
    Token token = Token.random();
    database
        .sql(
            """
            update link set used_at = now()
            where used_at is null and account is not distinct from cast(:account as uuid)
            """)
        .param("account", account.orElse(null))
        .update();
    database
        .sql(
            """
            insert into link (token_hash, account, made_by, expires_at)
            values (:hash, :account, :by, now() + make_interval(secs => :seconds))
            """)
        .param("hash", token.hash())
        .param("account", account.orElse(null))
        .param("by", by.orElse(null))
        .param("seconds", VALID.toSeconds())
        .update();
    return token;
  }

  /// Whom a link is for, as long as it can be used.
  ///
  /// @param account empty for the first administrator
  record For(Optional<UUID> account) {}

  Optional<For> find(Token token) {
    return database
        .sql(
            """
            select account from link
            where token_hash = :hash and used_at is null and expires_at > now()
            """)
        .param("hash", token.hash())
        .query((row, _) -> new For(Optional.ofNullable(row.getObject(1, UUID.class))))
        .optional();
  }

  void forgetOld() {
    database.sql("delete from link where expires_at < now() - interval '30 days'").update();
  }

  /// Uses a link up; false where somebody did in between.
  boolean use(Token token) {
    return database
            .sql(
                """
                update link set used_at = now()
                where token_hash = :hash and used_at is null and expires_at > now()
                """)
            .param("hash", token.hash())
            .update()
        == 1;
  }
}
