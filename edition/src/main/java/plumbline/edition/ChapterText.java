package plumbline.edition;

import java.util.ArrayList;
import java.util.List;

/// A chapter while it is put together.
final class ChapterText {
  private final Narrative narrative;
  private final Figures figures;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Edition.Section> sections = new ArrayList<>();

  ChapterText(Narrative narrative, Figures figures) {
    this.narrative = narrative;
    this.figures = figures;
  }

  void add(Block block) {
    blocks.add(block);
  }

  void add(List<Block> more) {
    blocks.addAll(more);
  }

  /// @param usual what it says where nobody wrote it
  void section(String id, String title, List<Block> usual) {
    int from = blocks.size();
    blocks.addAll(narrative.of(id, figures).orElse(usual));
    sections.add(new Edition.Section(id, title, from, blocks.size()));
  }

  Edition.Chapter chapter(String id, String title) {
    return new Edition.Chapter(id, title, blocks, sections);
  }
}
