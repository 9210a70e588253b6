package plumbline.web.judgement;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import plumbline.document.ContentHash;
import plumbline.fieldwork.Paragraph;

/// What was noted at a meeting: plain text, whose tagged paragraphs can become evidence.
///
/// @param revision 0 where nothing is noted yet
public record MeetingNotes(UUID meeting, int revision, String words) {

  /// A paragraph that is tagged.
  ///
  /// @param id of its words: another where they change
  public record Tagged(String id, Paragraph paragraph) {}

  public List<Tagged> tagged() {
    return Paragraph.of(words).stream()
        .filter(paragraph -> !paragraph.tags().isEmpty() && !paragraph.text().isBlank())
        .map(paragraph -> new Tagged(id(paragraph), paragraph))
        .distinct()
        .toList();
  }

  Optional<Tagged> tagged(String id) {
    return tagged().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  private static String id(Paragraph paragraph) {
    return ContentHash.of(paragraph.text().getBytes(StandardCharsets.UTF_8)).hex().substring(0, 16);
  }

  /// What an evidence item says that it was taken over from.
  public String origin(Tagged tagged) {
    return "meeting %s %s".formatted(meeting, tagged.id());
  }
}
