package plumbline.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import plumbline.document.ContentHash;

/// Reports that are frozen and planned to be released at once, written straight into the database
/// of a server, which then publishes them.
///
/// @param files the bytes of the edition by their names
record MadeUpPublication(Connection database, Map<String, byte[]> files) {
  private static final String HASH = "0".repeat(64);

  /// Plans the inspection, and somebody who publishes.
  void plan(String inspection) throws SQLException {
    update("insert into service (id) values (?)", inspection);
    update(
        """
        insert into service_revision
          (service, revision, name, aliases, authorities, region, police_area, country)
        values (?, 1, ?, '{}', '{}', '', '', 'England')
        """,
        inspection,
        inspection);
    update(
        """
        insert into inspection (id, service, framework_hash, type, announced)
        select ?, ?, hash, 'single', date '2026-03-02' from framework_version limit 1
        """,
        inspection,
        inspection);
    update(
        "insert into account (id, sign_in_name, name) values (?, ?, 'Made up')",
        UUID.nameUUIDFromBytes(inspection.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        inspection + "@example.org");
  }

  /// Freezes the edition in one transaction, as its signing off does, then plans its release.
  void freezeAndRelease(String inspection) {
    try {
      database.setAutoCommit(false);
      update(
          """
          insert into edition (inspection, number, hash, evidence_hash, framework_hash, software,
            language, note)
          values (?, 1, ?, ?, ?, 'bench', 'en', '')
          """,
          inspection,
          HASH,
          HASH,
          HASH);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        update(
            """
            insert into edition_file (inspection, number, name, media_type, bytes, sha256)
            values (?, 1, ?, ?, ?, ?)
            """,
            inspection,
            file.getKey(),
            file.getKey().endsWith(".html")
                ? "text/html;charset=UTF-8"
                : "application/octet-stream",
            file.getValue(),
            ContentHash.of(file.getValue()).hex());
      }
      database.commit();
      database.setAutoCommit(true);
      release(inspection);
    } catch (SQLException killed) {
      throw new IllegalStateException(killed);
    }
  }

  void release(String inspection) throws SQLException {
    update(
        """
        insert into release_plan (inspection, revision, number, due, by)
        values (?, 1, 1, clock_timestamp(), ?)
        """,
        inspection,
        UUID.nameUUIDFromBytes(inspection.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  int keptFiles(String inspection) throws SQLException {
    return count("select count(*) from edition_file where inspection = ?", inspection);
  }

  int plans(String inspection) throws SQLException {
    return count("select count(*) from release_plan where inspection = ?", inspection);
  }

  int releases(String inspection) throws SQLException {
    return count("select count(*) from edition_release where inspection = ?", inspection);
  }

  private int count(String sql, String inspection) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      statement.setString(1, inspection);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private void update(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int at = 0; at < values.length; at++) {
        statement.setObject(at + 1, values[at]);
      }
      statement.executeUpdate();
    }
  }
}
