package plumbline.web.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import plumbline.document.Problem;
import plumbline.framework.Domain;
import plumbline.inspection.Inspection;
import plumbline.web.cases.FileResults;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// Where case results are taken from an inspection file.
///
/// @param taken what was taken so far, the latest first
/// @param begun why no file is taken any more; empty where one is
/// @param faults what is wrong with the file just sent
public record TakeResultsPage(
    WorkFrame frame,
    List<Line> taken,
    Map<UUID, String> names,
    Optional<String> begun,
    List<Problem> faults,
    FormProblems problems) {
  /// @param cases how many it has, by domain; in words
  public record Line(FileResults file, String cases) {
    static Line of(FileResults file, Inspection read) {
      List<String> counts = new ArrayList<>();
      for (Domain domain : read.framework().domains()) {
        read.casesOf(domain)
            .filter(count -> count > 0)
            .ifPresent(count -> counts.add(domain.name().english() + ": " + count));
      }
      if (counts.isEmpty()) {
        counts.add(read.cases().isEmpty() ? "Not said" : String.valueOf(read.cases().size()));
      }
      return new Line(file, String.join(", ", counts));
    }
  }

  public TakeResultsPage {
    taken = List.copyOf(taken);
    names = Map.copyOf(names);
    faults = List.copyOf(faults);
  }

  public String address() {
    return frame.address() + "/results/file";
  }

  public int nextRevision() {
    return taken.size() + 1;
  }

  public String name(UUID person) {
    return names.getOrDefault(person, "");
  }
}
