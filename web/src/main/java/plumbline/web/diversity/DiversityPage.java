package plumbline.web.diversity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import plumbline.judgement.DiversityColumn;
import plumbline.judgement.DiversityFigure;
import plumbline.judgement.DiversityRow;
import plumbline.judgement.DiversitySummary;
import plumbline.judgement.DiversityTable;
import plumbline.web.planning.WorkFrame;
import plumbline.web.planning.WorkPart;

/// The summary of diversity.
public record DiversityPage(WorkFrame frame, DiversitySummary summary) {
  public String address() {
    return WorkPart.DIVERSITY.address(frame.inspection().id());
  }

  /// The form of the evidence grid, with what the row says; empty where it says nothing, or for who
  /// may not add evidence.
  public Optional<String> evidence(DiversityTable table, DiversityRow row) {
    return row.words(table)
        .filter(_ -> DiversityFindings.mayUse(frame))
        .map(_ ->
            UriComponentsBuilder.fromPath(WorkPart.GRID.address(frame.inspection().id()))
                .path("/items/new")
                .queryParam("characteristic", table.characteristic().id())
                .queryParam("group", row.group().id())
                .encode()
                .toUriString());
  }

  /// Whether nothing is known of anybody.
  public boolean isEmpty() {
    return figures().noneMatch(DiversityPage::isKnown);
  }

  private static boolean isKnown(DiversityFigure figure) {
    return switch (figure) {
      case DiversityFigure.Shown _, DiversityFigure.Withheld _ -> true;
      case DiversityFigure.Unknown _, DiversityFigure.NotCounted _ -> false;
    };
  }

  private Stream<DiversityFigure> figures() {
    return summary.tables().stream()
        .flatMap(table -> table.rows().stream())
        .flatMap(row -> row.figures().values().stream());
  }

  /// Whether nobody knows it, or not of every group.
  public boolean lacks(DiversityColumn column) {
    return summary.tables().stream()
        .filter(table -> table.columns().contains(column))
        .flatMap(table -> table.rows().stream())
        .map(row -> row.figure(column))
        .anyMatch(DiversityFigure.Unknown.class::isInstance);
  }

  /// What nobody knows yet, in words.
  public List<String> lacking() {
    return List.of(DiversityColumn.values()).stream()
        .filter(this::lacks)
        .map(DiversityColumn::label)
        .toList();
  }

  public boolean withholds() {
    return figures().anyMatch(DiversityFigure.Withheld.class::isInstance);
  }
}
