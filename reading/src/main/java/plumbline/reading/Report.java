package plumbline.reading;

import java.util.List;
import java.util.Optional;
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
    unread = List.copyOf(unread);
  }

  public static Report of(ReportText text, FrameworkLibrary library) {
    Vocabulary vocabulary = new Vocabulary(library);
    return new Linking(text, vocabulary).report();
  }
}
