package plumbline.report;

import gg.jte.Content;
import java.util.List;

/// A report in one file: front matter, contents, chapters.
///
/// @param overall the overall rating
/// @param front who was inspected, when, with what, and what this file was made from
/// @param made which file and which framework this report is a function of
/// @param styles the style sheets, which load nothing
public record ReportPage(
    String service,
    String title,
    RatingMark overall,
    List<SummaryLine> front,
    String made,
    String styles,
    List<Chapter> chapters) {

  /// @param parts the standards in it, for the contents
  public record Chapter(String id, String title, List<Part> parts, List<Content> sections) {}

  public record Part(String href, String name) {}
}
