package plumbline.web.judgement;

import plumbline.framework.Question;
import plumbline.judgement.EvidenceSource;
import plumbline.judgement.Grid;
import plumbline.web.layout.Address;
import plumbline.web.planning.WorkFrame;

/// Key question by source.
///
/// @param items how many count
public record GridPage(WorkFrame frame, Grid grid, int items) {
  public String cell(Question question, EvidenceSource source) {
    return "%s/items?question=%s&source=%s".formatted(address(), question.id(), source.code());
  }

  public String row(Question question) {
    return "%s/items?question=%s".formatted(address(), question.id());
  }

  public String address() {
    return frame.address() + "/grid";
  }

  public String judgement(Grid.Group group) {
    return Address.of(frame.address() + "/judgements", group.standard().id());
  }
}
