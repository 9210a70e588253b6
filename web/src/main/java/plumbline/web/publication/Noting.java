package plumbline.web.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import plumbline.document.Listed;
import plumbline.web.access.Person;
import plumbline.web.drafting.DraftEditions;
import plumbline.web.layout.TextLine;
import plumbline.web.trail.Trail;

/// What is looked for in a note before everybody reads it, and the mending of one.
@Service
class Noting {
  private final PublicNotes notes;
  private final Releases releases;
  private final DraftEditions drafts;
  private final Trail trail;

  Noting(PublicNotes notes, Releases releases, DraftEditions drafts, Trail trail) {
    this.notes = notes;
    this.releases = releases;
    this.drafts = drafts;
    this.trail = trail;
  }

  /// Why the public cannot be told so.
  Optional<String> objection(String inspection, String note) {
    if (!TextLine.isReason(note)) {
      return Optional.of("Say it for the public in one line of at most 500 characters");
    }
    List<String> leading = drafts.leading(inspection, note);
    return leading.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Everybody reads it, and %s could lead to a child: say it without. A changed name goes on the list of changed names"
                .formatted(Listed.of(leading.stream().map(word -> "‘" + word + "’").toList())));
  }

  /// Gives a note other words, on every public page.
  @Transactional
  public Done replace(String inspection, PublicNotes.Note note, Person by) {
    releases.hold(inspection);
    Optional<PublicNotes.Note> before =
        notes.of(inspection).stream()
            .filter(one -> one.number() == note.number() && one.about() == note.about())
            .findFirst();
    if (before.isEmpty() || before.get().revision() + 1 != note.revision()) {
      return new Done.Overtaken("Somebody else changed the note: look at it as it is now");
    }
    if (before.get().words().equals(note.words())) {
      return new Done.Refused("These are the words that it has");
    }
    Optional<String> objection = objection(inspection, note.words());
    if (objection.isPresent()) {
      return new Done.Refused(objection.get());
    }
    if (!notes.add(inspection, note, by.id())) {
      return new Done.Overtaken("Somebody else changed the note: look at it as it is now");
    }
    trail.add(
        inspection,
        by,
        "public-note-replaced",
        "The public is told in other words %s".formatted(note.what()),
        Map.of(
            "edition",
            String.valueOf(note.number()),
            "about",
            note.about().code(),
            "before",
            before.get().words(),
            "after",
            note.words()));
    return new Done.Yes();
  }
}
