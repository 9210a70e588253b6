package plumbline.web.publication;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the public is told of corrections and withdrawals, as it is worded now.
@Repository
class PublicNotes {
  private final JdbcClient database;

  PublicNotes(JdbcClient database) {
    this.database = database;
  }

  /// What a note tells of.
  enum About {
    CORRECTION,
    WITHDRAWAL;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// @param number the edition that corrects, or the latest that was withdrawn
  /// @param revision 0 for the words of the beginning
  record Note(int number, About about, int revision, String words) {
    /// What it tells of, for people.
    String what() {
      return switch (about) {
        case CORRECTION -> "what edition %d corrects".formatted(number);
        case WITHDRAWAL -> "why edition %d was withdrawn".formatted(number);
      };
    }
  }

  /// The latest edition first.
  List<Note> of(String inspection) {
    return database
        .sql(
            """
            select * from current_public_note where inspection = :inspection
            order by number desc, about
            """)
        .param("inspection", inspection)
        .query((row, _) ->
            new Note(
                row.getInt("number"),
                About.valueOf(row.getString("about").toUpperCase(Locale.ROOT)),
                row.getInt("revision"),
                row.getString("note")))
        .list();
  }

  /// Gives a note other words; false where somebody else was quicker.
  ///
  /// @param note with the revision that it is to get
  boolean add(String inspection, Note note, UUID by) {
    return database
            .sql(
                """
                insert into public_note (inspection, number, about, revision, note, by)
                select :inspection, :number, :about, :revision, :note, :by
                where :revision = (
                  select revision + 1 from current_public_note
                  where inspection = :inspection and number = :number and about = :about
                )
                on conflict do nothing
                """)
            .param("inspection", inspection)
            .param("number", note.number())
            .param("about", note.about().code())
            .param("revision", note.revision())
            .param("note", note.words())
            .param("by", by)
            .update()
        == 1;
  }
}
