package plumbline.web.diversity;

import java.util.Optional;
import org.springframework.stereotype.Component;
import plumbline.judgement.DiversityTable;
import plumbline.web.access.Deed;
import plumbline.web.judgement.DiversityEvidence;
import plumbline.web.layout.LondonTime;
import plumbline.web.planning.Today;
import plumbline.web.planning.WorkFrame;

/// The rows of the summary of diversity, as it shows them.
@Component
class DiversityFindings implements DiversityEvidence {
  private final Summaries summaries;

  DiversityFindings(Summaries summaries) {
    this.summaries = summaries;
  }

  @Override
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
