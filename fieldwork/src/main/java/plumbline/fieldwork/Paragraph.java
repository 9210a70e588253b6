package plumbline.fieldwork;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A paragraph of a note, with its tags. A note is kept as it was typed: tags are words at the
/// start of a paragraph (`#strength #victim She wrote the letter with him.`), so that they can be
/// typed, compared and replaced like the rest.
///
/// @param tags each once, in the order in which they were written
/// @param text what follows the tags
public record Paragraph(List<Tag> tags, String text) {
  private static final Pattern LEADING = Pattern.compile("#([a-z-]{1,30})(?:\\s+|$)");

  public Paragraph {
    tags = List.copyOf(tags);
  }

  /// The paragraphs of a note: what stands on lines of its own. A word that looks like a tag and is
  /// none belongs to the text.
  public static List<Paragraph> of(String note) {
    return note.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(Paragraph::one)
        .toList();
  }

  private static Paragraph one(String line) {
    List<Tag> tags = new ArrayList<>();
    String rest = line;
    for (Matcher word = LEADING.matcher(rest); word.lookingAt(); word = LEADING.matcher(rest)) {
      Optional<Tag> tag = Tag.parse(word.group(1));
      if (tag.isEmpty()) {
        break;
      }
      if (!tags.contains(tag.get())) {
        tags.add(tag.get());
      }
      rest = rest.substring(word.end());
    }
    return new Paragraph(tags, rest);
  }
}
