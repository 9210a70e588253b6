package plumbline.web.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The accounts, their passwords and whether they are open.
@Repository
class Accounts {
  private final JdbcClient database;
  private final boolean demo;

  Accounts(JdbcClient database, @Value("${plumbline.demo:false}") boolean demo) {
    this.database = database;
    this.demo = demo;
  }

  /// Whether there are people who are not made up.
  boolean hasPeople() {
    return database
        .sql("select exists (select from account where not demo)")
        .query(Boolean.class)
        .single();
  }

  /// Whether somebody can manage accounts, but for one.
  ///
  /// @param but who doesn't count
  boolean hasAdministrator(Optional<UUID> but) {
    return database
        .sql(
            """
            select exists (
              select from current_account account
              join current_role_given given on given.account = account.id
              where role = 'administrator' and open and password_hash is not null
                and (not demo or :demo) and account.id is distinct from cast(:but as uuid)
            )
            """)
        .param("demo", demo)
        .param("but", but.orElse(null))
        .query(Boolean.class)
        .single();
  }

  /// Holds up everybody else who would take the last administrator away, to the end of the
  /// transaction.
  void holdAdministrators() {
    database
        .sql("select pg_advisory_xact_lock(hashtext('plumbline administrators'))")
        .query((_, _) -> true)
        .single();
  }

  List<Account> all() {
    return database
        .sql("select * from current_account order by open desc, lower(name), sign_in_name")
        .query(Accounts::read)
        .list();
  }

  Optional<Account> find(UUID id) {
    return database
        .sql("select * from current_account where id = :id")
        .param("id", id)
        .query(Accounts::read)
        .optional();
  }

  Optional<Account> named(SignInName name) {
    return database
        .sql("select * from current_account where sign_in_name = :name")
        .param("name", name.value())
        .query(Accounts::read)
        .optional();
  }

  /// The hash of the password with which an open account is signed in to.
  Optional<String> passwordHash(SignInName name) {
    return database
        .sql(
            "select password_hash from current_account where sign_in_name = :name and open and (not demo or :demo)")
        .param("name", name.value())
        .param("demo", demo)
        .query((row, _) -> Optional.ofNullable(row.getString(1)))
        .optional()
        .flatMap(hash -> hash);
  }

  /// Makes an account; none where one has that name already.
  Optional<Account> make(SignInName signInName, String name, Optional<UUID> by) {
    return make(signInName, name, by, false);
  }

  Optional<Account> make(SignInName signInName, String name, Optional<UUID> by, boolean madeUp) {
    UUID id = UUID.randomUUID();
    try {
      database
          .sql(
              """
              insert into account (id, sign_in_name, name, made_by, demo)
              values (:id, :signInName, :name, :by, :madeUp)
              """)
          .param("id", id)
          .param("signInName", signInName.value())
          .param("name", name)
          .param("by", by.orElse(null))
          .param("madeUp", madeUp)
          .update();
    } catch (DuplicateKeyException taken) {
      return Optional.empty();
    }
    return find(id);
  }

  /// Notes what happened in an account.
  void note(UUID account, String what) {
    database
        .sql("insert into account_event (account, what) values (:account, :what)")
        .param("account", account)
        .param("what", what)
        .update();
  }

  /// What happened last, the latest first.
  List<AccountEvent> events(UUID account) {
    return database
        .sql("select what, at from account_event where account = :id order by id desc limit 20")
        .param("id", account)
        .query((row, _) ->
            new AccountEvent(
                String.valueOf(row.getString(1)),
                row.getObject(2, OffsetDateTime.class).toInstant()))
        .list();
  }

  /// Sets a password and signs every browser out that was signed in with the one before.
  ///
  /// @param how it was chosen, for the person to see
  @Transactional
  public void setPassword(UUID account, String hash, String how) {
    note(account, how);
    database
        .sql(
            """
            insert into account_password (account, revision, hash)
            select :account, 1 + count(*), :hash from account_password where account = :account
            """)
        .param("account", account)
        .param("hash", hash)
        .update();
    database.sql("delete from known_browser where account = :id").param("id", account).update();
    voidLinks(account);
    signOutEverywhere(account);
  }

  /// Closes or opens an account; a closed one is signed out at once.
  @Transactional
  public void setOpen(UUID account, boolean open, String reason, UUID by) {
    database
        .sql(
            """
            insert into account_state (account, revision, open, reason, set_by)
            select :account, 1 + count(*), :open, :reason, :by
            from account_state where account = :account
            """)
        .param("account", account)
        .param("open", open)
        .param("reason", reason)
        .param("by", by)
        .update();
    if (!open) {
      voidLinks(account);
      signOutEverywhere(account);
    }
  }

  private void voidLinks(UUID account) {
    database
        .sql("update link set used_at = now() where account = :id and used_at is null")
        .param("id", account)
        .update();
  }

  void signOutEverywhere(UUID account) {
    database.sql("delete from sign_in where account = :id").param("id", account).update();
  }

  private static Account read(ResultSet row, int number) throws SQLException {
    return new Account(
        row.getObject("id", UUID.class),
        row.getString("sign_in_name"),
        row.getString("name"),
        row.getBoolean("open"),
        row.getString("password_hash") != null);
  }
}
