package plumbline.web.judgement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.framework.Standard;
import plumbline.web.layout.Address;
import plumbline.web.planning.WorkFrame;

/// The standards that are judged on evidence, and what the lead proposes for each.
///
/// @param sentBack why the panel sent a standard back, by its id
/// @param fromCases the standards that are not judged here: one of them may be sent back too
public record JudgementsPage(
    WorkFrame frame, List<Line> lines, Map<String, String> sentBack, List<Standard> fromCases) {
  public JudgementsPage {
    lines = List.copyOf(lines);
    sentBack = Map.copyOf(sentBack);
    fromCases = List.copyOf(fromCases);
  }

  /// @param items how many evidence items are about it
  /// @param gone the labels of items that the proposal cites and that were withdrawn since
  public record Line(Standard standard, Optional<Judgement> latest, int items, List<String> gone) {
    public Line {
      gone = List.copyOf(gone);
    }
  }

  public Optional<String> sentBack(Standard standard) {
    return Optional.ofNullable(sentBack.get(standard.id()));
  }

  public String address(Standard standard) {
    return Address.of(frame.address() + "/judgements", standard.id());
  }
}
