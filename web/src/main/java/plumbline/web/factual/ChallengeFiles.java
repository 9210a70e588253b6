package plumbline.web.factual;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plumbline.document.ContentHash;
import plumbline.web.layout.Attachment;
import plumbline.web.service.DocumentKind;
import plumbline.web.service.SentFile;

/// The files that came as evidence of challenges.
@Repository
class ChallengeFiles {
  private final JdbcClient database;

  ChallengeFiles(JdbcClient database) {
    this.database = database;
  }

  /// That of a challenge, which is one of the inspection.
  Optional<Attachment> find(String inspection, UUID challenge) {
    return database
        .sql(
            """
            select factual_document.* from factual_document
            join factual_challenge on factual_challenge.id = challenge
            where challenge = :challenge and inspection = :inspection
            """)
        .param("challenge", challenge)
        .param("inspection", inspection)
        .query((row, _) ->
            new Attachment(
                row.getString("file_name"),
                DocumentKind.of(row.getString("kind")).mediaType(),
                row.getBytes("content")))
        .optional();
  }

  void add(UUID challenge, SentFile file, boolean scanned) {
    database
        .sql(
            """
            insert into factual_document (challenge, file_name, kind, content, sha256, scan)
            values (:challenge, :name, :kind, :content, :hash, :scan)
            """)
        .param("challenge", challenge)
        .param("name", file.name())
        .param("kind", file.kind().code())
        .param("content", file.content())
        .param("hash", ContentHash.of(file.content()).hex())
        .param("scan", scanned ? "clean" : "none")
        .update();
  }
}
