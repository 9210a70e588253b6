package plumbline.drafting;

import java.util.ArrayList;
import java.util.List;
import plumbline.edition.Block;
import plumbline.edition.Edition;

/// A chapter that is put together anew, with more in it than it prints.
final class ChapterAgain {
  private final List<Block> blocks = new ArrayList<>();
  private final List<Edition.Section> sections = new ArrayList<>();

  void add(List<Block> between) {
    blocks.addAll(between);
  }

  void section(String id, String title, List<Block> inside) {
    int from = blocks.size();
    blocks.addAll(inside);
    sections.add(new Edition.Section(id, title, from, blocks.size()));
  }

  Edition.Chapter chapter(String id, String title) {
    return new Edition.Chapter(id, title, blocks, sections);
  }
}
