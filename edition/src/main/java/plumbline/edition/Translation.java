package plumbline.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plumbline.framework.Framework;
import plumbline.language.Catalogue;
import plumbline.language.Translating;
import plumbline.report.SummaryLine;

/// An edition in another language: the same chapters, tables and bound figures, line by line. A
/// line that the catalogue doesn’t know stays in English and is listed.
///
/// Data are not translated, only what is said about them: both languages have the same.
public final class Translation {
  private final Catalogue catalogue;
  private final Set<String> unknown = new LinkedHashSet<>();

  private Translation(Edition english, Catalogue catalogue) {
    this.catalogue = catalogue.with(Map.of(english.service(), english.service()));
  }

  /// The texts of the product, and those of a framework, which go first; one with other figures
  /// than its English is none.
  ///
  /// @param language its code
  public static Catalogue catalogue(Framework framework, String language) {
    Map<String, String> texts = new LinkedHashMap<>();
    framework
        .translations(language)
        .forEach((english, words) -> {
          if (Translating.problem(english, words).isEmpty()) {
            texts.put(Skeleton.refs(english), Skeleton.refs(words));
          }
        });
    return Catalogue.of(language).with(language.equals("en") ? Map.of() : texts);
  }

  /// @param catalogue for the language, with what was translated for this edition
  public static Edition of(Edition english, Catalogue catalogue) {
    if (catalogue.language().equals(english.language())) {
      return english;
    }
    Translation translation = new Translation(english, catalogue);
    return translation.edition(english);
  }

  /// What would have to be translated for an edition to be whole in a language, by the titles of
  /// the chapters; each once, where it first stands.
  ///
  /// @param catalogue for the language
  public static Map<String, List<String>> lacking(Edition english, Catalogue catalogue) {
    Translation translation = new Translation(english, catalogue);
    Map<String, List<String>> lacking = new LinkedHashMap<>();
    translation.around(english);
    translation.collect(lacking, english.title());
    for (Edition.Chapter chapter : english.chapters()) {
      translation.chapter(chapter);
      translation.collect(lacking, chapter.title());
    }
    translation.data(english.data());
    translation.collect(lacking, english.title());
    return lacking;
  }

  private void collect(Map<String, List<String>> lacking, String chapter) {
    List<String> before = lacking.values().stream().flatMap(List::stream).toList();
    Set<String> here = new LinkedHashSet<>();
    unknown.forEach(line -> here.addAll(catalogue.lacking(line)));
    here.removeAll(Set.copyOf(before));
    // In a sentence it begins with a small letter.
    here.removeIf(text -> {
      String capitalised = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
      return !capitalised.equals(text)
          && (here.contains(capitalised) || before.contains(capitalised));
    });
    if (!here.isEmpty()) {
      lacking.computeIfAbsent(chapter, _ -> new ArrayList<>()).addAll(here);
    }
    unknown.clear();
  }

  private Edition edition(Edition english) {
    Edition around = around(english);
    List<Edition.Chapter> chapters = english.chapters().stream().map(this::chapter).toList();
    List<DataTable> data = data(english.data());
    return new Edition(
        catalogue.language(),
        around.service(),
        around.title(),
        around.overall(),
        around.front(),
        chapters,
        around.sources(),
        data,
        List.copyOf(unknown),
        List.of());
  }

  /// What stands before and behind the chapters.
  private Edition around(Edition english) {
    Edition.Sources sources = english.sources();
    return new Edition(
        catalogue.language(),
        english.service(),
        say(english.title()),
        english.overall().map(this::mark),
        english.front().stream()
            .map(line -> new SummaryLine(say(line.label()), say(line.value())))
            .toList(),
        List.of(),
        new Edition.Sources(
            sources.inspection(),
            sources.inspectionHash(),
            sources.framework(),
            sources.frameworkHash(),
            sources.software(),
            say(sources.licence())),
        List.of(),
        List.of(),
        List.of());
  }

  private Edition.Chapter chapter(Edition.Chapter chapter) {
    return new Edition.Chapter(
        chapter.id(),
        say(chapter.title()),
        chapter.blocks().stream().map(this::block).toList(),
        chapter.sections());
  }

  private List<DataTable> data(List<DataTable> tables) {
    return tables.stream()
        .map(table ->
            new DataTable(
                table.name(),
                say(table.title()),
                say(table.about()),
                table.columns().stream()
                    .map(column ->
                        new DataTable.Column(
                            column.name(), say(column.title()), column.type(), say(column.about())))
                    .toList(),
                table.rows()))
        .toList();
  }

  private Block block(Block block) {
    return switch (block) {
      case Block.Heading(int level, String anchor, String text) ->
          new Block.Heading(level, anchor, say(text));
      case Block.Paragraph(List<Run> runs) -> new Block.Paragraph(line(runs));
      case Block.Items(Optional<Integer> first, List<List<Run>> items) ->
          new Block.Items(first, items.stream().map(this::line).toList());
      case Block.Table table ->
          new Block.Table(
              table.anchor(),
              say(table.caption()),
              table.head().stream().map(this::say).toList(),
              table.numbers(),
              table.rows().stream()
                  .map(row ->
                      new Block.Row(
                          row.anchor(),
                          row.strong(),
                          row.cells().stream().map(this::line).toList()))
                  .toList());
      case Block.RatingMark mark -> mark(mark);
      case Block.Quotation(List<Run> runs) -> new Block.Quotation(line(runs));
      case Block.Box(String title, List<Block> blocks) ->
          new Block.Box(say(title), blocks.stream().map(this::block).toList());
      case Block.Notes(List<Block.Note> notes) ->
          new Block.Notes(
              notes.stream()
                  .map(note -> new Block.Note(note.anchor(), note.number(), line(note.runs())))
                  .toList());
      case Block.Picture picture ->
          new Block.Picture(
              new Bars(
                  picture.bars().bars().stream()
                      .map(bar -> new Bars.Bar(say(bar.label()), bar.percent(), bar.strong()))
                      .toList(),
                  picture.bars().floors().stream()
                      .map(floor -> new Bars.Floor(say(floor.label()), floor.percent()))
                      .toList()),
              say(picture.caption()),
              say(picture.alternative()));
    };
  }

  private Block.RatingMark mark(Block.RatingMark mark) {
    return new Block.RatingMark(say(mark.rating()), mark.step(), mark.steps());
  }

  private String say(String english) {
    return find(english).orElse(english);
  }

  /// A line that isn’t known keeps its figures in English too: no sentence is in two languages.
  private List<Run> line(List<Run> english) {
    return find(Line.of(english))
        .map(found -> Line.runs(found, english, this::say))
        .orElse(english);
  }

  private Optional<String> find(String english) {
    if (english.isBlank()) {
      return Optional.of(english);
    }
    Optional<String> found = catalogue.find(english);
    if (found.isEmpty()) {
      unknown.add(english);
    }
    return found;
  }
}
