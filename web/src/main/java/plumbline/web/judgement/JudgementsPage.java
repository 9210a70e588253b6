package plumbline.web.judgement;

import java.util.List;
import java.util.Optional;
import plumbline.framework.Standard;
import plumbline.web.layout.Address;
import plumbline.web.planning.WorkFrame;

/// The standards that are judged on evidence, and what the lead proposes for each.
public record JudgementsPage(WorkFrame frame, List<Line> lines) {
  public JudgementsPage {
    lines = List.copyOf(lines);
  }

  /// @param items how many evidence items are about it
  /// @param gone the labels of items that the proposal cites and that were withdrawn since
  public record Line(Standard standard, Optional<Judgement> latest, int items, List<String> gone) {
    public Line {
      gone = List.copyOf(gone);
    }
  }

  public String address(Standard standard) {
    return Address.of(frame.address() + "/judgements", standard.id());
  }
}
