package plumbline.web.drafting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plumbline.document.ContentHash;

/// What the texts of a report are in Welsh, as far as the product and the framework don’t know.
@Repository
class Translations {
  private final JdbcClient database;

  Translations(JdbcClient database) {
    this.database = database;
  }

  /// @param words empty where they were taken back
  record Kept(String english, int revision, String words, UUID by, Instant at) {}

  /// The latest of each text, by the text in English.
  Map<String, Kept> of(String inspection) {
    Map<String, Kept> kept = new LinkedHashMap<>();
    database
        .sql("select * from current_translated_text where inspection = :inspection")
        .param("inspection", inspection)
        .query((row, _) ->
            new Kept(
                row.getString("english"),
                row.getInt("revision"),
                row.getString("translation"),
                row.getObject("by", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list()
        .forEach(one -> kept.put(one.english(), one));
    return kept;
  }

  /// What was put there once and is no more: pairs of English and Welsh.
  Set<Map.Entry<String, String>> replaced(String inspection) {
    return Set.copyOf(
        database
            .sql(
                """
                select distinct english, translation from translated_text as earlier
                where inspection = :inspection and translation <> '' and exists (
                  select from translated_text as later
                  where later.inspection = earlier.inspection
                    and later.language = earlier.language
                    and later.english_hash = earlier.english_hash
                    and later.revision > earlier.revision
                )
                """)
            .param("inspection", inspection)
            .query((row, _) -> Map.entry(row.getString("english"), row.getString("translation")))
            .list());
  }

  /// The texts in Welsh, by the text in English.
  Map<String, String> words(String inspection) {
    Map<String, String> words = new LinkedHashMap<>();
    of(inspection)
        .values()
        .forEach(one -> {
          if (!one.words().isEmpty()) {
            words.put(one.english(), one.words());
          }
        });
    return words;
  }

  /// False where somebody else was quicker.
  ///
  /// @param revision that the translation is to get
  boolean add(String inspection, String english, int revision, String words, UUID by) {
    return database
            .sql(
                """
                insert into translated_text
                  (inspection, language, english_hash, english, revision, translation, by)
                select :inspection, 'cy', :hash, :english, :revision, :words, :by
                where :revision = (
                  select coalesce(max(revision), 0) + 1 from translated_text
                  where inspection = :inspection and language = 'cy'
                    and english_hash = :hash
                )
                on conflict do nothing
                """)
            .param("inspection", inspection)
            .param("hash", ContentHash.of(english.getBytes(UTF_8)).hex())
            .param("english", english)
            .param("revision", revision)
            .param("words", words)
            .param("by", by)
            .update()
        == 1;
  }
}
