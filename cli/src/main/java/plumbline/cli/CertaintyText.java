package plumbline.cli;

import java.util.List;
import java.util.Map;
import plumbline.document.Place;
import plumbline.framework.Framework;
import plumbline.rating.RatedInspection;
import plumbline.rating.RatedInspectionJson;
import plumbline.rating.RatedStandard;
import plumbline.statistics.Caseloads;
import plumbline.statistics.Certainty;
import plumbline.statistics.CertaintyJson;
import plumbline.statistics.PanelSentences;

/// How sure an inspection's ratings are, for whoever asks for an explanation. Made only then: a
/// rating by itself needs nothing of this.
record CertaintyText(RatedInspection rated, Certainty certainty) {

  /// @param caseloads by domain, how many eligible cases it had, beside what the file says
  static CertaintyText of(RatedInspection rated, Map<String, Integer> caseloads) {
    Place given = new Place("--caseload", 1, 1);
    return new CertaintyText(
        rated,
        Certainty.of(rated, Unreadable.orStop(Caseloads.of(rated.inspection(), caseloads, given))));
  }

  List<String> of(RatedStandard standard) {
    return certainty
        .standard(standard.standard().id())
        .map(each -> PanelSentences.of(framework(), each))
        .orElse(List.of());
  }

  List<String> overall() {
    return PanelSentences.of(framework(), certainty.overall());
  }

  String json() {
    return RatedInspectionJson.of(rated, json -> CertaintyJson.write(framework(), certainty, json));
  }

  private Framework framework() {
    return rated.inspection().framework();
  }
}
