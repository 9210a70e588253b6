package plumbline.web.casework;

import java.util.List;
import java.util.Optional;
import plumbline.fieldwork.Paragraph;
import plumbline.fieldwork.Tag;
import plumbline.web.planning.WorkFrame;

/// What inspectors tagged in their notes.
///
/// @param tag the one that is asked for; empty for all
public record Evidence(WorkFrame frame, List<Item> items, Optional<Tag> tag) {
  public Evidence {
    items = List.copyOf(items);
  }

  /// A tagged paragraph.
  ///
  /// @param about what the note is on, in words
  /// @param address of the note
  /// @param by who wrote it
  public record Item(int number, String about, String address, Paragraph paragraph, String by) {}

  public List<Item> shown() {
    return items.stream()
        .filter(item -> tag.isEmpty() || item.paragraph().tags().contains(tag.get()))
        .toList();
  }

  public long count(Tag one) {
    return items.stream().filter(item -> item.paragraph().tags().contains(one)).count();
  }
}
