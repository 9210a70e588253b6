package plumbline.proof;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.document.Source;
import plumbline.framework.FrameworkLibrary;
import plumbline.framework.QuestionId;
import plumbline.framework.Rating;
import plumbline.framework.Tally;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.rating.RatedInspection;
import plumbline.reading.Extracted;
import plumbline.reading.Report;

/// The tables of a file whose figures bear no marks, read as any published report is read.
final class ReadBack {
  private ReadBack() {}

  static int compare(
      RatedInspection rated,
      PublishedFile file,
      FrameworkLibrary library,
      List<Difference> differences) {
    Optional<String> extracted =
        file.text().flatMap(text -> Extracted.of(Report.of(text, library)).json());
    if (extracted.isEmpty()) {
      differences.add(
          new Difference("tables", "nothing that can be read", "the tables of the report"));
      return 0;
    }
    Source source = new Source(file.name(), extracted.get().getBytes(StandardCharsets.UTF_8));
    return switch (InspectionReader.read(source, library)) {
      case Parsed.Accepted<Inspection>(Inspection read) -> compare(rated, read, differences);
      case Parsed.Refused<Inspection>(List<Problem> problems) -> {
        // The tables of the file contradict each other.
        problems.forEach(
            problem -> differences.add(new Difference("tables", problem.what(), problem.mend())));
        yield 0;
      }
    };
  }

  private static int compare(RatedInspection rated, Inspection read, List<Difference> differences) {
    int figures = 0;
    Map<QuestionId, Tally> tallies = read.tallies();
    for (Map.Entry<QuestionId, Tally> one : rated.inspection().tallies().entrySet()) {
      figures++;
      compare(
          "question " + one.getKey(),
          Optional.ofNullable(tallies.get(one.getKey())).map(Tally::toString),
          one.getValue().toString(),
          differences);
    }
    Map<String, Rating> ratings =
        read.published().map(Inspection.Published::standards).orElse(Map.of());
    for (var standard : rated.standards()) {
      if (standard.rating().isPresent()) {
        figures++;
        compare(
            "rating " + standard.standard().id(),
            Optional.ofNullable(ratings.get(standard.standard().id())).map(Rating::name),
            standard.rating().get().name(),
            differences);
      }
    }
    if (rated.overall().overall().isPresent()) {
      figures++;
      compare(
          "overall rating",
          read.published().flatMap(Inspection.Published::overall).map(Rating::name),
          rated.overall().overall().get().name(),
          differences);
    }
    return figures;
  }

  private static void compare(
      String where, Optional<String> printed, String follows, List<Difference> differences) {
    if (!printed.equals(Optional.of(follows))) {
      differences.add(new Difference(where, printed.orElse("nothing"), follows));
    }
  }
}
