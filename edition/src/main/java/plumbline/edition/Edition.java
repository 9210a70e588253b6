package plumbline.edition;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plumbline.document.ContentHash;
import plumbline.language.Catalogue;
import plumbline.report.SummaryLine;

/// One report, frozen: what every format prints. Two editions with the same words, figures and
/// sources are equal and have the same hash.
///
/// @param language the code of its language: `en` or `cy`
/// @param title what the series of reports is called
/// @param overall the overall rating, where there is one
/// @param front who was inspected, when and by whom
/// @param sources what it was made from
/// @param untranslated the lines that stand in English in another language, as translators are
///   given them
/// @param alsoIn the codes of the other languages that it is published in, side by side
public record Edition(
    String language,
    String service,
    String title,
    Optional<Block.RatingMark> overall,
    List<SummaryLine> front,
    List<Chapter> chapters,
    Sources sources,
    List<DataTable> data,
    List<String> untranslated,
    List<String> alsoIn) {

  /// In English, where there is nothing to translate.
  public Edition(
      String service,
      String title,
      Optional<Block.RatingMark> overall,
      List<SummaryLine> front,
      List<Chapter> chapters,
      Sources sources,
      List<DataTable> data) {
    this("en", service, title, overall, front, chapters, sources, data, List.of(), List.of());
  }

  /// @param id once in an edition, in letters that an address may have
  /// @param sections which of its blocks are the words of writers, in their order
  public record Chapter(String id, String title, List<Block> blocks, List<Section> sections) {
    public Chapter {
      blocks = List.copyOf(blocks);
      sections = List.copyOf(sections);
    }

    public List<Block> of(Section section) {
      return blocks.subList(section.from(), section.to());
    }
  }

  /// Blocks of a chapter that writers may write; no format shows where they begin and end.
  ///
  /// @param id once in an edition
  /// @param from the first of them
  /// @param to behind the last of them
  public record Section(String id, String title, int from, int to) {}

  /// @param software the version, with the commit that it was built from where that is known
  /// @param licence what the licence asks to be said
  public record Sources(
      String inspection,
      ContentHash inspectionHash,
      String framework,
      ContentHash frameworkHash,
      String software,
      String licence) {}

  public Edition {
    front = List.copyOf(front);
    chapters = List.copyOf(chapters);
    data = List.copyOf(data);
    untranslated = List.copyOf(untranslated);
    alsoIn = List.copyOf(alsoIn);
    anchors(chapters);
  }

  /// All that links within the edition may lead to.
  Set<String> anchors() {
    return anchors(chapters);
  }

  private static Set<String> anchors(List<Chapter> chapters) {
    Set<String> anchors = new HashSet<>();
    for (Chapter chapter : chapters) {
      once(anchors, chapter.id());
      chapter.blocks().forEach(block -> once(anchors, block));
    }
    return anchors;
  }

  private static void once(Set<String> anchors, Block block) {
    switch (block) {
      case Block.Heading heading -> once(anchors, heading.anchor());
      case Block.Table table -> {
        once(anchors, table.anchor());
        table.rows().stream()
            .map(Block.Row::anchor)
            .filter(anchor -> !anchor.isEmpty())
            .forEach(anchor -> once(anchors, anchor));
      }
      case Block.Notes(List<Block.Note> notes) ->
          notes.forEach(note -> once(anchors, note.anchor()));
      case Block.Box(_, List<Block> blocks) -> blocks.forEach(inside -> once(anchors, inside));
      case Block.Paragraph _,
          Block.Items _,
          Block.RatingMark _,
          Block.Picture _,
          Block.Quotation _ -> {
        // Nothing links to them.
      }
    }
  }

  private static void once(Set<String> anchors, String anchor) {
    if (!anchors.add(anchor)) {
      throw new IllegalArgumentException("Two parts of a report have the anchor " + anchor);
    }
  }

  /// What tells this edition from every other.
  public ContentHash hash() {
    return EditionJson.hash(this);
  }

  /// With other chapters.
  public Edition with(List<Chapter> others) {
    return new Edition(
        language, service, title, overall, front, others, sources, data, untranslated, alsoIn);
  }

  /// Published side by side with another language.
  public Edition beside(String other) {
    return alsoIn(List.of(other));
  }

  /// By itself, as a draft is read.
  public Edition alone() {
    return alsoIn(List.of());
  }

  private Edition alsoIn(List<String> others) {
    return new Edition(
        language, service, title, overall, front, chapters, sources, data, untranslated, others);
  }

  /// The service, and what of it a file is.
  public String title(String what) {
    return service + ": " + say(what);
  }

  /// Words of ours around the text, in its language.
  public String say(String english) {
    return Catalogue.of(language).say(english);
  }

  /// What is printed at the end of every format, so that anybody can check where it comes from.
  public List<SummaryLine> colophon() {
    return List.of(
        new SummaryLine(say("Edition"), hash().hex()),
        new SummaryLine(
            say("Inspection file"), sources.inspection() + ", SHA-256 " + sources.inspectionHash()),
        new SummaryLine(
            say("Framework"), sources.framework() + ", SHA-256 " + sources.frameworkHash()),
        new SummaryLine(say("Software"), sources.software()),
        new SummaryLine(say("Licence"), sources.licence()));
  }
}
