package plumbline.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.document.Problem;
import plumbline.framework.Framework;
import plumbline.framework.FrameworkLibrary;
import plumbline.framework.Rating;

/// A published report, read.
///
/// @param framework whose questions the report prints; empty where it prints too few of any
/// @param blocks in the order of the text, the footnotes last
/// @param results every figure that a table prints for a question, in order
/// @param ratings every rating that is printed for a standard, in order
/// @param facts the rows of every other table, in order
/// @param named the rows of every table whose head names its columns, in order
/// @param marks the first footnote's mark of each line that has one, by the line's number
/// @param score as the page of ratings prints it
/// @param overall the overall rating, as the page of ratings prints it
/// @param unread what could not be read, with its line
public record Report(
    ReportText text,
    Optional<Framework> framework,
    List<Placed> blocks,
    List<Result> results,
    List<PrintedRating> ratings,
    List<Stated> facts,
    List<NamedRow> named,
    Map<Integer, Integer> marks,
    Optional<Score> score,
    Optional<Overall> overall,
    List<Problem> unread) {

  /// A score out of the highest one.
  ///
  /// @param service whose score it is, as printed beside it
  public record Score(String service, int points, int most, Passage words) {}

  public record Overall(Rating rating, Passage words) {}

  /// A block, and where in the outline it stands.
  public record Placed(Block block, Section section) {}

  public Report {
    blocks = List.copyOf(blocks);
    results = List.copyOf(results);
    ratings = List.copyOf(ratings);
    facts = List.copyOf(facts);
    named = List.copyOf(named);
    marks = Map.copyOf(marks);
    unread = List.copyOf(unread);
  }

  /// Reads one report; for several, a [Reading] learns the frameworks' words once.
  public static Report of(ReportText text, FrameworkLibrary library) {
    return new Reading(library).report(text);
  }

  /// Where it names its service, as it is introduced first; each is a [ServiceName].
  public List<Passage> services() {
    return ServiceName.in(this);
  }

  /// The footnote whose mark stands on the lines of this text.
  public Optional<String> note(Passage words) {
    for (int line = words.firstLine(); line <= words.lastLine(); line++) {
      Integer number = marks.get(line);
      if (number != null) {
        Optional<String> note = footnote(number);
        if (note.isPresent()) {
          return note;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> footnote(int number) {
    return footnotes()
        .filter(note -> note.number() == number)
        .map(note -> note.words().text())
        .findFirst();
  }

  public Stream<Block.Footnote> footnotes() {
    return blocks.stream()
        .map(Placed::block)
        .filter(Block.Footnote.class::isInstance)
        .map(Block.Footnote.class::cast);
  }

  /// The footnote whose mark stands at the heading of a row, or at the nearest heading above that
  /// has a mark. Where headings stand one upon the other, the layout was lost and nothing is said.
  Optional<String> noteOfHeadings(Stated row) {
    Optional<Block> found = Optional.empty();
    int headings = 0;
    for (Placed placed : blocks) {
      if (placed.section().part() != row.section().part()) {
        continue;
      }
      if (placed.block() instanceof Block.Heading heading && heading.level() < 3) {
        found = Optional.empty();
        headings = 0;
      } else if (placed.block() instanceof Block.Heading heading) {
        headings++;
        found = marks.containsKey(heading.firstLine()) ? Optional.of(heading) : found;
        if (heading.words().text().equals(row.heading()) && headings > 1) {
          return Optional.empty();
        }
      } else {
        headings = 0;
        if (placed.block() instanceof Block.Table table
            && table.words().firstLine() <= row.label().firstLine()
            && row.label().firstLine() <= table.words().lastLine()) {
          break;
        }
      }
    }
    return found.flatMap(block -> note(block.words()));
  }
}
