package plumbline.web.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.document.Source;
import plumbline.drafting.Reviewed;
import plumbline.web.access.Person;
import plumbline.wordback.Comment;
import plumbline.wordback.Refusal;
import plumbline.wordback.Returned;
import plumbline.wordback.Suggestion;
import plumbline.wordback.Suggestions;
import plumbline.wordback.WordReader;

/// Takes a draft that comes back from Word: each edit becomes a suggestion on its section, or is
/// refused with its reason.
@Service
class BringingBack {
  private final Drafts drafts;
  private final WordFiles files;
  private final Comments comments;

  BringingBack(Drafts drafts, WordFiles files, Comments comments) {
    this.drafts = drafts;
    this.files = files;
    this.comments = comments;
  }

  /// @return what is wrong with the file; empty where it was taken
  @Transactional
  Optional<String> take(String inspection, Source file, byte[] bytes, Person by) {
    return switch (WordReader.read(file)) {
      case Parsed.Refused<Returned>(List<Problem> problems) ->
          Optional.of("%s: %s".formatted(problems.getFirst().what(), problems.getFirst().mend()));
      case Parsed.Accepted<Returned>(Returned returned) ->
          returned
              .edition()
              .flatMap(edition -> files.handedOut(inspection, edition))
              .map(handedOut -> {
                keep(inspection, read(handedOut), returned, bytes, by);
                return Optional.<String>empty();
              })
              .orElse(
                  Optional.of(
                      "It is no draft of this report that was taken from here: take the draft for Word below, and put the edits into that"));
    };
  }

  private static Returned read(byte[] handedOut) {
    return switch (WordReader.read(new Source("draft.docx", handedOut))) {
      case Parsed.Accepted<Returned>(Returned returned) -> returned;
      case Parsed.Refused<Returned>(var problems) ->
          throw new IllegalStateException("Our own file can’t be read: " + problems.getFirst());
    };
  }

  private void keep(
      String inspection, Returned handedOut, Returned returned, byte[] bytes, Person by) {
    Map<String, String> current = new LinkedHashMap<>();
    for (Reviewed section : drafts.of(inspection).sections()) {
      current.put(section.id(), section.text());
    }
    Suggestions found = Suggestions.of(handedOut, returned, current);
    List<String> refused = new ArrayList<>();
    int suggested = 0;
    for (Suggestion suggestion : found.suggestions()) {
      if (suggestion.state() != Suggestion.State.DONE) {
        String text = current.getOrDefault(suggestion.section(), "");
        add(inspection, suggestion, text, by);
        suggested++;
      }
    }
    for (Comment comment : found.comments()) {
      String words =
          comment.about().isEmpty()
              ? comment.words()
              : "%s (about ‘%s’)".formatted(comment.words(), comment.about());
      comment
          .section()
          .ifPresentOrElse(
              section -> comments.add(inspection, section, words, "", "", true, by.id()),
              () -> refused.add("%s: a comment, %s".formatted(comment.place(), words)));
    }
    for (Refusal refusal : found.refusals()) {
      refused.add(
          "%s: ‘%s’ to ‘%s’. %s"
              .formatted(refusal.place(), refusal.was(), refusal.typed(), refusal.reason()));
    }
    found
        .missing()
        .forEach(section ->
            refused.add(
                "%s: the file has nothing of this section, so nothing was changed in it"
                    .formatted(section)));
    files.add(
        UUID.randomUUID(),
        inspection,
        returned.edition().orElseThrow(),
        bytes,
        suggested,
        found.comments().size(),
        refused,
        by.id());
  }

  private void add(String inspection, Suggestion suggestion, String text, Person by) {
    String quoted = suggestion.old();
    String proposed = suggestion.words();
    if (suggestion.kind() == Suggestion.Kind.INSERT) {
      Optional<String> after = once(text, suggestion.after());
      Optional<String> before = once(text, suggestion.before());
      quoted = after.or(() -> before).orElse("");
      proposed =
          after.isPresent()
              ? after.get() + "\n\n" + suggestion.words()
              : before.map(words -> suggestion.words() + "\n\n" + words).orElse(suggestion.words());
    }
    List<String> said = new ArrayList<>();
    if (suggestion.state() == Suggestion.State.CONFLICT) {
      said.add(
          suggestion.now().isEmpty()
              ? "The section was changed in the same place meanwhile."
              : "The section was changed in the same place meanwhile. It says now: "
                  + suggestion.now());
    }
    if (!suggestion.takesOut().isEmpty()) {
      said.add("It takes out " + String.join(", ", suggestion.takesOut()) + ".");
    }
    comments.add(
        inspection, suggestion.section(), String.join(" ", said), quoted, proposed, true, by.id());
  }

  private static Optional<String> once(String text, List<String> pieces) {
    return pieces.stream()
        .filter(piece -> !piece.isEmpty())
        .filter(piece -> text.indexOf(piece) >= 0 && text.indexOf(piece) == text.lastIndexOf(piece))
        .findFirst();
  }
}
