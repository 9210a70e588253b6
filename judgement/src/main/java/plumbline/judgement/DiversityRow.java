package plumbline.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import plumbline.framework.DiversityCharacteristic.Group;

/// What a summary of diversity says of one group.
///
/// @param rate empty where it is not compared
public record DiversityRow(
    Group group, Map<DiversityColumn, DiversityFigure> figures, Optional<ComparedRate> rate) {

  public DiversityFigure figure(DiversityColumn column) {
    return Objects.requireNonNull(figures.get(column));
  }

  /// All that is shown of the group, in one paragraph; empty where nothing is.
  public Optional<String> words(DiversityTable table) {
    List<String> shown = new ArrayList<>();
    for (DiversityColumn column : table.columns()) {
      if (figure(column).isShown()) {
        shown.add("%s: %s.".formatted(column.label(), figure(column).words()));
      }
    }
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    shown.addFirst("%s, %s.".formatted(table.characteristic().name(), group.name()));
    rate.map(ComparedRate::words).ifPresent(shown::add);
    return Optional.of(String.join(" ", shown));
  }
}
