package plumbline.web.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import plumbline.framework.Scale;
import plumbline.framework.Standard;
import plumbline.panel.Decision;
import plumbline.panel.Outcome;
import plumbline.web.judgement.SentBack;

/// What the panel sent back, told to where the lead inspector works.
@Component
public class SentBackStandards implements SentBack {
  private final PanelDecisions decisions;
  private final Panels panels;

  SentBackStandards(PanelDecisions decisions, Panels panels) {
    this.decisions = decisions;
    this.panels = panels;
  }

  /// A standard that the lead inspector has not answered about.
  public record Back(Standard standard, String reason) {
    /// Where that is done, below the address of the inspection.
    public String answered() {
      return (standard.isJudgedFromCases() ? "/results/standards/" : "/judgements/")
          + standard.id();
    }
  }

  /// All results are put together only where something was sent back at all.
  @Override
  public Map<String, String> reasons(String inspection, Scale scale) {
    return decisions.of(inspection, scale).values().stream()
            .anyMatch(kept -> kept.decided().decision() instanceof Decision.SendBack)
        ? of(panels.of(inspection)).stream()
            .collect(Collectors.toMap(back -> back.standard().id(), Back::reason))
        : Map.of();
  }

  static List<Back> of(Panel panel) {
    List<Back> sentBack = new ArrayList<>();
    for (Outcome.OfStandard one : panel.outcome().standards()) {
      if (one.state() == Outcome.State.SENT_BACK
          && one.decided().orElseThrow().decision() instanceof Decision.SendBack(String reason)) {
        sentBack.add(new Back(one.standard().standard(), reason));
      }
    }
    return sentBack;
  }
}
