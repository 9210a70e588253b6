package plumbline.framework;

import java.util.List;

/// The methodology as a report tells it, in sections. `{placeholders}` stand for figures of the
/// inspection; a paragraph whose figure is unknown is left out.
public record Methodology(List<Section> sections) {
  public record Section(Text title, List<Text> paragraphs) {
    public Section {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  public Methodology {
    sections = List.copyOf(sections);
  }
}
