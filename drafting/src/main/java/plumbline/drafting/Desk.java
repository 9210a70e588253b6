package plumbline.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import plumbline.disclosure.Release;
import plumbline.edition.Block;
import plumbline.edition.Edition;
import plumbline.edition.Figures;
import plumbline.edition.Narrative;
import plumbline.edition.Run;
import plumbline.edition.Skeleton;
import plumbline.figures.Checker;
import plumbline.framework.Framework;
import plumbline.inspection.Inspection;
import plumbline.rating.RatedInspection;
import plumbline.surveys.ReadingAge;

/// Looks a draft over as an editor would: its figures, its house style, its spelling, and words
/// that could lead to a child. May be shared by threads.
public final class Desk {
  private static final Pattern FIGURE = Pattern.compile("\\{([A-Za-z0-9.:-]+)}");

  /// A row of stops ends a sentence once; a long one must not be gone through from each of them.
  private static final Pattern STOPS = Pattern.compile("[.!?:]{2,}+");

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:](?:\\s++|$)");

  private final Checker checker;
  private final HouseStyle style = HouseStyle.shipped();
  private final Spelling spelling = Spelling.british();
  private final Privacy privacy = Privacy.shipped();

  public Desk(Checker checker) {
    this.checker = checker;
  }

  /// The edition that these texts give, by their sections.
  public static Edition edition(RatedInspection rated, String software, Map<String, String> texts) {
    return Skeleton.of(rated, software, narrative(texts));
  }

  /// The same with the sections that have no words yet: what goes to Word.
  public static Edition toWrite(RatedInspection rated, String software, Map<String, String> texts) {
    return Skeleton.toWrite(rated, software, narrative(texts));
  }

  private static Narrative narrative(Map<String, String> texts) {
    return (section, figures) ->
        Optional.ofNullable(texts.get(section))
            .map(text -> Notation.read(section, text, figures).blocks());
  }

  /// Every section in the order of the report, without remarks: those take longer.
  public static List<Reviewed> sections(RatedInspection rated, Map<String, String> texts) {
    return sections(toWrite(rated, "", texts), texts, (_, _) -> List.of());
  }

  /// Every section in the order of the report, with what is to be looked at in those that somebody
  /// wrote.
  ///
  /// @param texts in the notation, by their sections
  /// @param changed the names that were given to children in examples in place of their own
  public List<Reviewed> review(
      RatedInspection rated, Map<String, String> texts, Set<String> changed) {
    Figures figures = Figures.toPublish(rated);
    Edition edition = toWrite(rated, "", texts);
    TypedFigures typed =
        new TypedFigures(edition, Release.of(rated.inspection()).inspection(), figures, checker);
    return sections(
        edition, texts, (section, blocks) -> remarks(section, blocks, typed, figures, changed));
  }

  /// What the checker holds against a report as it would be published.
  public static List<Found> findings(Edition edition, RatedInspection rated, Checker checker) {
    return new TypedFigures(
            edition, Release.of(rated.inspection()).inspection(), Figures.toPublish(rated), checker)
        .findings();
  }

  /// The figures and ratings of each recommendation, held against the evidence of the standard that
  /// it rests on: no writer places figures there.
  public List<List<Remark>> recommendations(RatedInspection rated) {
    List<Inspection.Recommendation> all = rated.inspection().recommendations();
    if (all.isEmpty()) {
      return List.of();
    }
    Framework framework = rated.inspection().framework();
    TypedFigures typed =
        new TypedFigures(
            Recommended.in(toWrite(rated, "", Map.of()), all, framework),
            Release.of(rated.inspection()).inspection(),
            Figures.toPublish(rated),
            checker);
    return IntStream.range(0, all.size())
        .mapToObj(at ->
            typed
                // Titles hold no placed figures either, so that none is offered.
                .of(
                    Recommended.id(at),
                    List.of(Recommended.line(all.get(at), framework)),
                    Set.of(0))
                .stream()
                .map(Recommended::remark)
                .toList())
        .toList();
  }

  /// @param remarks on a section that somebody wrote, by its id and its blocks
  private static List<Reviewed> sections(
      Edition edition,
      Map<String, String> texts,
      BiFunction<String, List<Block>, List<Remark>> remarks) {
    List<Reviewed> sections = new ArrayList<>();
    for (Edition.Chapter chapter : edition.chapters()) {
      for (Edition.Section section : chapter.sections()) {
        Optional<String> written = Optional.ofNullable(texts.get(section.id()));
        sections.add(
            reviewed(
                chapter,
                section,
                written,
                written.isPresent()
                    ? remarks.apply(section.id(), chapter.of(section))
                    : List.of()));
      }
    }
    return sections;
  }

  /// What in words typed elsewhere, such as recommendations, could lead to a child.
  ///
  /// @param lines as they are printed
  /// @param changed the names that were given to children in examples in place of their own
  public List<Remark> plain(List<String> lines, Set<String> changed) {
    List<Remark> remarks = new ArrayList<>();
    for (int index = 0; index < lines.size(); index++) {
      remarks.addAll(privacy.remarks(index, lines.get(index), changed));
    }
    remarks.sort(Comparator.comparingInt(Remark::line).thenComparingInt(Remark::from));
    return remarks;
  }

  private List<Remark> remarks(
      String section,
      List<Block> blocks,
      TypedFigures typed,
      Figures figures,
      Set<String> changed) {
    List<List<Run>> lines = Lines.of(blocks);
    Set<Integer> titles = Lines.titles(blocks);
    List<Remark> remarks = new ArrayList<>(typed.of(section, lines, titles));
    for (int index = 0; index < lines.size(); index++) {
      String text = typedWords(lines.get(index));
      remarks.addAll(style.remarks(index, text));
      remarks.addAll(spelling.remarks(index, text));
      remarks.addAll(privacy.remarks(index, text, changed));
      Matcher refs = FIGURE.matcher(text);
      while (refs.find()) {
        boolean isKnown = figures.find(refs.group(1)).isPresent();
        if (titles.contains(index) || !isKnown) {
          remarks.add(
              new Remark(
                  isKnown ? Remark.Kind.FIGURE_MISPLACED : Remark.Kind.FIGURE_UNKNOWN,
                  index,
                  refs.start(),
                  refs.end(),
                  refs.group(),
                  isKnown
                      ? "A heading, a caption or the title of a box holds no figure: write it in the text."
                      : "This inspection has no such figure: choose one from the list.",
                  Optional.empty()));
        }
      }
    }
    remarks.sort(Comparator.comparingInt(Remark::line).thenComparingInt(Remark::from));
    return remarks;
  }

  /// The line with letters of no meaning where figures are bound: nobody typed those.
  private static String typedWords(List<Run> runs) {
    StringBuilder text = new StringBuilder();
    for (Run run : runs) {
      text.append(
          run instanceof Run.Words || run instanceof Run.Strong
              ? run.text()
              : "□".repeat(run.text().length()));
    }
    return text.toString();
  }

  private static Reviewed reviewed(
      Edition.Chapter chapter,
      Edition.Section section,
      Optional<String> written,
      List<Remark> remarks) {
    List<Block> blocks = chapter.of(section);
    List<String> lines = Lines.of(blocks).stream().map(Block::text).toList();
    int words = lines.stream().mapToInt(Desk::words).sum();
    List<String> told = lines.stream().map(line -> STOPS.matcher(line).replaceAll(".")).toList();
    long sentences = told.stream().flatMap(SENTENCE_END::splitAsStream).count();
    return new Reviewed(
        section.id(),
        section.title(),
        chapter.title(),
        written.orElseGet(() -> Notation.write(blocks)),
        written.isPresent(),
        blocks,
        remarks,
        words,
        sentences == 0 ? 0 : Math.toIntExact(Math.round((double) words / sentences)),
        ReadingAge.of(told).wholeYears());
  }

  private static int words(String line) {
    return line.isBlank() ? 0 : line.strip().split("\\s+").length;
  }

  /// The text with other words in place of those of a remark; empty where they are no longer there.
  public static Optional<String> mended(
      String section,
      String text,
      Figures figures,
      int line,
      String words,
      int from,
      String instead) {
    List<Block> blocks = Notation.read(section, text, figures).blocks();
    List<List<Run>> lines = Lines.of(blocks);
    if (line < 0 || line >= lines.size()) {
      return Optional.empty();
    }
    List<Run> runs = lines.get(line);
    String read = Block.text(runs);
    if (from < 0 || !read.startsWith(words, from)) {
      return Optional.empty();
    }
    Matcher ref = FIGURE.matcher(instead);
    Run put =
        ref.matches()
            ? figures
                .find(ref.group(1))
                .<Run>map(figure -> new Run.Bound(figure.ref(), figure.text()))
                .orElse(new Run.Words(instead))
            : new Run.Words(instead);
    return Optional.of(
        Notation.write(Lines.with(blocks, line, replaced(runs, from, from + words.length(), put))));
  }

  private static List<Run> replaced(List<Run> runs, int from, int to, Run put) {
    List<Run> all = new ArrayList<>();
    int at = 0;
    boolean done = false;
    for (Run run : runs) {
      String text = run.text();
      int end = at + text.length();
      if (end <= from || at >= to || !(run instanceof Run.Words || run instanceof Run.Strong)) {
        all.add(run);
      } else {
        part(all, run, text.substring(0, Math.max(0, from - at)));
        if (!done) {
          all.add(put);
          done = true;
        }
        part(all, run, text.substring(Math.min(text.length(), to - at)));
      }
      at = end;
    }
    return all;
  }

  private static void part(List<Run> all, Run run, String text) {
    if (!text.isEmpty()) {
      all.add(run instanceof Run.Strong ? new Run.Strong(text) : new Run.Words(text));
    }
  }
}
