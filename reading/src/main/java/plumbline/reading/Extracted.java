package plumbline.reading;

import java.util.List;
import java.util.Optional;
import plumbline.document.Problem;

/// What a report gives for an inspection file, and what of it could not be read.
///
/// @param json the inspection file; empty where the report's framework isn't known
public record Extracted(Optional<String> json, List<Problem> unread) {
  public Extracted {
    unread = List.copyOf(unread);
  }

  public static Extracted of(Report report) {
    return report
        .framework()
        .map(framework -> new InspectionFile(report, framework).extracted())
        .orElseGet(() -> new Extracted(Optional.empty(), report.unread()));
  }
}
