package plumbline.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import plumbline.edition.Block;
import plumbline.edition.Edition;
import plumbline.edition.Run;
import plumbline.framework.Framework;
import plumbline.framework.Question;
import plumbline.framework.QuestionId;
import plumbline.inspection.Inspection;

/// Recommendations said once more with the standards that they rest on, for the checker: in their
/// own chapter it can’t tell which question a figure is about.
final class Recommended {
  private static final Pattern STANDARD = Pattern.compile("(?<![\\d.])\\d+[.]\\d+(?!\\d)");

  private static final Pattern QUESTION =
      Pattern.compile("(?<![\\w.])\\d+[.]\\d+[.]\\d+(?:[.][a-z])?(?!\\w)");

  private Recommended() {}

  /// The edition with each as a section of its own, behind that of its standard.
  static Edition in(Edition edition, List<Inspection.Recommendation> all, Framework framework) {
    List<Edition.Chapter> chapters = new ArrayList<>();
    Set<Integer> left =
        IntStream.range(0, all.size()).boxed().collect(Collectors.toCollection(TreeSet::new));
    for (Edition.Chapter chapter : edition.chapters()) {
      ChapterAgain again = new ChapterAgain();
      int behind = 0;
      for (Edition.Section section : chapter.sections()) {
        again.add(chapter.blocks().subList(behind, section.from()));
        again.section(section.id(), section.title(), chapter.of(section));
        behind = section.to();
        for (int at : List.copyOf(left)) {
          if (standard(all.get(at)).filter(section.id()::equals).isPresent()) {
            add(again, at, all.get(at), framework);
            left.remove(at);
          }
        }
      }
      again.add(chapter.blocks().subList(behind, chapter.blocks().size()));
      chapters.add(again.chapter(chapter.id(), chapter.title()));
    }
    ChapterAgain others = new ChapterAgain();
    left.forEach(at -> add(others, at, all.get(at), framework));
    chapters.add(others.chapter("recommended", "Recommendations"));
    return edition.with(chapters);
  }

  static String id(int at) {
    return "recommended-" + at;
  }

  /// Its recipient first: a line that begins with a number would be read as a question’s. Questions
  /// that it names by their numbers are in their own words, by which figures are told.
  static List<Run> line(Inspection.Recommendation one, Framework framework) {
    String words =
        QUESTION
            .matcher(one.summary())
            .replaceAll(named ->
                Matcher.quoteReplacement(
                    QuestionId.parse(named.group())
                        .flatMap(framework::question)
                        .map(Recommended::asSaid)
                        .orElse(named.group())));
    return List.of(new Run.Words("%s should: %s".formatted(one.to(), words)));
  }

  private static String asSaid(Question question) {
    String text = question.text().english().strip();
    return text.substring(0, 1).toLowerCase(Locale.ROOT)
        + text.substring(1).replaceFirst("[?.]$", "");
  }

  /// What it tells a writer who can’t place a figure or a note.
  static Remark remark(Remark remark) {
    return remark.kind() != Remark.Kind.FIGURE_NOT_EXPLAINED
        ? remark
        : new Remark(
            remark.kind(),
            remark.line(),
            remark.from(),
            remark.to(),
            remark.words(),
            "The evidence that it rests on does not tell it.",
            Optional.empty());
  }

  private static Optional<String> standard(Inspection.Recommendation one) {
    Matcher named = STANDARD.matcher(one.restsOn().orElse("") + " " + one.summary());
    return named.find() ? Optional.of("standard-" + named.group()) : Optional.empty();
  }

  private static void add(
      ChapterAgain chapter, int at, Inspection.Recommendation one, Framework framework) {
    chapter.section(id(at), id(at), List.of(new Block.Paragraph(line(one, framework))));
  }
}
