package plumbline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.figures.Finding;
import plumbline.figures.Finding.Severity;

/// A finding, as it stands in the list and beside the text.
///
/// @param anchor the id of its place beside the text
/// @param id by which an editor decides on it
/// @param severity as the style sheet knows it
/// @param isQuoted whether its words must be quoted, since they are not marked in the text
/// @param next the anchor of the next one
public record FindingNote(
    String anchor,
    String id,
    String severity,
    String label,
    String kind,
    String title,
    String meaning,
    String certainty,
    String message,
    String working,
    int line,
    String words,
    boolean isQuoted,
    Optional<Side> against,
    Optional<String> next) {

  /// The other end of a contradiction.
  public record Side(String href, int line, String words) {}

  static List<FindingNote> all(List<Finding> findings, String prefix) {
    List<FindingNote> notes = new ArrayList<>();
    for (int index = 0; index < findings.size(); index++) {
      Optional<String> next =
          index + 1 < findings.size()
              ? Optional.of(anchor(findings.get(index + 1), prefix))
              : Optional.empty();
      notes.add(of(findings.get(index), prefix, next));
    }
    return notes;
  }

  private static FindingNote of(Finding finding, String prefix, Optional<String> next) {
    return new FindingNote(
        anchor(finding, prefix),
        finding.id(),
        finding.severity().toString(),
        label(finding.severity()),
        finding.kind().id(),
        finding.kind().title(),
        finding.kind().meaning(),
        finding.certainty().toString(),
        finding.message(),
        finding.working(),
        finding.claim().line(),
        finding.claim().text(),
        finding.claim().places().isEmpty(),
        finding
            .against()
            .filter(against -> !against.equals(finding.claim()))
            .map(against ->
                new Side("#" + prefix + "l" + against.line(), against.line(), against.text())),
        next);
  }

  static String anchor(Finding finding, String prefix) {
    return prefix + "f" + finding.id();
  }

  static String label(Severity severity) {
    return switch (severity) {
      case ERROR -> "Error";
      case WARNING -> "Warning";
      case NOTE -> "Note";
    };
  }

  static String capital(String word) {
    return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
  }
}
