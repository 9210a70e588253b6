package plumbline.web.diversity;

import java.util.Optional;
import org.springframework.stereotype.Component;
import plumbline.judgement.DiversityTable;
import plumbline.web.access.Deed;
import plumbline.web.layout.LondonTime;
import plumbline.web.planning.Today;
import plumbline.web.planning.WorkFrame;

/// What the summary of diversity offers as evidence: rows as it shows them, chosen by their ids and
/// put into words here, so that no link can put words into anybody’s mouth.
@Component
public class DiversityFindings {
  private final Summaries summaries;

  DiversityFindings(Summaries summaries) {
    this.summaries = summaries;
  }

  /// @param place where it can be found again
  public record Finding(String words, String place) {}

  /// What is shown of a group; empty where nothing is, or for who may not read it or may not add
  /// evidence.
  public Optional<Finding> find(WorkFrame frame, String characteristic, String group) {
    return mayUse(frame) && !characteristic.isEmpty()
        ? summaries.of(frame.inspection()).stream()
            .flatMap(summary -> summary.tables().stream())
            .filter(table -> table.characteristic().id().equals(characteristic))
            .flatMap(table -> words(table, group).stream())
            .findFirst()
            .map(words ->
                new Finding(words, "Summary of diversity, " + LondonTime.day(Today.inLondon())))
        : Optional.empty();
  }

  static boolean mayUse(WorkFrame frame) {
    return frame.may(Deed.READ_RESULTS) && frame.may(Deed.ADD_EVIDENCE);
  }

  private static Optional<String> words(DiversityTable table, String group) {
    return table.rows().stream()
        .filter(row -> row.group().id().equals(group))
        .findFirst()
        .flatMap(row -> row.words(table));
  }
}
