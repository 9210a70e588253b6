package plumbline.web.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.document.Source;
import plumbline.drafting.Pieces;
import plumbline.drafting.Reviewed;
import plumbline.web.access.Person;
import plumbline.web.layout.TextLine;
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
  private static final int LONGEST = 20_000;
  private static final int LONGEST_SHOWN = 1000;

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
              .map(handedOut ->
                  keep(inspection, read(handedOut), returned, bytes, by)
                      ? Optional.<String>empty()
                      : twice())
              .orElse(
                  Optional.of(
                      "It is no draft of this report that was taken from here: take the draft for Word in step 1, and put the edits into that"));
    };
  }

  private static Optional<String> twice() {
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return Optional.of(
        "This very file was brought back before: its suggestions stand on their sections");
  }

  private static Returned read(byte[] handedOut) {
    return switch (WordReader.read(new Source("draft.docx", handedOut))) {
      case Parsed.Accepted<Returned>(Returned returned) -> returned;
      case Parsed.Refused<Returned>(var problems) ->
          throw new IllegalStateException("Our own file can’t be read: " + problems.getFirst());
    };
  }

  /// False where the same file was taken before.
  private boolean keep(
      String inspection, Returned handedOut, Returned returned, byte[] bytes, Person by) {
    Map<String, String> current = new LinkedHashMap<>();
    for (Reviewed section : drafts.of(inspection).sections()) {
      current.put(section.id(), section.text());
    }
    Suggestions found = Suggestions.of(handedOut, returned, current);
    List<String> refused = new ArrayList<>();
    int suggested = 0;
    for (Suggestion suggestion : found.suggestions()) {
      if (suggestion.state() == Suggestion.State.DONE) {
        continue;
      }
      if (isPlain(suggestion.words())) {
        add(inspection, suggestion, current.getOrDefault(suggestion.section(), ""), by);
        suggested++;
      } else {
        refused.add(
            "%s: an edit with hidden characters, or of more than %d, can’t be taken: ‘%s’"
                .formatted(suggestion.section(), LONGEST, shown(suggestion.words())));
      }
    }
    int commented = 0;
    for (Comment comment : found.comments()) {
      String words =
          comment.about().isEmpty()
              ? comment.words()
              : "%s (about ‘%s’)".formatted(comment.words(), comment.about());
      if (comment.section().isPresent() && isPlain(words) && !words.isBlank()) {
        comments.add(inspection, comment.section().get(), words, "", "", true, by.id());
        commented++;
      } else {
        refused.add("%s: a comment, ‘%s’".formatted(comment.place(), shown(words)));
      }
    }
    for (Refusal refusal : found.refusals()) {
      refused.add(
          "%s: ‘%s’ to ‘%s’. %s"
              .formatted(
                  refusal.place(), shown(refusal.was()), shown(refusal.typed()), refusal.reason()));
    }
    found
        .missing()
        .forEach(section ->
            refused.add(
                "%s: the file has nothing of this section, so nothing was changed in it"
                    .formatted(section)));
    return files.add(
        UUID.randomUUID(),
        inspection,
        returned.edition().orElseThrow(),
        bytes,
        suggested,
        commented,
        refused,
        by.id());
  }

  private void add(String inspection, Suggestion suggestion, String text, Person by) {
    String quoted = suggestion.old();
    String proposed = suggestion.words();
    List<String> said = new ArrayList<>();
    if (suggestion.kind() == Suggestion.Kind.INSERT) {
      List<String> pieces = Pieces.of(text).words();
      Optional<String> after = once(pieces, suggestion.after());
      Optional<String> before = once(pieces, suggestion.before());
      quoted = after.or(() -> before).orElse("");
      proposed =
          after.isPresent()
              ? after.get() + "\n\n" + suggestion.words()
              : before.map(words -> suggestion.words() + "\n\n" + words).orElse(suggestion.words());
      if (quoted.isEmpty() && !pieces.isEmpty()) {
        said.add("What stood beside it is no longer there: it would go to the end of the section.");
      }
    }
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

  private static Optional<String> once(List<String> pieces, List<String> wanted) {
    return wanted.stream()
        .filter(piece -> !piece.isEmpty())
        .filter(piece -> pieces.contains(piece))
        .filter(piece -> pieces.indexOf(piece) == pieces.lastIndexOf(piece))
        .findFirst();
  }

  private static boolean isPlain(String words) {
    return words.isEmpty() || TextLine.lines(words, LONGEST).isPresent();
  }

  /// What a page can show of words that somebody typed elsewhere.
  private static String shown(String words) {
    String plain = words.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}]+", " ").strip();
    return plain.length() <= LONGEST_SHOWN ? plain : plain.substring(0, LONGEST_SHOWN) + " …";
  }
}
