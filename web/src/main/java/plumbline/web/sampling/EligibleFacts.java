package plumbline.web.sampling;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import plumbline.document.Parsed;
import plumbline.sampling.ListedFacts;
import plumbline.sampling.Sample;
import plumbline.web.planning.PlannedInspection;

/// What a case list says of the cases that the sample was drawn from, for those who compare the
/// two.
@Component
public class EligibleFacts {
  private final CaseLists lists;
  private final Draws draws;
  private final Drawings drawings;

  EligibleFacts(CaseLists lists, Draws draws, Drawings drawings) {
    this.lists = lists;
    this.draws = draws;
    this.drawings = drawings;
  }

  /// Case by case; nothing where no sample was drawn.
  public List<Map<String, Object>> of(PlannedInspection inspection) {
    return draws.latest(inspection.id()).map(draw -> facts(inspection, draw)).orElse(List.of());
  }

  /// Replacements come from the same eligible cases, so the sample as it was first locked will do.
  private List<Map<String, Object>> facts(PlannedInspection inspection, LockedDraw draw) {
    SentList list = lists.find(inspection.id(), draw.caseList()).orElseThrow();
    return switch (drawings.locked(inspection, draw, List.of())) {
      case Parsed.Accepted<Sample>(Sample sample) ->
          ListedFacts.ofEligible(
              drawings.kept(inspection, list), sample, drawings.framework(inspection));
      case Parsed.Refused<Sample>(var problems) ->
          throw new IllegalStateException("A locked draw: " + problems.getFirst());
    };
  }
}
