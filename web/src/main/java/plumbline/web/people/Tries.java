package plumbline.web.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plumbline.document.ContentHash;

/// Counts the tries to sign in, by the quarter of an hour: so many at one name, and so many from
/// one network, are looked at; further ones are not. A name is counted whether or not it is
/// anybody's. Whoever has signed in from a browser before has a count of their own there, so that
/// nobody can lock them out by trying.
@Repository
class Tries {
  static final int MOST_AT_A_NAME = 10;
  static final int MOST_FROM_A_NETWORK = 20;

  private final JdbcClient database;

  Tries(JdbcClient database) {
    this.database = database;
  }

  /// Counts a try, and tells whether it may be looked at. One network that has used up its tries
  /// takes none of a name's.
  ///
  /// @param address from where it came
  /// @param browser the hash of the secret of a browser that has signed in under this name before
  boolean mayTry(SignInName name, String address, Optional<String> browser) {
    if (browser.isPresent()) {
      return count(knownBrowser(browser.get())) <= MOST_AT_A_NAME;
    }
    return count(network(address)) <= MOST_FROM_A_NETWORK && count(name(name)) <= MOST_AT_A_NAME;
  }

  /// Takes back the tries of somebody who has signed in: they were no guesses.
  void forget(SignInName name, String address, Optional<String> browser) {
    List.of(name(name), browser.map(Tries::knownBrowser).orElse(name(name)))
        .forEach(subject ->
            database
                .sql("delete from sign_in_tries where subject = :subject")
                .param("subject", hash(subject))
                .update());
    database
        .sql("update sign_in_tries set tries = tries - 1 where subject = :subject and tries > 1")
        .param("subject", hash(network(address)))
        .update();
  }

  private static String name(SignInName name) {
    return "name " + name.value();
  }

  private static String knownBrowser(String hash) {
    return "browser " + hash;
  }

  private int count(String subject) {
    return database
        .sql(
            """
            insert into sign_in_tries (subject, quarter, tries)
            values (:subject, date_bin('15 minutes', now(), timestamptz '2000-01-01'), 1)
            on conflict (subject, quarter) do update set tries = sign_in_tries.tries + 1
            returning tries
            """)
        .param("subject", hash(subject))
        .query(Integer.class)
        .single();
  }

  void forgetOld() {
    database.sql("delete from sign_in_tries where quarter < now() - interval '1 hour'").update();
  }

  private static String hash(String subject) {
    return ContentHash.of(subject.getBytes(UTF_8)).hex();
  }

  /// A household or an office: 24 bits of an IPv4 address, 64 of an IPv6 address.
  static String network(String address) {
    return "network " + firstBytes(address);
  }

  private static String firstBytes(String address) {
    try {
      InetAddress known = InetAddress.getByName(address);
      int bytes = known instanceof Inet6Address ? 8 : 3;
      return HexFormat.of().formatHex(Arrays.copyOf(known.getAddress(), bytes));
    } catch (UnknownHostException impossible) {
      return address;
    }
  }
}
